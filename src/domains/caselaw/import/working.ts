import { randomUUID } from 'node:crypto';
import type { DecisionRecord } from '../decision.ts';
import { fileNumberKey, type Identity } from '../identity.ts';
import type { Field, Values } from './values.ts';

/** A decision in the middle of a batch: as it is stored, with what the batch has changed so far. */
export type Working = {
  readonly id: string;
  readonly isNew: boolean;
  /** null until the batch gives a new or renamed decision its address. */
  slug: string | null;
  /** The address it had before its identity changed. */
  formerSlug: string | null;
  identity: Identity;
  ordinal: number;
  type: string;
  basis: DecisionRecord['basis'];
  source: string;
  fileNumbers: readonly string[];
  values: Values;
  readonly edited: ReadonlySet<string>;
  /** Import records that point here. */
  records: number;
  readonly changed: Set<Field | 'identity' | 'file_numbers'>;
  /** Full lists for the fields that `values` holds only as a hash or text; set where the batch changed them. */
  paragraphs: DecisionRecord['paragraphs'] | null;
  previous: DecisionRecord['previous'] | null;
};

type NewDecision = {
  readonly identity: Identity;
  readonly record: Pick<DecisionRecord, 'type' | 'basis' | 'source'>;
};

/** A decision of which nothing is known yet but what it is. */
export function newWorking({ identity, record }: NewDecision, ordinal: number): Working {
  return {
    id: randomUUID(),
    isNew: true,
    slug: null,
    formerSlug: null,
    identity,
    ordinal,
    type: record.type,
    basis: record.basis,
    source: record.source,
    fileNumbers: [],
    values: empty,
    edited: new Set(),
    records: 0,
    changed: new Set(['identity']),
    paragraphs: null,
    previous: null,
  };
}

/** What a decision holds before its first record. */
const empty: Values = {
  chamber: null,
  ecli: null,
  document_number: null,
  title: null,
  leitsaetze: [],
  orientierungssatz: null,
  keywords: [],
  summary_de: null,
  summary_en: null,
  area: null,
  forms: [],
  acts: [],
  means: [],
  purposes: [],
  outcome: {},
  topic: null,
  checked: null,
  source_url: null,
  licence: null,
  norms: [],
  previous: [],
  paragraphs: null,
};

/** Numbers are a set: those that another record adds come behind. */
export function addFileNumbers(working: Working, numbers: readonly string[]): void {
  const known = new Set(working.fileNumbers.map(fileNumberKey));
  const added = numbers.filter((number) => !known.has(fileNumberKey(number)));
  const distinct = [...new Map(added.map((number) => [fileNumberKey(number), number])).values()];
  if (distinct.length === 0 || working.edited.has('file_numbers')) return;
  working.fileNumbers = [...working.fileNumbers, ...distinct];
  working.changed.add('file_numbers');
}
