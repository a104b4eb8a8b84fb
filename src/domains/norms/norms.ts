import { type Kysely, sql } from 'kysely';
import type { Language } from '../../platform/i18n/index.ts';
import { findArticles } from './instruments/instruments.ts';
import type { Law, Norm, NormText, Version } from './norm.ts';

/** A law by its address; null when it is not known here. */
export async function findLaw(db: Kysely<unknown>, id: string): Promise<Law | null> {
  const { rows } = await sql<Law>`
    select id, abbreviation, title, kind from norms.law where id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export async function findLaws(db: Kysely<unknown>, ids: readonly string[]): Promise<Law[]> {
  const { rows } = await sql<Law>`
    select id, abbreviation, title, kind from norms.law where id = any(${ids})`.execute(db);
  return rows;
}

/** Sections of a law of which a wording or a text is held, in no order. */
export async function listSections(
  db: Kysely<unknown>,
  law: string,
): Promise<{ section: string; sign: '§' | 'Art.'; heading: string | null }[]> {
  const { rows } = await sql<{ section: string; sign: '§' | 'Art.'; heading: string | null }>`
    select n.section, n.sign, coalesce(t.heading, v.heading) as heading
      from norms.norm n
      left join lateral (
        select heading from norms.text
         where law_id = n.law_id and section = n.section
         order by (language = 'de') desc, language limit 1) t on true
      left join lateral (
        select heading from norms.version
         where law_id = n.law_id and section = n.section
         order by in_force_from desc limit 1) v on true
     where n.law_id = ${law}`.execute(db);
  return rows;
}

/** What is held of a section of `law`, the text in `language` where there is one; null when nothing is. */
export async function findNorm(
  db: Kysely<unknown>,
  law: Law,
  section: string,
  language: Language,
): Promise<Norm | null> {
  const { rows } = await sql<{ sign: '§' | 'Art.' }>`
    select sign from norms.norm where law_id = ${law.id} and section = ${section}`.execute(db);
  const row = rows[0];
  if (!row) return null;
  const [versions, text, articles] = await Promise.all([
    findVersions(db, law.id, section),
    findText(db, law.id, section, language),
    findArticles(db, [{ law: law.id, section }]),
  ]);
  const heading = versions[0]?.heading ?? text?.heading ?? null;
  return { law, section, sign: row.sign, heading, versions, text, article: articles[0] ?? null };
}

/** Every recorded wording. */
export async function listVersions(
  db: Kysely<unknown>,
): Promise<{ law: string; section: string; from: string }[]> {
  const { rows } = await sql<{ law: string; section: string; from: string }>`
    select law_id as law, section, in_force_from::text as "from"
      from norms.version
     order by law_id, section, in_force_from`.execute(db);
  return rows;
}

async function findVersions(db: Kysely<unknown>, law: string, section: string): Promise<Version[]> {
  const { rows } = await sql<Version>`
    select in_force_from::text as "from", in_force_until::text as until, heading,
           amended_by as "amendedBy", source, source_url as "sourceUrl"
      from norms.version
     where law_id = ${law} and section = ${section}
     order by in_force_from desc`.execute(db);
  return rows;
}

async function findText(
  db: Kysely<unknown>,
  law: string,
  section: string,
  wanted: Language,
): Promise<(NormText & { readonly heading: string | null }) | null> {
  const { rows } = await sql<NormText & { readonly heading: string | null }>`
    select as_of::text as "asOf", heading, body, source, language
      from norms.text
     where law_id = ${law} and section = ${section}
     order by (language = ${wanted}) desc, (language = 'de') desc, (language = 'en') desc, language
     limit 1`.execute(db);
  return rows[0] ?? null;
}
