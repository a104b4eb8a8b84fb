import { type Kysely, sql } from 'kysely';
import { CourtDirectory } from '../courts.ts';
import type { Proceeding } from '../decision.ts';
import { headAsJson } from '../heads.ts';
import { typeName } from '../identity.ts';
import { type CitationRow, listedNorms, textReferences } from '../import/references.ts';
import { parser } from '../import/tools.ts';
import { instanceText } from '../import/values-of.ts';
import { readWordings } from '../import/wordings.ts';
import { toParagraphs } from '../intake/paragraphs.ts';
import { type NormRow, namedNorm } from '../named-norms.ts';
import type { Connection, DecisionHead, PublishedDecision } from '../published-decision.ts';
import type { Entered } from './entered.ts';
import { namedDecision } from './link-rows.ts';

/** What a draft would be as a public decision; nothing is written. */
export async function previewedDecision(
  db: Kysely<unknown>,
  now: Entered,
): Promise<PublishedDecision> {
  const courts = await CourtDirectory.read(db);
  const courtId = courts.resolve(now.court, now.ecli) ?? '';
  const paragraphs = toParagraphs(now.text);
  const { norms, citations } = await referencesOf(db, now, courts, courtId);
  const { later, previous, treatments, text: _text, ...plain } = now;
  const treated = treatments.map((one) => ({ one, row: namedDecision(one.decision, courts) }));
  const heads = await meantBy(db, [...citations, ...treated.flatMap(({ row }) => row ?? [])]);
  return {
    ...plain,
    id: '',
    slug: '',
    court: courtId ? courts.facts(courtId).shortName : now.court,
    courtId,
    courtName: await courtNameOf(db, courtId, now.court),
    type: typeName(now.type),
    documentNumber: null,
    hasFullText: now.basis === 'full_text' && paragraphs.length > 0,
    checked: null,
    checkedBy: null,
    legallyChecked: null,
    anonymisationChecked: null,
    citedByCount: 0,
    updated: '',
    paragraphs,
    norms,
    cites: citations.map((row) => connectionOf(row, heads)),
    citedBy: [],
    previous: previous.map(instanceOf),
    later: later.map(instanceOf),
    treats: treated.map(({ one, row }) => {
      const decision = (row && heads.get(row.normalised)) ?? null;
      const status = decision ? 'resolved' : 'unresolved';
      return { relation: one.relation, raw: one.decision, place: one.where, decision, status };
    }),
    treatedBy: [],
  };
}

/** The full name of a known court. */
async function courtNameOf(db: Kysely<unknown>, id: string, typed: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from caselaw.court where id = ${id}`.execute(db);
  return rows[0]?.name ?? typed;
}

async function referencesOf(
  db: Kysely<unknown>,
  now: Entered,
  courts: CourtDirectory,
  courtId: string,
) {
  const wordings = await readWordings(db);
  const pieces = [
    ...now.leitsaetze.map((body) => ({ number: null, body })),
    ...toParagraphs(now.text),
  ];
  const own = { courtId, fileNumbers: now.fileNumbers };
  const found = textReferences(pieces, own, parser, wordings, courts);
  const laws = await sql<{ id: string; abbreviation: string }>`
    select id, abbreviation from norms.law`.execute(db);
  const abbreviations = new Map(laws.rows.map((law) => [law.id, law.abbreviation]));
  const rows = [...listedNorms(now.norms, parser, wordings), ...found.norms].map(
    ({ law_id: law, ...row }): NormRow => ({
      ...row,
      law,
      abbreviation: (law && abbreviations.get(law)) ?? null,
    }),
  );
  return { norms: rows.map(namedNorm), citations: found.citations };
}

/** Decisions that are meant beyond doubt, by what the text calls them. */
async function meantBy(
  db: Kysely<unknown>,
  rows: readonly CitationRow[],
): Promise<Map<string, DecisionHead>> {
  const found = await sql<{ normalised: string; decision: DecisionHead }>`
    select w.normalised, min(${headAsJson('d', 'c')}::text)::json as decision
      from json_to_recordset(${JSON.stringify(rows)}::json)
           as w (normalised text, court_id text, date date, file_number_key text, ecli text)
      join caselaw.decision d
        on upper(d.ecli) = upper(w.ecli)
        or (coalesce(w.court_id, w.date::text) is not null
            and d.id in (select decision_id from caselaw.file_number where number_key = w.file_number_key)
            and (w.court_id is null or w.court_id = d.court_id) and (w.date is null or w.date = d.date))
      join caselaw.court c on c.id = d.court_id
     group by w.normalised having count(distinct d.id) = 1`.execute(db);
  return new Map(found.rows.map((row) => [row.normalised, row.decision]));
}

function connectionOf(row: CitationRow, heads: ReadonlyMap<string, DecisionHead>): Connection {
  const { normalised, raw, paragraphs, depth } = row;
  const decision = heads.get(normalised) ?? null;
  const status = decision ? 'resolved' : 'unresolved';
  return { decision, raw, normalised, status, paragraphs, depth };
}

function instanceOf(one: Proceeding): Connection {
  const text = instanceText(one);
  return {
    decision: null,
    raw: text,
    normalised: text,
    status: 'unresolved',
    paragraphs: [],
    depth: 1,
  };
}
