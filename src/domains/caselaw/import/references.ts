import type { Citation, DecisionReference, NormReference } from '../../norms/index.ts';
import type { CourtDirectory } from '../courts.ts';
import { fileNumberKey } from '../identity.ts';

/** The parser of the domain norms; an argument, so that what it finds can be tested apart from it. */
export type Parser = {
  readonly findCitations: (text: string) => readonly Citation[];
  /** The norms that a listed one names: "§ 232 Abs 1 S 1 Nr 1 StGB vom 11.02.2005". */
  readonly parseNorm: (text: string) => readonly NormReference[];
};

/** The wording of a section that a dated citation means, as the day it came into force; null when not recorded. */
export type Wordings = (law: string, section: string, date: string) => string | null;

/** A row of caselaw.norm_reference without its decision. */
export type NormRow = {
  readonly law_id: string | null;
  readonly section: string | null;
  readonly detail: string;
  readonly version: string | null;
  readonly raw: string;
  readonly origin: 'listed' | 'text';
  occurrences: number;
};

/** A row of caselaw.citation without its decision. */
export type CitationRow = {
  readonly normalised: string;
  readonly raw: string;
  readonly paragraphs: string[];
  depth: number;
  readonly court_id: string | null;
  readonly date: string | null;
  readonly file_number_key: string | null;
  readonly ecli: string | null;
};

export type Piece = { readonly number: string | null; readonly body: string };

/** Bounds a column that pages print; a list of norms in one citation can be long. */
const maximumRaw = 300;
/** Bounds the list of places of one citation. */
const maximumPlaces = 200;

/** The norms that a court lists, one row per norm; what the parser does not know is kept as it stands. */
export function listedNorms(
  norms: readonly string[],
  { parseNorm }: Parser,
  wordings: Wordings,
): NormRow[] {
  const rows = new Map<string, NormRow>();
  for (const raw of norms) {
    const parsed = parseNorm(raw).filter((one) => one.law !== null);
    if (parsed.length === 0) count(rows, unknownNorm(raw, 'listed'));
    for (const one of parsed) count(rows, normRow(one, raw, 'listed', wordings));
  }
  return [...rows.values()].map((row) => ({ ...row, occurrences: 1 }));
}

/** What a text names, with how often; a decision does not cite itself. */
export function textReferences(
  pieces: readonly Piece[],
  own: { readonly courtId: string; readonly fileNumbers: readonly string[] },
  { findCitations }: Parser,
  wordings: Wordings,
  courts: CourtDirectory,
): { norms: NormRow[]; citations: CitationRow[] } {
  const norms = new Map<string, NormRow>();
  const citations = new Map<string, CitationRow>();
  const ownKeys = new Set(own.fileNumbers.map(fileNumberKey));
  for (const { number, body } of pieces)
    for (const found of findCitations(body)) {
      const raw = found.text.slice(0, maximumRaw);
      if (found.kind === 'norm')
        for (const one of found.norms)
          count(
            norms,
            one.law === null
              ? unknownNorm(normText(one, raw), 'text')
              : normRow(one, raw, 'text', wordings),
            true,
          );
      else {
        const row = citationRow(found.decision, found.normalised || raw, raw, courts);
        const isOwn = row.file_number_key !== null && ownKeys.has(row.file_number_key);
        if (!isOwn || (row.court_id !== null && row.court_id !== own.courtId))
          note(citations, row, number);
      }
    }
  return { norms: [...norms.values()], citations: [...citations.values()] };
}

function normRow(
  one: NormReference,
  raw: string,
  origin: NormRow['origin'],
  wordings: Wordings,
): NormRow {
  const { law, section, detail, version } = one;
  const wording = law && section && version ? wordings(law, section, version) : null;
  return { law_id: law, section, detail, version: wording, raw, origin, occurrences: 1 };
}

function unknownNorm(raw: string, origin: NormRow['origin']): NormRow {
  return {
    law_id: null,
    section: null,
    detail: '',
    version: null,
    raw: raw.slice(0, maximumRaw),
    origin,
    occurrences: 1,
  };
}

/** One norm of a list whose law is not known: without the others of the list. */
function normText({ sign, section, detail, abbreviation }: NormReference, raw: string): string {
  return section === null
    ? raw
    : [sign, section, detail, abbreviation].filter((part) => part !== '').join(' ');
}

/** The same norm is one row, whatever words name it; a norm of unknown law is told by its words. */
function count(rows: Map<string, NormRow>, row: NormRow, isText = false): void {
  const words = isText && row.law_id !== null ? '' : row.raw;
  const key = JSON.stringify([row.law_id, row.section, row.detail, row.version, words]);
  const known = rows.get(key);
  if (known) known.occurrences += 1;
  else rows.set(key, row);
}

export function citationRow(
  one: DecisionReference,
  normalised: string,
  raw: string,
  courts: CourtDirectory,
): CitationRow {
  return {
    normalised,
    raw,
    paragraphs: [],
    depth: 0,
    court_id: one.court === null ? null : courts.find(one.court),
    date: one.date,
    file_number_key: one.fileNumber === null ? null : fileNumberKey(one.fileNumber) || null,
    ecli: one.ecli,
  };
}

function note(rows: Map<string, CitationRow>, row: CitationRow, place: string | null): void {
  const known = rows.get(row.normalised) ?? row;
  rows.set(row.normalised, known);
  known.depth += 1;
  if (
    place !== null &&
    known.paragraphs.length < maximumPlaces &&
    !known.paragraphs.includes(place)
  )
    known.paragraphs.push(place);
}
