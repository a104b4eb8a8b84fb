import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Release } from '../../../platform/editable.ts';
import { CourtDirectory } from '../courts.ts';
import { type Identity, identityKey } from '../identity.ts';
import { connect } from '../import/connect.ts';
import { Ledger } from '../import/ledger.ts';
import { saveLedger } from '../import/ledger-save.ts';
import { saveReferences } from '../import/references-save.ts';
import { insertRows, updateRows } from '../import/rows.ts';
import { takeTurn } from '../import/take-turn.ts';
import { parser } from '../import/tools.ts';
import { readWordings } from '../import/wordings.ts';
import type { Working } from '../import/working.ts';
import { loadWorking } from '../import/working-load.ts';
import { indexDecisions, rankDecisions, unindexDecision } from '../search/index.ts';
import { changedFields } from './changes.ts';
import { readContent } from './contents.ts';
import { type Entered, entered } from './entered.ts';
import { linkRows } from './link-rows.ts';
import { forgetWithdrawal } from './withdraw.ts';
import { identityOf, workingOf } from './working.ts';

/**
 * Writes a decision as it was released, and what follows from it: address, citations both ways, search. What is as it was
 * stays untouched. Answers its id.
 */
export async function publishDecision(
  db: Kysely<unknown>,
  release: Release,
): Promise<{ readonly key: string }> {
  await takeTurn(db);
  const id = release.key ?? randomUUID();
  const fields = changedFields(await readContent(db, id), release.content);
  if (fields.size > 0) await write(db, id, entered(release.content), fields);
  await noteChecks(db, id, release);
  return { key: id };
}

async function write(
  db: Kysely<unknown>,
  id: string,
  now: Entered,
  fields: ReadonlySet<string>,
): Promise<void> {
  const courts = await CourtDirectory.read(db);
  const [stored = null] = await loadWorking(db, [id]);
  const identity = identityIn(stored, now, fields, courts);
  const ordinal = await nextOrdinal(db, identity, id, now.ecli);
  const working = workingOf(id, stored, now, fields, identity, ordinal);
  await courts.save(db);
  const citedBefore = stored ? await detach(db, stored, working) : [];
  const ledger = new Ledger();
  ledger.addDecision(working);
  await saveLedger(db, ledger);
  const tools = { parser, courts, wordings: await readWordings(db) };
  citedBefore.push(...(await saveReferences(db, [working], tools)));
  await saveOwn(db, id, now);
  await saveLinks(db, id, now, courts);
  await forgetWithdrawal(db, working);
  const [, ...others] = await connect(db, [id], citedBefore);
  await unindexDecision(db, id);
  await indexDecisions(db, [id]);
  await rankDecisions(db, others);
}

/** A court whose name was left as it stands is not looked up anew. */
function identityIn(
  stored: Working | null,
  now: Entered,
  fields: ReadonlySet<string>,
  courts: CourtDirectory,
): Identity {
  const isKept = !['court', 'date', 'type', 'fileNumbers'].some((field) => fields.has(field));
  if (stored && isKept) return stored.identity;
  const identity =
    stored && !fields.has('court')
      ? { ...now, court: courts.facts(stored.identity.courtId).shortName }
      : now;
  return identityOf(identity, courts);
}

/**
 * Decisions of one identity that only their ECLI tells apart are numbered. Else there can be but one: the table refuses a
 * second, as when two people enter the same one at the same time.
 */
async function nextOrdinal(
  db: Kysely<unknown>,
  one: Identity,
  id: string,
  ecli: string | null,
): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select case when ${ecli}::text is not null and bool_and(ecli is not null) then max(ordinal) + 1 else 1 end as next
      from caselaw.decision
     where (court_id, date, first_file_number_key, type_key)
           = (${one.courtId}, ${one.date}::date, ${one.firstFileNumberKey}, ${one.typeKey})
       and id <> ${id}`.execute(db);
  return rows[0]?.next ?? 1;
}

/** Where what is looked for changes, citations that led here are looked up anew. Answers the decision itself then. */
async function detach(db: Kysely<unknown>, before: Working, after: Working): Promise<string[]> {
  const sought = ({ identity, fileNumbers, values }: Working) =>
    JSON.stringify([identityKey(identity), fileNumbers, values.ecli]);
  if (sought(before) === sought(after)) return [];
  await sql`
    update caselaw.citation set status = 'unresolved', cited_id = null
     where cited_id = ${before.id} and relation <> 'later'`.execute(db);
  await sql`delete from caselaw.citation where cited_id = ${before.id} and relation = 'later'`.execute(
    db,
  );
  await sql`
    update caselaw.link set status = 'unresolved', cited_id = null where cited_id = ${before.id}`.execute(
    db,
  );
  return [before.id];
}

/** What no import knows. */
async function saveOwn(db: Kysely<unknown>, id: string, now: Entered): Promise<void> {
  await updateRows(db, 'caselaw.decision', 'id', [
    {
      id,
      final: now.final,
      sector: now.sector,
      summary_plain: now.summaryPlain,
      practice_note: now.practiceNote,
      reasoning: now.reasoning,
      victims: now.victims,
      perpetrators: now.perpetrators,
      published_elsewhere: now.publishedElsewhere,
    },
  ]);
}

async function saveLinks(
  db: Kysely<unknown>,
  id: string,
  now: Entered,
  courts: CourtDirectory,
): Promise<void> {
  await sql`delete from caselaw.link where citing_id = ${id}`.execute(db);
  const rows = linkRows(now, courts);
  await insertRows(
    db,
    'caselaw.link',
    rows.map((row) => ({ citing_id: id, status: 'unresolved', ...row })),
  );
}

/** The public may read on which day a check was made, not by whom. */
async function noteChecks(
  db: Kysely<unknown>,
  id: string,
  { statements, at }: Release,
): Promise<void> {
  const day = at.toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString();
  const columns = { legal: 'legally_checked', anonymisation: 'anonymisation_checked' } as const;
  for (const [check, column] of Object.entries(columns))
    if (statements.some((statement) => statement.check === check))
      await sql`
        update caselaw.decision set ${sql.id(column)} = ${day}::date where id = ${id}`.execute(db);
}
