import { type RawBuilder, sql } from 'kysely';

/** The columns of a DecisionHead; `decision` and `court` are the names of the tables in the query. */
export function headOf(decision: string, court: string): RawBuilder<unknown> {
  const d = sql.ref(decision);
  return sql`
    ${d}.slug, ${sql.ref(court)}.short_name as court, ${d}.chamber, ${d}.date::text as date,
    ${d}.type, ${fileNumbersOf(decision)} as "fileNumbers", ${d}.ecli, ${d}.title`;
}

/** The same as one JSON value, for a decision that may be absent. */
export function headAsJson(decision: string, court: string): RawBuilder<unknown> {
  const d = sql.ref(decision);
  return sql`
    case when ${d}.id is not null then json_build_object(
      'slug', ${d}.slug, 'court', ${sql.ref(court)}.short_name, 'chamber', ${d}.chamber,
      'date', ${d}.date::text, 'type', ${d}.type, 'fileNumbers', ${fileNumbersOf(decision)},
      'ecli', ${d}.ecli, 'title', ${d}.title) end`;
}

function fileNumbersOf(decision: string): RawBuilder<unknown> {
  return sql`array(
    select f.number from caselaw.file_number f
     where f.decision_id = ${sql.ref(decision)}.id order by f.position)`;
}
