import { euAct } from './eu-act.ts';
import type { Law } from './law.ts';
import { nameKey } from './name-key.ts';
import { sgbOfName, toSgb } from './sgb.ts';
import { lawSlug } from './slug.ts';
import { type LawTable, readLawTable } from './table.ts';

let table: LawTable | null = null;

/** Every law that the program knows; read at the first question, because most processes ask none. */
export function laws(): LawTable {
  table ??= readLawTable();
  return table;
}

/**
 * The law that an abbreviation or a written-out name stands for, in any of its usual spellings: "StGB", "sgb 14",
 * "AufenthG 2004", "EGBGB aF", "Grundgesetzes", "RL 2011/36/EU". null when it is not known.
 */
export function resolveLaw(text: string): Law | null {
  const clean = text.replace(/\s+/g, ' ').trim();
  if (clean === '' || clean.length > LONGEST) return null;
  const plain = clean.replace(/ (?:[an]\. ?F\.?|[an]F)$/, '');
  return (
    laws().byAbbreviation.get(plain) ??
    sgb(plain) ??
    laws().bySlug.get(lawSlug(plain)) ??
    euAct(plain, laws().bySlug) ??
    withoutYear(plain) ??
    laws().byName.get(nameKey(plain)) ??
    null
  );
}

/** The longest title in the tables has 555 signs. */
const LONGEST = 700;

function sgb(text: string): Law | undefined {
  const book = toSgb(text) ?? sgbOfName(text);
  return book === null ? undefined : laws().byAbbreviation.get(book);
}

/** juris puts the year of the edition behind: "AufenthG 2004", "EStG 2009". */
function withoutYear(text: string): Law | undefined {
  const base = /^(.+?)[ -](?:18|19|20)\d\d$/.exec(text)?.[1];
  if (base === undefined) return undefined;
  return laws().byAbbreviation.get(base) ?? laws().bySlug.get(lawSlug(base));
}
