import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { LockedThing, State, Thing } from './thing.ts';
import { rowOf, type ThingRow, thingOf } from './thing-row.ts';

/** null: there is none, or it is another organisation's. `trx` is the transaction of withOrganisation, here and below. */
export async function findThing(trx: Kysely<unknown>, id: string): Promise<Thing | null> {
  const { rows } = await sql<ThingRow>`${rowOf} where t.id = ${id}::uuid`.execute(trx);
  return rows[0] ? thingOf(rows[0]) : null;
}

/** The same, held until the transaction ends: acts upon one thing come one after the other (R64). */
export async function lockThing(trx: Kysely<unknown>, id: string): Promise<LockedThing | null> {
  // A statement of its own: what the next one reads is then what the one before us left.
  await sql`select from desk.thing where id = ${id}::uuid for update`.execute(trx);
  const thing = await findThing(trx, id);
  return thing && { ...thing, locked: true };
}

export type WantedThings = {
  readonly kinds: readonly string[];
  /** null: in every state. */
  readonly state: State | null;
  /** Part of a title; '' for all. */
  readonly text: string;
  /** null: of every organisation that the transaction may see. */
  readonly organisationId: string | null;
  readonly limit: number;
  readonly offset: number;
};

/** The one changed last comes first. */
export async function listThings(
  trx: Kysely<unknown>,
  { kinds, state, text, organisationId, limit, offset }: WantedThings,
): Promise<{ readonly total: number; readonly things: Thing[] }> {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const wanted = sql`
    where t.kind = any(${kinds}::text[])
      and (${state}::text is null or ${stateInSql} = ${state})
      and t.title ilike ${pattern}
      and (${organisationId}::uuid is null or t.organisation_id = ${organisationId}::uuid)`;
  const { rows } = await sql<ThingRow>`
    ${rowOf} ${wanted} order by t.changed_at desc, t.id limit ${limit} offset ${offset}`.execute(
    trx,
  );
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::integer as total from desk.thing t ${wanted}`.execute(trx);
  return { total: counted[0]!.total, things: rows.map(thingOf) };
}

/** How many things of each kind are in each state; what has none is left out. */
export async function countThings(
  trx: Kysely<unknown>,
  kinds: readonly string[],
): Promise<{ readonly kind: string; readonly state: State; readonly count: number }[]> {
  const { rows } = await sql<{ kind: string; state: State; count: number }>`
    select t.kind, ${stateInSql} as state, count(*)::integer as count
      from desk.thing t where t.kind = any(${kinds}::text[])
     group by 1, 2 order by 1, 2`.execute(trx);
  return rows;
}

/** The id of the thing that is public under a key; null when it was never opened here, or is another organisation's. */
export async function thingOfKey(
  trx: Kysely<unknown>,
  kind: string,
  key: string,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from desk.thing where kind = ${kind} and key = ${key}`.execute(trx);
  return rows[0]?.id ?? null;
}

const isWithdrawn = sql`
  exists (select from desk.withdrawal w where w.thing_id = t.id and w.ended_at is null)`;

/** The same as stateOf. */
const stateInSql: RawBuilder<State> = sql`
  case when exists (select from desk.submission s where s.thing_id = t.id and s.ended_at is null) then 'review'
    when exists (select from desk.draft d where d.thing_id = t.id) then
      case when exists (select from desk.version v where v.thing_id = t.id) and not ${isWithdrawn}
        then 'changed' else 'draft' end
    when ${isWithdrawn} then 'withdrawn'
    else 'published' end`;
