import { type Kysely, sql } from 'kysely';
import type { CourtDirectory } from '../courts.ts';
import type { Proceeding } from '../decision.ts';
import {
  citationRow,
  listedNorms,
  type Parser,
  type Piece,
  textReferences,
  type Wordings,
} from './references.ts';
import { insertRows } from './rows.ts';
import { instanceText } from './values-of.ts';
import type { Working } from './working.ts';

export type ReferenceTools = {
  readonly parser: Parser;
  readonly wordings: Wordings;
  readonly courts: CourtDirectory;
};

/** Writes the norms and decisions that the changed decisions name; answers those that were cited by them before. */
export async function saveReferences(
  db: Kysely<unknown>,
  dirty: readonly Working[],
  tools: ReferenceTools,
): Promise<string[]> {
  await saveListed(
    db,
    dirty.filter((one) => one.changed.has('norms')),
    tools,
  );
  const read = dirty.filter(
    (one) => one.changed.has('paragraphs') || one.changed.has('leitsaetze'),
  );
  const before = await saveFound(db, read, tools);
  const moved = dirty.filter((one) => one.changed.has('previous'));
  await saveInstances(db, moved, tools);
  return before;
}

async function saveListed(
  db: Kysely<unknown>,
  dirty: readonly Working[],
  { parser, wordings }: ReferenceTools,
): Promise<void> {
  await sql`
    delete from caselaw.norm_reference
     where decision_id = any(${stored(dirty)}::uuid[]) and origin = 'listed'`.execute(db);
  const rows = dirty.flatMap(({ id, values }) =>
    listedNorms(values.norms, parser, wordings).map((row) => ({ decision_id: id, ...row })),
  );
  await insertRows(db, 'caselaw.norm_reference', rows);
}

async function saveFound(
  db: Kysely<unknown>,
  dirty: readonly Working[],
  tools: ReferenceTools,
): Promise<string[]> {
  const ids = stored(dirty);
  await sql`
    delete from caselaw.norm_reference where decision_id = any(${ids}::uuid[]) and origin = 'text'`.execute(
    db,
  );
  const before = await sql<{ cited_id: string | null }>`
    delete from caselaw.citation where citing_id = any(${ids}::uuid[]) and relation = 'cites'
    returning cited_id`.execute(db);
  const paragraphs = await storedParagraphs(db, dirty);
  const found = dirty.map((one) => {
    const pieces = [
      ...one.values.leitsaetze.map(headnote),
      ...(one.paragraphs ?? paragraphs.get(one.id) ?? []),
    ];
    const own = { courtId: one.identity.courtId, fileNumbers: one.fileNumbers };
    const references = textReferences(pieces, own, tools.parser, tools.wordings, tools.courts);
    return { id: one.id, ...references };
  });
  const norms = found.flatMap(({ id, norms }) => norms.map((row) => ({ decision_id: id, ...row })));
  const citations = found.flatMap(({ id, citations }) =>
    citations.map((row) => ({ citing_id: id, relation: 'cites', status: 'unresolved', ...row })),
  );
  await insertRows(db, 'caselaw.norm_reference', norms);
  await insertRows(db, 'caselaw.citation', citations);
  return before.rows.flatMap((row) => row.cited_id ?? []);
}

function headnote(body: string): Piece {
  return { number: null, body };
}

/** Paragraphs of decisions whose headnotes changed and whose text did not. */
async function storedParagraphs(
  db: Kysely<unknown>,
  dirty: readonly Working[],
): Promise<Map<string, Piece[]>> {
  const ids = dirty.filter((one) => !one.isNew && one.paragraphs === null).map((one) => one.id);
  const { rows } = await sql<Piece & { decision_id: string }>`
    select decision_id, number, body from caselaw.paragraph
     where decision_id = any(${ids}::uuid[]) order by decision_id, position`.execute(db);
  const found = new Map<string, Piece[]>();
  for (const { decision_id: id, number, body } of rows)
    found.set(id, [...(found.get(id) ?? []), { number, body }]);
  return found;
}

async function saveInstances(
  db: Kysely<unknown>,
  dirty: readonly Working[],
  { courts }: ReferenceTools,
): Promise<void> {
  const ids = stored(dirty);
  await sql`
    delete from caselaw.citation
     where (citing_id = any(${ids}::uuid[]) and relation = 'previous')
        or (cited_id = any(${ids}::uuid[]) and relation = 'later')`.execute(db);
  const rows = dirty.flatMap(({ id, previous }) =>
    (previous ?? []).map((one) => ({
      citing_id: id,
      relation: 'previous',
      status: 'unresolved',
      ...instanceRow(one, courts),
      depth: 1,
    })),
  );
  const distinct = new Map(rows.map((row) => [`${row.citing_id} ${row.normalised}`, row]));
  await insertRows(db, 'caselaw.citation', [...distinct.values()]);
}

function instanceRow(one: Proceeding, courts: CourtDirectory) {
  const text = instanceText(one);
  const reference = { ...one, ecli: null, reporter: null, paragraph: null };
  return citationRow(reference, text, text, courts);
}

function stored(dirty: readonly Working[]): string[] {
  return dirty.filter((one) => !one.isNew).map((one) => one.id);
}
