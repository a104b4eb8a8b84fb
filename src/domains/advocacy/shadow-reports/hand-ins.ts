import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { SignedIn } from '../../../platform/domain.ts';
import type { Answer } from './answer.ts';
import type { Progress } from './call.ts';

/** What an organisation handed in last. */
export type HandIn = {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly number: number;
  /** By question. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly at: Date;
};

/** The last of each organisation that whoever asks may read, by name. */
export async function listHandIns(trx: Kysely<unknown>, callId: string): Promise<HandIn[]> {
  const { rows } = await sql<HandIn>`
    select h.organisation_id as "organisationId", o.name as "organisationName", h.number, h.answers,
           h.handed_in_at as at
      from (select distinct on (organisation_id) * from advocacy.shadow_hand_in
             where call_id = ${callId}::uuid order by organisation_id, number desc) h
      join accounts.organisation o on o.id = h.organisation_id
     order by o.name collate "de-x-icu", o.id`.execute(trx);
  return rows;
}

type ProgressRow = {
  readonly organisation: string;
  readonly number: number | null;
  readonly at: Date | null;
  readonly reopened: number | null;
  readonly until: string | null;
  readonly reason: string | null;
};

/** How far these organisations have come, as far as whoever asks may know. */
export async function progressOf(
  trx: Kysely<unknown>,
  callId: string,
  organisations: readonly string[],
): Promise<ReadonlyMap<string, Progress>> {
  const { rows } = await sql<ProgressRow>`
    select o.id as organisation, h.number, h.handed_in_at as at, r.number as reopened, r.until::text, r.reason
      from unnest(${organisations}::uuid[]) as o (id)
      left join lateral (select number, handed_in_at from advocacy.shadow_hand_in
        where call_id = ${callId}::uuid and organisation_id = o.id order by number desc limit 1) h on true
      left join lateral (select number, until, reason from advocacy.shadow_reopening
        where call_id = ${callId}::uuid and organisation_id = o.id
        order by number desc, reopened_at desc limit 1) r on true`.execute(trx);
  return new Map(
    rows.map(({ organisation, number, at, reopened, until, reason }) => [
      organisation,
      {
        handedIn: number !== null && at ? { number, at } : null,
        reopening:
          reopened !== null && until ? { number: reopened, until, reason: reason ?? '' } : null,
      },
    ]),
  );
}

type By = { readonly person: SignedIn; readonly at: Temporal.Instant };

/** Keeps the answers as they stand now. False when somebody of the organisation handed the same in at that moment. */
export async function handIn(
  trx: Kysely<unknown>,
  callId: string,
  answers: Readonly<Record<string, Answer>>,
  number: number,
  { person, at }: By,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into advocacy.shadow_hand_in (call_id, organisation_id, number, answers, handed_in_by, handed_in_at)
    values (${callId}::uuid, ${person.organisationId}::uuid, ${number}, ${JSON.stringify(answers)}::jsonb,
        ${person.personId}::uuid, ${at.toString()}::timestamptz)
        on conflict on constraint one_hand_in_at_a_time do nothing`.execute(trx);
  return numAffectedRows === 1n;
}

export type Reopening = {
  readonly organisationId: string;
  /** Of what was handed in last; 0: nothing was. */
  readonly number: number;
  /** ISO 8601. */
  readonly until: string;
  readonly reason: string;
};

export async function reopen(
  trx: Kysely<unknown>,
  callId: string,
  { organisationId, number, until, reason }: Reopening,
  { person, at }: By,
): Promise<void> {
  await sql`
    insert into advocacy.shadow_reopening (call_id, organisation_id, number, until, reason, reopened_by, reopened_at)
    values (${callId}::uuid, ${organisationId}::uuid, ${number}, ${until}::date, ${reason}, ${person.personId}::uuid,
        ${at.toString()}::timestamptz)`.execute(trx);
}

/** One act at a time upon what an organisation writes for a call, until the transaction ends. */
export async function holdAnswers(
  trx: Kysely<unknown>,
  callId: string,
  organisationId: string,
): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended(${`${callId} ${organisationId}`}, 0))`.execute(
    trx,
  );
}
