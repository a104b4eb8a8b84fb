import { findCitations } from '../../norms/index.ts';
import type { CourtDirectory } from '../courts.ts';
import type { Proceeding } from '../decision.ts';
import { parseEcli } from '../identity.ts';
import { type CitationRow, citationRow } from '../import/references.ts';
import { instanceText } from '../import/values-of.ts';
import type { Entered } from './entered.ts';

/** A row of caselaw.link without its decision. */
export type LinkRow = Omit<CitationRow, 'paragraphs' | 'depth'> & {
  readonly relation: string;
  readonly position: number;
  readonly place: string;
};

/** The rows of what a person names beside a decision; of two that mean the same the first. */
export function linkRows({ later, treatments }: Entered, courts: CourtDirectory): LinkRow[] {
  const named = [
    ...later.map((one) => ({ relation: 'next', place: '', row: instanceRow(one, courts) })),
    ...treatments.map(({ relation, decision, where }) => ({
      relation,
      place: where,
      row: namedDecision(decision, courts),
    })),
  ];
  const rows = named.flatMap(({ relation, place, row }, index) => {
    if (!row) return [];
    const { paragraphs: _places, depth: _count, ...wanted } = row;
    return [{ ...wanted, relation, place, position: index + 1 }];
  });
  const first = new Map(
    [...rows].reverse().map((row) => [`${row.relation} ${row.normalised}`, row]),
  );
  return [...first.values()].reverse();
}

/**
 * The one decision that a text names so that it can be looked up: by ECLI, or by file number with court or day; null when
 * it names none, several, or too little.
 */
export function namedDecision(text: string, courts: CourtDirectory): CitationRow | null {
  const empty = {
    court: null,
    type: null,
    date: null,
    fileNumber: null,
    reporter: null,
    paragraph: null,
  };
  if (parseEcli(text))
    return citationRow({ ...empty, ecli: text }, text.toUpperCase(), text, courts);
  const found = findCitations(text).flatMap((one) => (one.kind === 'decision' ? [one] : []));
  const [only] = found;
  if (!only || found.length > 1) return null;
  const row = citationRow(only.decision, only.normalised || text, text, courts);
  const isEnough = row.file_number_key !== null && (row.court_id !== null || row.date !== null);
  return row.ecli !== null || isEnough ? row : null;
}

function instanceRow(one: Proceeding, courts: CourtDirectory): CitationRow {
  const text = instanceText(one);
  return citationRow({ ...one, ecli: null, reporter: null, paragraph: null }, text, text, courts);
}
