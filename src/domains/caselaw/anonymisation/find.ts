import { findAccounts } from './accounts.ts';
import { findAddresses } from './addresses.ts';
import { findBirths } from './births.ts';
import { findBusinesses } from './businesses.ts';
import type { Candidate, Found, Strength } from './candidate.ts';
import { findContacts } from './contacts.ts';
import { findNames } from './names.ts';
import { findNumbers } from './numbers.ts';
import { findSignatures } from './signatures.ts';
import { tokensOf } from './tokens.ts';

/**
 * Places in a text where somebody may be recognised, in their order, no two overlapping. It proposes and misses: people
 * read the whole text. names: words that are known to be names. Linear in the length of the text (R37).
 */
export function findPersonalData(
  text: string,
  names: ReadonlySet<string> = new Set(),
): Candidate[] {
  const tokens = tokensOf(text);
  return withoutOverlaps([
    ...findContacts(text),
    ...findAccounts(text),
    ...findNumbers(text),
    ...findBirths(text),
    ...findAddresses(text),
    ...findBusinesses(tokens),
    ...findSignatures(tokens),
    ...findNames(tokens, names),
  ]).map(({ kind, start, end, reason, strength }) => {
    const words = text.slice(start, end);
    return { kind, start, end, text: words, reason, strength };
  });
}

const weight: Readonly<Record<Strength, number>> = { strong: 2, public: 1, weak: 0 };

/** The stronger and then the longer of two that meet stays; "Dr." in a signature is a judge's. */
function withoutOverlaps(found: readonly Found[]): Found[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || a.end - b.end);
  const kept: Found[] = [];
  for (const next of sorted) {
    const last = kept.at(-1);
    if (!last || next.start >= last.end) kept.push(next);
    else if (isBetter(next, last)) kept.splice(-1, 1, next);
  }
  return kept;
}

function isBetter(a: Found, b: Found): boolean {
  if (a.reason === 'signature' && b.reason === 'after_honorific') return true;
  if (b.reason === 'signature' && a.reason === 'after_honorific') return false;
  const difference = weight[a.strength] - weight[b.strength];
  return difference !== 0 ? difference > 0 : a.end - a.start > b.end - b.start;
}
