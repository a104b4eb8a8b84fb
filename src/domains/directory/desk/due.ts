import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import { dayOf } from './publish.ts';

/** An entry that nobody confirmed for six months. */
export type DueEntry = {
  readonly key: string;
  readonly name: string;
  readonly isHidden: boolean;
  /** ISO 8601; null: never. */
  readonly confirmedOn: string | null;
  /** null: never confirmed. */
  readonly days: number | null;
  /** When its leads were last asked, ISO 8601. */
  readonly remindedOn: string | null;
  /** Somebody leads its organisation and can be asked. */
  readonly hasLead: boolean;
};

/** Those never confirmed first, then by how long ago. `trx` is the transaction of a route of every organisation. */
export async function listDue(
  trx: Kysely<unknown>,
  today: Temporal.PlainDate,
): Promise<readonly DueEntry[]> {
  const day = sql`${today.toString()}::date`;
  const { rows } = await sql<DueEntry>`
    select e.key, e.name, e.hidden as "isHidden", e.confirmed_on::text as "confirmedOn",
           ${day} - e.confirmed_on as days,
           (r.reminded_at at time zone 'Europe/Berlin')::date::text as "remindedOn",
           exists (select from accounts.membership m
             where m.organisation_id = e.organisation_id and m.role = 'centre_lead') as "hasLead"
      from (
        select o.id as key, o.name, false as hidden, confirmed_on, o.id as organisation_id
          from directory.entry join accounts.organisation o on o.id = organisation_id
         union all
        select id, name, true, confirmed_on, organisation_id from directory.hidden_entry) e
      left join directory.reminder r on r.organisation_id = e.organisation_id
     where ${notConfirmed(day)}
     order by e.confirmed_on nulls first, e.name collate "de-x-icu"`.execute(trx);
  return rows;
}

/** Whether nobody confirmed the entry of an organisation for six months; false where it has none. */
export async function isDue(
  trx: Kysely<unknown>,
  organisationId: string,
  at: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql`
    select from directory.entry e
     where organisation_id = ${organisationId}::uuid and ${notConfirmed(sql`${dayOf(at).toString()}::date`)}`.execute(
    trx,
  );
  return rows.length > 0;
}

function notConfirmed(day: RawBuilder<unknown>) {
  return sql`(e.confirmed_on is null or e.confirmed_on + interval '6 months' < ${day})`;
}
