import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { AuditResult, AuditVerb } from '../event.ts';
import type { AuditFilter } from './filter.ts';
import type { ListedEvent } from './listed-event.ts';

type Row = {
  readonly seq: string;
  readonly at: Date;
  readonly day: string;
  readonly person_id: string | null;
  readonly person: string | null;
  readonly organisation_id: string | null;
  readonly organisation: string | null;
  readonly action: string;
  readonly verb: AuditVerb;
  readonly object_kind: string | null;
  readonly object_id: string | null;
  readonly result: AuditResult;
};

/** Events that fit the filter, the newest first; what the transaction's organisation and scope let it see. */
export function listEvents(
  transaction: Kysely<unknown>,
  filter: AuditFilter,
  limit: number,
): Promise<ListedEvent[]> {
  return select(transaction, conditions(filter), limit);
}

/**
 * What a person did, and what was done to her account, as far as her organisation may see it. Pages that she opened
 * are many: `pages` false leaves them out.
 */
export function listOwnEvents(
  transaction: Kysely<unknown>,
  personId: string,
  { before, pages }: { readonly before: number | null; readonly pages: boolean },
  limit: number,
): Promise<ListedEvent[]> {
  const own = sql`(e.person_id = ${personId}::uuid or (e.object_kind = 'person' and e.object_id = ${personId}))`;
  const all = [own];
  if (!pages) all.push(sql`(e.action <> 'page' or e.result <> 'done')`);
  if (before !== null) all.push(sql`e.seq < ${before}`);
  return select(transaction, all, limit);
}

function conditions(filter: AuditFilter): RawBuilder<unknown>[] {
  const all = [sql`true`];
  if (filter.action !== null) all.push(sql`e.action = ${filter.action}`);
  if (filter.result !== null) all.push(sql`e.result = ${filter.result}`);
  if (filter.personId !== null) all.push(sql`e.person_id = ${filter.personId}::uuid`);
  if (filter.organisationId !== null)
    all.push(sql`e.organisation_id = ${filter.organisationId}::uuid`);
  if (filter.before !== null) all.push(sql`e.seq < ${filter.before}`);
  if (filter.day !== null)
    all.push(
      sql`e.at >= ${filter.day}::date::timestamp at time zone 'Europe/Berlin'
        and e.at < (${filter.day}::date + 1)::timestamp at time zone 'Europe/Berlin'`,
    );
  return all;
}

async function select(
  transaction: Kysely<unknown>,
  all: readonly RawBuilder<unknown>[],
  limit: number,
): Promise<ListedEvent[]> {
  const { rows } = await sql<Row>`
    select e.seq::text, e.at, (e.at at time zone 'Europe/Berlin')::date::text as day,
      e.person_id, p.name as person, e.organisation_id, o.name as organisation,
      e.action, e.verb, e.object_kind, e.object_id, e.result
    from audit.event e
    left join accounts.person p on p.id = e.person_id
    left join accounts.organisation o on o.id = e.organisation_id
    where ${sql.join(all, sql` and `)}
    order by e.seq desc limit ${limit}`.execute(transaction);
  return rows.map(listed);
}

function listed(row: Row): ListedEvent {
  const { seq, at, day, action, verb, result } = row;
  return {
    ...{ seq: Number(seq), at: at.getTime(), day, action, verb, result },
    person: named(row.person_id, row.person),
    organisation: named(row.organisation_id, row.organisation),
    object: row.object_kind && row.object_id ? { kind: row.object_kind, id: row.object_id } : null,
  };
}

function named(id: string | null, name: string | null): ListedEvent['person'] {
  return id === null ? null : { id, name };
}
