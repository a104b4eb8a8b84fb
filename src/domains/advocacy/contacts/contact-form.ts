import type { Language } from '../../../platform/i18n/index.ts';
import {
  type BodyKind,
  bodyKinds,
  type ContactFields,
  mayBeKeptUntil,
  usualDeletion,
} from './contact.ts';
import { dayIn, lineIn, problemsOf, type Sent, type Shown, warningOf } from './form.ts';
import { words } from './words.ts';

export type ContactField = keyof ContactFields | 'confirmed';

/** An empty form, with the usual day of deletion. today: ISO 8601. */
export function newContact(today: string): Shown<ContactField> {
  return { typed: { deleteAfter: usualDeletion(today) }, errors: [], seen: '' };
}

export function shownContact(fields: ContactFields): Shown<ContactField> {
  return { typed: { ...fields, informedOn: fields.informedOn ?? '' }, errors: [], seen: '' };
}

/** What was sent, complete, or as it is shown again. */
export function parseContact(
  sent: Sent,
  today: string,
  language: Language,
): { readonly value: ContactFields } | { readonly shown: Shown<ContactField> } {
  const say = words(language);
  const name = lineIn(sent, 'name', { maximum: 200 }, language);
  const office = lineIn(sent, 'office', { maximum: 300 }, language);
  const body = lineIn(sent, 'body', { maximum: 300 }, language);
  const day = dayIn(sent, 'deleteAfter', language);
  const informed = dayIn(sent, 'informedOn', language);
  const kind = bodyKinds.find((one) => one === sent('kind'));
  const warning = warningOf(sent, [name.value, office.value, body.value], language);
  const errors = problemsOf<ContactField>({
    name: name.problem,
    office: office.problem,
    body: body.problem,
    kind: kind ? null : say('wrong.kind'),
    informedOn: informed.problem ?? (informed.value > today ? say('wrong.informedOn') : null),
    deleteAfter: day.problem ?? deletionProblem(day.value, today, language),
    confirmed: warning.message,
  });
  if (errors.length === 0)
    return {
      value: {
        name: name.value,
        office: office.value,
        body: body.value,
        kind: kind as BodyKind,
        informedOn: informed.value || null,
        deleteAfter: day.value,
      },
    };
  return { shown: { typed: typedContact(sent), errors, seen: warning.seen } };
}

/** As it arrived, to be shown again. */
export function typedContact(sent: Sent): Shown<ContactField>['typed'] {
  return {
    name: sent('name'),
    office: sent('office'),
    body: sent('body'),
    kind: sent('kind'),
    informedOn: sent('informedOn'),
    deleteAfter: sent('deleteAfter'),
    confirmed: sent('confirmed'),
  };
}

export function deletionProblem(day: string, today: string, language: Language): string | null {
  if (day === '') return words(language)('wrong.missing');
  return mayBeKeptUntil(day, today) ? null : words(language)('wrong.deleteAfter');
}
