import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Selection } from './request.ts';
import { firstSecond, lastSecond } from './stamp.ts';

/** A publication that is or was public. */
export type RecordHead = {
  readonly id: string;
  readonly slug: string;
  /** Its set. */
  readonly type: string;
  /** When it was last changed or withdrawn, ISO 8601 in seconds, UTC. */
  readonly stamp: string;
  readonly isDeleted: boolean;
};

type Part = {
  readonly after: { readonly stamp: string; readonly id: string } | null;
  readonly limit: number;
};

/** The oldest first: what changes while somebody harvests comes once more at the end. */
export async function listHeads(
  db: Kysely<unknown>,
  selection: Selection,
  { after, limit }: Part,
): Promise<readonly RecordHead[]> {
  const isAfter = after
    ? sql`(stamp, id) > (${after.stamp}::timestamptz, ${after.id}::uuid)`
    : sql`true`;
  return select(db, sql`${fits(selection)} and ${isAfter}`, limit);
}

export async function countHeads(db: Kysely<unknown>, selection: Selection): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from (${heads}) head where ${fits(selection)}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** null when nothing was ever public there. */
export async function findHead(db: Kysely<unknown>, slug: string): Promise<RecordHead | null> {
  return (await select(db, sql`slug = ${slug}`, 1))[0] ?? null;
}

/** null while nothing was ever public. */
export async function earliestStamp(db: Kysely<unknown>): Promise<string | null> {
  return (await select(db, sql`true`, 1))[0]?.stamp ?? null;
}

const heads = sql`
  select a.id, a.slug, a.type, a.withdrawn_at is not null as deleted,
      date_trunc('second', coalesce(a.withdrawn_at, p.updated_at)) as stamp
    from publications.address a
    left join publications.publication p using (id)
   where a.withdrawn_at is not null or p.id is not null`;

function fits({ from, until, set }: Selection): RawBuilder<unknown> {
  return sql.join(
    [
      sql`true`,
      ...(from === '' ? [] : [sql`stamp >= ${firstSecond(from)}::timestamptz`]),
      ...(until === '' ? [] : [sql`stamp <= ${lastSecond(until)}::timestamptz`]),
      ...(set === '' ? [] : [sql`type = ${set}`]),
    ],
    sql` and `,
  );
}

async function select(
  db: Kysely<unknown>,
  where: RawBuilder<unknown>,
  limit: number,
): Promise<readonly RecordHead[]> {
  const { rows } = await sql<RecordHead>`
    select id, slug, type, deleted as "isDeleted",
        to_char(stamp at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as stamp
      from (${heads}) head
     where ${where}
     order by head.stamp, id
     limit ${limit}`.execute(db);
  return rows;
}
