import { fold } from './fold.ts';
import { typeKey } from './identity.ts';

/** Letters that stand for a type in an address; a type without one stands there as its own word. */
const letters: Readonly<Record<string, string>> = {
  beschluss: 'b',
  urteil: 'u',
  versaeumnisurteil: 'vu',
  teilurteil: 'tu',
  teilversaeumnisurteil: 'tvu',
  anerkenntnisurteil: 'au',
  zwischenurteil: 'zu',
  grundurteil: 'gu',
  gerichtsbescheid: 'gb',
  vorlagebeschluss: 'vb',
  hinweisbeschluss: 'hb',
  beweisbeschluss: 'bb',
  verfuegung: 'v',
  strafbefehl: 'sb',
  entscheidung: 'e',
};

/** Bounds an address; the longest file number seen has 45 signs. */
const maximumPart = 60;

/** The address of a decision: court, date, first file number, type; "bgh-2023-01-17-2-str-87-22-b". */
export function decisionSlug(
  courtId: string,
  date: string,
  fileNumber: string,
  type: string,
): string {
  const key = typeKey(type);
  const parts = [courtId, date, asciiSlug(fileNumber), letters[key] ?? asciiSlug(key)];
  return parts.filter((part) => part !== '').join('-');
}

/** Small letters, digits and single hyphens only; empty when nothing of the text can be written so. */
export function asciiSlug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, maximumPart)
    .replace(/-+$/, '');
}

/** The first of "x", "x-2", "x-3" … that is not taken. */
export function freeSlug(base: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(base)) return base;
  let count = 2;
  while (isTaken(`${base}-${count}`)) count += 1;
  return `${base}-${count}`;
}
