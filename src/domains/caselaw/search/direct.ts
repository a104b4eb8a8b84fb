import { type Kysely, sql } from 'kysely';
import { findCitations } from '../../norms/index.ts';
import { ecliKey, fileNumberKey, parseEcli } from '../identity.ts';

/** A register sign between numbers, as every file number has: "2 StR 87/22", "10 A 2897/20", "L 13 VG 45/16", "C-66/21". */
const fileNumber = /^[\p{L}\p{N} .()-]{2,40}\p{N}{1,6}\s*[/.]\s*\p{N}{2,4}(?:\.\p{L}{1,3})*$/u;
/** Longer texts are no file number; the longest seen has 45 signs, a citation of a decision some 80. */
const longest = 120;

/** The address of the one decision that a file number, an ECLI or a citation typed alone names; null when none or several do. */
export async function findDirect(db: Kysely<unknown>, text: string): Promise<string | null> {
  const typed = text.trim().replace(/^(?:az|aktenzeichen)\.?:?\s+/i, '');
  if (typed.length > longest || !/\p{N}/u.test(typed)) return null;
  const condition = conditionOf(typed);
  if (!condition) return null;
  const { rows } = await sql<{ slug: string }>`
    select d.slug from caselaw.decision d where ${condition} limit 2`.execute(db);
  return rows.length === 1 ? (rows[0]?.slug ?? null) : null;
}

function conditionOf(typed: string) {
  if (parseEcli(typed)) return sql`upper(d.ecli) in (${typed.toUpperCase()}, ${ecliKey(typed)})`;
  if (fileNumber.test(typed)) return hasNumber(typed);
  const [citation, another] = findCitations(typed);
  if (citation?.kind !== 'decision' || another || citation.end - citation.start < typed.length - 2)
    return null;
  const { fileNumber: number, date, ecli } = citation.decision;
  if (ecli) return sql`upper(d.ecli) = ${ecli.toUpperCase()}`;
  return number === null
    ? null
    : sql`${hasNumber(number)} and d.date = coalesce(${date}::date, d.date)`;
}

function hasNumber(number: string) {
  return sql`d.id in (select decision_id from caselaw.file_number where number_key = ${fileNumberKey(number)})`;
}
