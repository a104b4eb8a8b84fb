import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { SignedIn } from '../../../platform/domain.ts';
import { justMade, memberOrganisations } from '../drafting/index.ts';
import type { Call } from './call.ts';
import type { CallInput } from './call-form.ts';

/** Those that whoever asks may see, the earliest deadline last; `trx` is that of withOrganisation, here and below. */
export async function listCalls(trx: Kysely<unknown>): Promise<Call[]> {
  const { rows } = await sql<Call>`${calls} order by due_on desc, title, id`.execute(trx);
  return rows;
}

/** null when there is none, or none for whoever asks. */
export async function findCall(trx: Kysely<unknown>, id: string): Promise<Call | null> {
  const { rows } = await sql<Call>`${calls} where id = ${id}::uuid`.execute(trx);
  return rows[0] ?? null;
}

/** The same, held against other changes until the transaction ends; for the office. */
export async function lockCall(trx: Kysely<unknown>, id: string): Promise<Call | null> {
  const { rows } = await sql<Call>`${calls} where id = ${id}::uuid for update`.execute(trx);
  return rows[0] ?? null;
}

/** The one whose report a paper is; null: of none. */
export async function callOfPaper(trx: Kysely<unknown>, paperId: string): Promise<Call | null> {
  const { rows } = await sql<Call>`${calls} where paper_id = ${paperId}::uuid`.execute(trx);
  return rows[0] ?? null;
}

const calls = sql`
  select id, body_id as body, round_id as round, title, guidance, language, due_on::text as "dueOn", audience,
         visibility, revision, paper_id as "paperId", opened_at as "openedAt", ended_at as "endedAt", ending
    from advocacy.shadow_call`;

type By = { readonly person: SignedIn; readonly at: Temporal.Instant };

/** Answers its id; a form that was sent twice makes one. */
export async function createCall(
  trx: Kysely<unknown>,
  { body, round, title, guidance, language, dueOn, audience, visibility, asked }: CallInput,
  { person, at }: By,
): Promise<string> {
  const isSame = sql`made.opened_at is null and made.title = ${title}
    and not exists (select from advocacy.shadow_question q where q.call_id = made.id)`;
  const sent = await justMade(trx, 'shadow_call', isSame, { person, at });
  if (sent) return sent;
  const { rows } = await sql<{ id: string }>`
    insert into advocacy.shadow_call (organisation_id, body_id, round_id, title, guidance, language, due_on, audience,
        visibility, created_by, created_at)
    values (${person.organisationId}::uuid, ${body}, ${round}, ${title}, ${guidance}, ${language}, ${dueOn}::date,
        ${audience}, ${visibility}, ${person.personId}::uuid, ${at.toString()}::timestamptz)
    returning id`.execute(trx);
  const { id } = rows[0]!;
  await saveAsked(trx, id, asked);
  return id;
}

/** False when somebody saved it since `revision`. The call is locked; whom it asks changes only before it is sent. */
export async function saveCall(
  trx: Kysely<unknown>,
  call: Call,
  { body, round, title, guidance, language, dueOn, audience, visibility, asked }: CallInput,
  revision: number,
): Promise<boolean> {
  if (call.revision !== revision) return false;
  if (call.openedAt)
    await sql`
      update advocacy.shadow_call set title = ${title}, guidance = ${guidance}, due_on = ${dueOn}::date,
             visibility = ${visibility}, revision = revision + 1
       where id = ${call.id}::uuid`.execute(trx);
  else {
    await sql`
      update advocacy.shadow_call set body_id = ${body}, round_id = ${round}, title = ${title}, guidance = ${guidance},
             language = ${language}, due_on = ${dueOn}::date, audience = ${audience}, visibility = ${visibility},
             revision = revision + 1
       where id = ${call.id}::uuid`.execute(trx);
    await saveAsked(trx, call.id, asked);
  }
  return true;
}

export async function openCall(
  trx: Kysely<unknown>,
  id: string,
  { person, at }: By,
): Promise<void> {
  await sql`
    update advocacy.shadow_call set opened_by = ${person.personId}::uuid, opened_at = ${at.toString()}::timestamptz,
           revision = revision + 1
     where id = ${id}::uuid`.execute(trx);
}

export async function endCall(
  trx: Kysely<unknown>,
  id: string,
  ending: string,
  { person, at }: By,
): Promise<void> {
  await sql`
    update advocacy.shadow_call set ended_by = ${person.personId}::uuid, ended_at = ${at.toString()}::timestamptz,
           ending = ${ending}, revision = revision + 1
     where id = ${id}::uuid`.execute(trx);
}

export async function setPaper(trx: Kysely<unknown>, id: string, paperId: string): Promise<void> {
  await sql`
    update advocacy.shadow_call set paper_id = ${paperId}::uuid where id = ${id}::uuid`.execute(
    trx,
  );
}

/** An organisation that a call asks, or could ask. */
export type AskedOrganisation = { readonly id: string; readonly name: string };

/** Whom a call asks, by name; for the office. */
export async function listAsked(
  trx: Kysely<unknown>,
  { id, audience }: Pick<Call, 'id' | 'audience'>,
): Promise<AskedOrganisation[]> {
  const members = await memberOrganisations(trx);
  if (audience === 'all') return members;
  const { rows } = await sql<{ id: string }>`
    select organisation_id as id from advocacy.shadow_asked where call_id = ${id}::uuid`.execute(
    trx,
  );
  const asked = new Set(rows.map((row) => row.id));
  return members.filter((member) => asked.has(member.id));
}

async function saveAsked(
  trx: Kysely<unknown>,
  id: string,
  asked: readonly string[],
): Promise<void> {
  await sql`delete from advocacy.shadow_asked where call_id = ${id}::uuid`.execute(trx);
  await sql`
    insert into advocacy.shadow_asked (call_id, organisation_id)
    select ${id}::uuid, o.id from accounts.organisation o
     where o.id = any(${asked}::uuid[]) and o.kind <> 'office'`.execute(trx);
}
