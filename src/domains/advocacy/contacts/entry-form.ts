import { Temporal } from '../../../platform/clock/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { type Contact, type Entry, type EntryFields, usualDeletion } from './contact.ts';
import { deletionProblem } from './contact-form.ts';
import { dayIn, lineIn, problemsOf, type Sent, type Shown, textIn, warningOf } from './form.ts';
import { words } from './words.ts';

export type EntryField = keyof EntryFields | 'deleteAfter' | 'confirmed';

/** A talk of today with oneself, which keeps the contact for the usual time. today: ISO 8601. */
export function newEntry(
  contact: Pick<Contact, 'deleteAfter'>,
  personId: string,
  today: string,
): Shown<EntryField> {
  const usual = usualDeletion(today);
  const [, deleteAfter = usual] = [contact.deleteAfter, usual].sort();
  return { typed: { heldOn: today, heldBy: personId, deleteAfter }, errors: [], seen: '' };
}

export function shownEntry(entry: Entry, contact: Pick<Contact, 'deleteAfter'>): Shown<EntryField> {
  const { nextOn, heldOn, subject, heldBy, result, nextStep, dossier } = entry;
  const { deleteAfter } = contact;
  return {
    typed: {
      heldOn,
      subject,
      heldBy,
      result,
      nextStep,
      nextOn: nextOn ?? '',
      dossier,
      deleteAfter,
    },
    errors: [],
    seen: '',
  };
}

type Known = {
  /** ISO 8601. */
  readonly today: string;
  /** UUIDs of those who may have held the talk. */
  readonly people: readonly string[];
  /** Slugs of those that it may have been about. */
  readonly dossiers: readonly string[];
};

/** What was sent, complete, or as it is shown again. */
export function parseEntry(
  sent: Sent,
  { today, people, dossiers }: Known,
  language: Language,
):
  | { readonly value: EntryFields; readonly deleteAfter: string }
  | { readonly shown: Shown<EntryField> } {
  const say = words(language);
  const heldOn = dayIn(sent, 'heldOn', language);
  const subject = lineIn(sent, 'subject', { maximum: 300 }, language);
  const result = textIn(sent, 'result', 5000, language);
  const nextStep = lineIn(sent, 'nextStep', { maximum: 500, optional: true }, language);
  const nextOn = dayIn(sent, 'nextOn', language);
  const dossier = sent('dossier');
  const deleteAfter = dayIn(sent, 'deleteAfter', language);
  const warning = warningOf(sent, [subject.value, result.value, nextStep.value], language);
  const errors = problemsOf<EntryField>({
    heldOn: heldOn.problem ?? heldProblem(heldOn.value, today, language),
    subject: subject.problem,
    heldBy: people.includes(sent('heldBy')) ? null : say('wrong.heldBy'),
    result: result.problem,
    nextStep:
      nextStep.problem ??
      (nextStep.value === '' && nextOn.value !== '' ? say('wrong.nextStep') : null),
    nextOn:
      nextOn.problem ??
      (nextStep.value !== '' && nextOn.value === '' ? say('wrong.nextOn') : null) ??
      (nextOn.value !== '' && nextOn.value < heldOn.value ? say('wrong.nextBefore') : null),
    dossier: dossier === '' || dossiers.includes(dossier) ? null : say('wrong.dossier'),
    deleteAfter: deleteAfter.problem ?? deletionProblem(deleteAfter.value, today, language),
    confirmed: warning.message,
  });
  if (errors.length > 0) return { shown: { typed: typedEntry(sent), errors, seen: warning.seen } };
  return {
    value: {
      heldOn: heldOn.value,
      subject: subject.value,
      heldBy: sent('heldBy'),
      result: result.value,
      nextStep: nextStep.value,
      nextOn: nextOn.value || null,
      dossier,
    },
    deleteAfter: deleteAfter.value,
  };
}

/** As it arrived, to be shown again. */
export function typedEntry(sent: Sent): Shown<EntryField>['typed'] {
  return {
    heldOn: sent('heldOn'),
    subject: sent('subject'),
    heldBy: sent('heldBy'),
    result: sent('result'),
    nextStep: sent('nextStep'),
    nextOn: sent('nextOn'),
    dossier: sent('dossier'),
    deleteAfter: sent('deleteAfter'),
    confirmed: sent('confirmed'),
  };
}

/** Talks took place, and not before anybody may still be kept because of them. */
function heldProblem(day: string, today: string, language: Language): string | null {
  const say = words(language);
  if (day === '') return say('wrong.missing');
  if (day > today) return say('wrong.ahead');
  const earliest = Temporal.PlainDate.from(today).subtract({ years: 3 }).toString();
  return day < earliest ? say('wrong.old') : null;
}
