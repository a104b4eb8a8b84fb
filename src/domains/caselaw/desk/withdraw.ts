import { type Kysely, sql } from 'kysely';
import { fileNumberKey } from '../identity.ts';
import { countCitations } from '../import/resolve-citations.ts';
import { insertRows } from '../import/rows.ts';
import { takeTurn } from '../import/take-turn.ts';
import type { Working } from '../import/working.ts';
import { loadWorking } from '../import/working-load.ts';
import { rankDecisions, unindexDecision } from '../search/index.ts';
import { type WithdrawnMark, withdrawnMark } from '../withdrawn.ts';

/**
 * Deletes a decision with its text, its words in the search, and what it cites. Who cites it keeps the citation, unresolved.
 * Only a hash of what it was stays, so that no import brings it back.
 */
export async function withdrawDecision(db: Kysely<unknown>, id: string): Promise<void> {
  await takeTurn(db);
  const [stored] = await loadWorking(db, [id]);
  if (!stored) return;
  await insertRows(db, 'caselaw.withdrawn', marksOf(stored), sql`on conflict do nothing`);
  const { rows } = await sql<{ id: string }>`
    select distinct cited_id as id from caselaw.citation
     where citing_id = ${id} and relation = 'cites' and cited_id is not null`.execute(db);
  await sql`
    update caselaw.citation set status = 'unresolved', cited_id = null
     where cited_id = ${id} and relation <> 'later'`.execute(db);
  await sql`delete from caselaw.citation where cited_id = ${id}`.execute(db);
  await sql`
    update caselaw.link set status = 'unresolved', cited_id = null where cited_id = ${id}`.execute(
    db,
  );
  await unindexDecision(db, id);
  await sql`delete from caselaw.decision where id = ${id}`.execute(db);
  const counted = await countCitations(
    db,
    rows.map((row) => row.id),
  );
  await rankDecisions(db, counted);
}

/** A decision that is released again is withdrawn no more. */
export async function forgetWithdrawal(db: Kysely<unknown>, one: Working): Promise<void> {
  const marks = marksOf(one);
  await sql`
    delete from caselaw.withdrawn
     where identity = any(${marks.map(({ identity }) => identity)}::text[])
       and (ecli is null or ${marks[0]?.ecli ?? null}::text is null or ecli = ${marks[0]?.ecli ?? null}::text)`.execute(
    db,
  );
}

function marksOf({ identity, fileNumbers, values }: Working): WithdrawnMark[] {
  const { courtId, date } = identity;
  return fileNumbers.map((number) =>
    withdrawnMark({ courtId, date, fileNumberKey: fileNumberKey(number), ecli: values.ecli }),
  );
}
