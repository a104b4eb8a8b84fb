import { type Kysely, sql } from 'kysely';
import { ecliKey, fileNumberKey, parseEcli } from '../identity.ts';

/** A register sign between numbers, as every file number has: "2 StR 87/22", "10 A 2897/20", "L 13 VG 45/16". */
const fileNumber = /^[\p{L}\p{N} .()-]{2,40}\d{1,6}\s*[/.]\s*\d{2,4}(\.[A-Z]{1,3})*$/u;

/** The address of the one decision that a file number or ECLI typed alone names; null when none or several do. */
export async function findDirect(db: Kysely<unknown>, text: string): Promise<string | null> {
  const typed = text.trim();
  if (typed.length > 80) return null;
  const condition = parseEcli(typed)
    ? sql`upper(replace(d.ecli, '.', '')) = ${ecliKey(typed)}`
    : fileNumber.test(typed)
      ? sql`d.id in (select f.decision_id from caselaw.file_number f where f.number_key = ${fileNumberKey(typed)})`
      : null;
  if (!condition) return null;
  const { rows } = await sql<{ slug: string }>`
    select d.slug from caselaw.decision d where ${condition} limit 2`.execute(db);
  return rows.length === 1 ? (rows[0]?.slug ?? null) : null;
}
