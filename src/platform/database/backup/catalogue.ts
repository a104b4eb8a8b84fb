import type pg from 'pg';
import type { Manifest, Table } from './format.ts';

/** Every table of the owner with the columns that hold data of their own: generated ones follow from the others. */
export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.oid::regclass::text as "table",
      array_agg(quote_ident(a.attname) order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind in ('r', 'p') and not c.relispartition and ${ownedHere} and c.oid is distinct from to_regclass('platform.migration')
    group by c.oid
    order by 1`);
  return rows;
}

/**
 * Tables whose row-level security binds the owner and has no policy that shows her every row: a backup would lack rows.
 */
export async function hidingTablesOf(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ table: string }>(`
    select c.oid::regclass::text as "table"
    from pg_class c
    where c.relrowsecurity and c.relforcerowsecurity and ${ownedHere} and (
      not exists (
        select from pg_policy p
        where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('*', 'r')
          and current_user::regrole = any (p.polroles) and pg_get_expr(p.polqual, p.polrelid) = 'true')
      or exists (
        select from pg_policy p cross join unnest(p.polroles) bound
        where p.polrelid = c.oid and not p.polpermissive and (bound = 0 or pg_has_role(bound, 'usage'))))
    order by 1`);
  return rows.map(({ table }) => table);
}

/** Sequences are outside of every snapshot; read after the snapshot began, none is behind the rows in it. */
export async function sequencesOf(client: pg.ClientBase): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ sequence: string }>(`
    select c.oid::regclass::text as sequence from pg_class c where c.relkind = 'S' and ${ownedHere} order by 1`);
  const sequences: Manifest['sequences'] = [];
  for (const { sequence } of rows) {
    const found = await client.query<{ lastValue: string; isCalled: boolean }>(
      `select last_value::text as "lastValue", is_called as "isCalled" from ${sequence}`,
    );
    for (const row of found.rows) sequences.push({ sequence, ...row });
  }
  return sequences;
}

/** What stands in the way of loading rows in any order, each with the statements that lift it and put it back. */
export async function obstaclesOf(
  client: pg.ClientBase,
): Promise<{ lift: string; restore: string }[]> {
  const { rows } = await client.query<{ lift: string; restore: string }>(`
    select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as lift,
      format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as restore
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and k.conparentid = 0 and ${ownedHere}
    union all
    select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname),
      format('alter table %s enable %s trigger %I', t.tgrelid::regclass,
        case t.tgenabled when 'R' then 'replica' when 'A' then 'always' else '' end, t.tgname)
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and t.tgparentid = 0 and t.tgenabled <> 'D' and ${ownedHere}
    union all
    select format('alter table %s no force row level security', c.oid::regclass),
      format('alter table %s force row level security', c.oid::regclass)
    from pg_class c where c.relforcerowsecurity and ${ownedHere}`);
  return rows;
}

/** In order of making, so that one built on another comes after it. */
export async function materialisedViewsOf(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ view: string }>(`
    select c.oid::regclass::text as view from pg_class c where c.relkind = 'm' and ${ownedHere} order by c.oid`);
  return rows.map(({ view }) => view);
}

/** Whether anything but extensions lies in the database. */
export async function isEmpty(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ empty: boolean }>(`
    select not exists (
      select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and ${notOfExtension}) as empty`);
  return rows[0]?.empty === true;
}

const notOfExtension = `not exists (
  select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`;

/** The session has taken the owner's role; identity columns keep their sequence as an internal part, not an extension's. */
const ownedHere = `c.relowner = current_user::regrole and c.relpersistence <> 't' and ${notOfExtension}`;
