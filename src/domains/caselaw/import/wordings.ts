import { type Kysely, sql } from 'kysely';
import type { Wordings } from './references.ts';

/** The recorded wordings by the day of the act that courts name ("vom 11.02.2005"), read once per import. */
export async function readWordings(db: Kysely<unknown>): Promise<Wordings> {
  const { rows } = await sql<{
    law_id: string;
    section: string;
    date: string;
    in_force_from: string;
  }>`
    select law_id, section, unnest(juris_dates) as date, in_force_from from norms.version`.execute(
    db,
  );
  const byDate = new Map(
    rows.map((row) => [`${row.law_id}/${row.section}/${row.date}`, row.in_force_from]),
  );
  return (law, section, date) => byDate.get(`${law}/${section}/${date}`) ?? null;
}
