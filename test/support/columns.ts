import { type Kysely, sql } from 'kysely';

/**
 * Every column of every table in which a word stands, as text or as bytes: "schema.table.column", sorted. `owner` is the
 * owner's connection; schemas that are not to be looked into are left out.
 */
export async function columnsWith(
  owner: Kysely<unknown>,
  word: string,
  leftOut: readonly string[] = [],
): Promise<string[]> {
  const { rows: columns } = await sql<{ schema: string; table: string; column: string }>`
    select table_schema as schema, table_name as "table", column_name as "column" from information_schema.columns
      join information_schema.tables using (table_schema, table_name)
     where table_schema !~ '^(pg_|information_schema$)' and table_schema <> all (${leftOut}) and table_type = 'BASE TABLE'
     order by 1, 2, 3`.execute(owner);
  const bytes = Buffer.from(word).toString('hex');
  const found: string[] = [];
  for (const { schema, table, column } of columns) {
    const text = sql`${sql.ref(column)}::text`;
    const { rows } = await sql`
      select from ${sql.table(`${schema}.${table}`)}
       where strpos(${text}, ${word}) > 0 or strpos(${text}, ${bytes}) > 0 limit 1`.execute(owner);
    if (rows.length > 0) found.push(`${schema}.${table}.${column}`);
  }
  return found;
}
