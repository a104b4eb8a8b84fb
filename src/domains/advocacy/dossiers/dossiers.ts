import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Language } from '../../../platform/i18n/index.ts';
import type { Dossier, Point } from './dossier.ts';

export type StoredDossier = Dossier & {
  /** Of the last change, ISO 8601. */
  readonly updated: string;
};

/** What changed last comes first. */
export function listDossiers(db: Kysely<unknown>): Promise<readonly StoredDossier[]> {
  return select(db, sql`true`);
}

/** null when there is none at this address. */
export async function findDossier(
  db: Kysely<unknown>,
  slug: string,
): Promise<StoredDossier | null> {
  return (await findDossiers(db, [slug]))[0] ?? null;
}

export async function findDossiers(
  db: Kysely<unknown>,
  slugs: readonly string[],
): Promise<readonly StoredDossier[]> {
  const held = slugs.filter((slug) => /^[a-z0-9-]{1,120}$/.test(slug));
  return select(db, sql`slug = any(${held}::text[])`);
}

/** By slug; those that are not public are left out. slugs: null: of every one. */
export async function dossierTitles(
  db: Kysely<unknown>,
  slugs: readonly string[] | null,
  language: Language,
): Promise<ReadonlyMap<string, string>> {
  const found = await (slugs === null ? listDossiers(db) : findDossiers(db, slugs));
  return new Map(found.map(({ slug, title }) => [slug, title[language]]));
}

/** Those into which a demand was brought. */
export function dossiersWithDemand(
  db: Kysely<unknown>,
  slug: string,
): Promise<readonly StoredDossier[]> {
  return select(db, sql`points @> ${JSON.stringify([{ demand: slug }])}::jsonb`);
}

async function select(
  db: Kysely<unknown>,
  where: RawBuilder<unknown>,
): Promise<readonly StoredDossier[]> {
  type Row = Omit<StoredDossier, 'points'> & {
    readonly points: readonly (Omit<Point, 'demand'> & Partial<Pick<Point, 'demand'>>)[];
  };
  const { rows } = await sql<Row>`
    select slug, kind, json_build_object('de', title_de, 'en', title_en) as title,
        json_build_object('de', lead_de, 'en', lead_en) as lead,
        case when balance_de is not null
             then json_build_object('de', balance_de, 'en', coalesce(balance_en, balance_de)) end as balance,
        as_of::text as "asOf", norms, topics, stages, documents, statements, points, outcomes, deadlines,
        to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as updated
      from advocacy.dossier where ${where} order by updated_at desc, slug`.execute(db);
  // Points that were stored before they named demands do without.
  return rows.map((row) => ({
    ...row,
    points: row.points.map((point) => ({ ...point, demand: point.demand ?? null })),
  }));
}
