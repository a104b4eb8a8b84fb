import { type Kysely, sql } from 'kysely';
import type { Listed, Wanted } from '../../../platform/editable.ts';
import { shortCitation } from '../citing.ts';
import { headOf } from '../heads.ts';
import { fileNumberKey } from '../identity.ts';
import type { DecisionHead } from '../published-decision.ts';

/** Public decisions, newest first; text: a file number, an ECLI, a court's name or words of the heading. */
export async function listDecisions(
  db: Kysely<unknown>,
  { text, limit, offset }: Wanted,
): Promise<Listed> {
  const sought = text.trim();
  const like = `%${sought.replace(/[\\%_]/g, '\\$&')}%`;
  const number = fileNumberKey(sought);
  const { rows } = await sql<DecisionHead & { id: string; total: number }>`
    select d.id, ${headOf('d', 'c')}, count(*) over ()::int as total
      from caselaw.decision d
      join caselaw.court c on c.id = d.court_id
     where ${sought} = '' or d.title ilike ${like} or c.short_name ilike ${like} or c.name ilike ${like}
        or upper(d.ecli) = upper(${sought})
        or d.id in (select decision_id from caselaw.file_number where number_key = ${number})
     order by d.date desc, d.id
     limit ${limit} offset ${offset}`.execute(db);
  return {
    total: rows[0]?.total ?? 0,
    found: rows.map((row) => ({
      key: row.id,
      title: [shortCitation(row), row.title].filter(Boolean).join(': '),
    })),
  };
}
