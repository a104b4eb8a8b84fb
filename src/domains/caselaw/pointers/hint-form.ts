import { isoDate } from '../../../core/desk/index.ts';
import { cleanLine, cleanText } from '../../../platform/files/read/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import {
  type Complete,
  type FieldError,
  type Invalid,
  safeUrl,
} from '../../../platform/ui/index.ts';
import type { Hint } from './pointer.ts';
import { words } from './words.ts';

/** `website` is for machines that fill every field; `sending` bears what is wrong with none of them. */
export type TypedHint = Hint & { readonly website: string; readonly sending: string };
export type HintField = Exclude<keyof TypedHint, 'sending'>;
export type SentHint = Readonly<Record<HintField, string>>;

/** UTF-16 code units, as the table takes them. */
export const maximum = {
  court: 200,
  date: 20,
  fileNumber: 200,
  link: 2000,
  note: 5000,
  contact: 200,
  website: 200,
} as const satisfies Record<HintField, number>;

/** What a form sent, as it arrived; fields that no form has are never read (R13), of several the first counts (R42). */
export function sentFields(form: FormData): SentHint {
  const field = (name: HintField): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    court: field('court'),
    date: field('date'),
    fileNumber: field('fileNumber'),
    link: field('link'),
    note: field('note'),
    contact: field('contact'),
    website: field('website'),
  };
}

/** enough: what beside the court makes a decision findable. */
export function parseHint(
  typed: SentHint,
  enough: readonly ('fileNumber' | 'link' | 'file')[],
  language: Language,
): Complete<Hint> | Invalid<TypedHint> {
  const say = words(language);
  const hint = {
    court: cleanLine(typed.court),
    date: typed.date.trim() === '' ? null : isoDate(cleanLine(typed.date)),
    fileNumber: cleanLine(typed.fileNumber),
    link: cleanLine(typed.link),
    note: cleanText(typed.note).trim(),
    contact: cleanLine(typed.contact),
  };
  const errors: FieldError<TypedHint>[] = [];
  const wrong = (field: HintField, message: string) => errors.push({ field, message });
  if (hint.court === '') wrong('court', say('court.missing'));
  if (typed.date.trim() !== '' && hint.date === null) wrong('date', say('date.wrong'));
  const isFindable = enough.some((field) => field === 'file' || hint[field] !== '');
  if (!isFindable) wrong('fileNumber', say('fileNumber.missing'));
  if (hint.link !== '' && !isWebAddress(hint.link)) wrong('link', say('link.wrong'));
  if (typed.website !== '') wrong('website', say('website.wrong'));
  for (const field of ['court', 'fileNumber', 'link', 'note', 'contact'] as const)
    if (hint[field].length > maximum[field])
      wrong(field, say('long', { maximum: maximum[field], length: hint[field].length }));
  const [first, ...others] = errors;
  return first
    ? { state: 'invalid', typed, errors: [first, ...others] }
    : { state: 'complete', value: hint };
}

/** Shown as a link, never fetched (R43). */
function isWebAddress(link: string): boolean {
  return /^https?:/i.test(link) && safeUrl(link) !== null;
}

/** The form as it was typed, with a message about the whole of it. */
export function refusedHint(typed: SentHint, message: string): Invalid<TypedHint> {
  return { state: 'invalid', typed, errors: [{ field: 'sending', message }] };
}
