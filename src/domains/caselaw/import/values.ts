import type { DecisionRecord } from '../decision.ts';
import type { Finding } from './candidate.ts';

/** What can be merged field by field, by column or child table; null, [] and {} mean: not told. */
export type Values = {
  readonly chamber: string | null;
  readonly ecli: string | null;
  readonly document_number: string | null;
  readonly title: string | null;
  readonly leitsaetze: readonly string[];
  readonly orientierungssatz: string | null;
  readonly keywords: readonly string[];
  readonly summary_de: string | null;
  readonly summary_en: string | null;
  readonly area: string | null;
  readonly forms: readonly string[];
  readonly acts: readonly string[];
  readonly means: readonly string[];
  readonly purposes: readonly string[];
  readonly outcome: Readonly<Record<string, unknown>>;
  readonly topic: string | null;
  readonly checked: string | null;
  readonly source_url: string | null;
  readonly licence: string | null;
  /** Listed norms, as the source writes them. */
  readonly norms: readonly string[];
  /** Earlier instances, as they are normalised. */
  readonly previous: readonly string[];
  /** Hash of the paragraphs. */
  readonly paragraphs: string | null;
};
export type Field = keyof Values;

export type Merged = {
  readonly set: Partial<Values>;
  /** Fields that this record fills now. */
  readonly filled: readonly Field[];
  readonly findings: readonly Finding[];
};

/** Two records may have been looked at, found and licensed apart without contradicting each other. */
const neverConflict: ReadonlySet<Field> = new Set(['checked']);

/**
 * A filled field beats an empty one; of two different values the stored one stays and the other is told. `owned` are
 * the fields that an earlier edition of the same record filled: they follow the record. What a person edited here
 * (`edited`, by column) is left alone.
 */
export function mergeValues(
  stored: Values,
  incoming: Values,
  owned: ReadonlySet<string>,
  edited: ReadonlySet<string>,
): Merged {
  const set: Partial<Record<Field, unknown>> = {};
  const filled: Field[] = [];
  const findings: Finding[] = [];
  for (const field of Object.keys(incoming) as Field[]) {
    const [old, now] = [stored[field], incoming[field]];
    const same = isSame(old, now);
    const mayReplace = !edited.has(field) && (owned.has(field) || isEmpty(old));
    if (!isEmpty(now) && (owned.has(field) || (isEmpty(old) && mayReplace))) filled.push(field);
    if (same) continue;
    if (mayReplace) set[field] = now;
    else if (!isEmpty(now) && !neverConflict.has(field))
      findings.push(conflict(field, old, now, edited));
  }
  return { set: set as Partial<Values>, filled, findings };
}

export function isEmpty(value: Values[Field]): boolean {
  if (value === null) return true;
  return Array.isArray(value)
    ? value.length === 0
    : typeof value === 'object' && Object.keys(value).length === 0;
}

/** Order counts in lists; spaces and the case of an ECLI do not count. */
function isSame(one: Values[Field], other: Values[Field]): boolean {
  return plain(one) === plain(other);
}

function plain(value: Values[Field]): string {
  if (typeof value !== 'string') return JSON.stringify(value === null ? null : sorted(value));
  const text = value.replace(/\s+/g, ' ').trim();
  return JSON.stringify(/^ECLI:/i.test(text) ? text.toUpperCase() : text);
}

function sorted(value: object): unknown {
  return Array.isArray(value) ? value : Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}

function conflict(
  field: Field,
  old: Values[Field],
  now: Values[Field],
  edited: ReadonlySet<string>,
): Finding {
  const why = edited.has(field)
    ? 'was edited here and stays'
    : 'differs from an earlier record, which stays';
  return {
    field,
    reason:
      field === 'paragraphs'
        ? `the text ${why}`
        : `${why}: "${short(old)}"; left out: "${short(now)}"`,
  };
}

function short(value: Values[Field]): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}

const ranks: Readonly<Record<DecisionRecord['basis'], number>> = {
  metadata: 0,
  secondary: 1,
  headnote: 2,
  full_text: 3,
};

/** What a merged decision rests on: the better of the two. */
export function betterBasis(
  one: DecisionRecord['basis'],
  other: DecisionRecord['basis'],
): DecisionRecord['basis'] {
  return ranks[other] > ranks[one] ? other : one;
}
