import { type Kysely, type RawBuilder, sql } from 'kysely';

/** Values by column; an array is for an array column, an object for a jsonb column. */
export type Row = Readonly<Record<string, unknown>>;

/** Inserts rows of one shape with one statement, typed by the table itself. */
export async function insertRows(
  db: Kysely<unknown>,
  table: string,
  rows: readonly Row[],
  onConflict: RawBuilder<unknown> = sql``,
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = sql.join(Object.keys(first).map((column) => sql.id(column)));
  const name = tableName(table);
  await sql`
    insert into ${name} (${columns})
    select ${columns} from json_populate_recordset(null::${name}, ${JSON.stringify(rows)}::json)
    ${onConflict}`.execute(db);
}

/** Writes every column of the rows but `key` into the row of the table with that key. */
export async function updateRows(
  db: Kysely<unknown>,
  table: string,
  key: string,
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).filter((column) => column !== key);
  const sets = columns.map((column) => sql`${sql.id(column)} = new.${sql.id(column)}`);
  const name = tableName(table);
  await sql`
    update ${name} as old set ${sql.join(sets)}
      from json_populate_recordset(null::${name}, ${JSON.stringify(rows)}::json) as new
     where old.${sql.id(key)} = new.${sql.id(key)}`.execute(db);
}

function tableName(table: string) {
  return sql.id(...table.split('.'));
}
