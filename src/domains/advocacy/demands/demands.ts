import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Demand } from './demand.ts';

/** updated: of the last change, ISO 8601 instant. */
export type HeldDemand = Demand & { readonly updated: string };

/** Those that stand longest first, those without a day last. text: words in any inflection; null: all. */
export function listDemands(
  db: Kysely<unknown>,
  text: string | null = null,
): Promise<readonly HeldDemand[]> {
  const hasWords = sql`words @@ (websearch_to_tsquery('german', ${text}) || websearch_to_tsquery('english', ${text}))`;
  return select(
    db,
    sql`where ${text === null ? sql`true` : hasWords}
        order by rpad(since_on, 10, '-01-01') nulls last, slug`,
  );
}

/** null when there is none at this address. */
export async function findDemand(db: Kysely<unknown>, slug: string): Promise<HeldDemand | null> {
  return (await findDemands(db, [slug]))[0] ?? null;
}

/** Of those that are known, in no order. */
export async function findDemands(
  db: Kysely<unknown>,
  slugs: readonly string[],
): Promise<readonly HeldDemand[]> {
  const wellFormed = slugs.filter((slug) => /^[a-z0-9-]{1,120}$/.test(slug));
  return wellFormed.length === 0 ? [] : select(db, sql`where slug = any(${wellFormed})`);
}

/** Those that were entered or changed last, newest first. */
export function listChanges(db: Kysely<unknown>, limit: number): Promise<readonly HeldDemand[]> {
  return select(db, sql`order by updated_at desc, slug limit ${limit}`);
}

type DemandRow = Omit<HeldDemand, 'since'> & {
  sinceOn: string | null;
  sinceVerified: boolean | null;
  sinceSource: string | null;
  sinceSourceUrl: string | null;
};

async function select(
  db: Kysely<unknown>,
  rest: RawBuilder<unknown>,
): Promise<readonly HeldDemand[]> {
  const { rows } = await sql<DemandRow>`
    select slug, json_build_object('de', title_de, 'en', title_en) as title,
           json_build_object('de', text_de, 'en', text_en) as text, addressees, topics,
           since_on as "sinceOn", since_verified as "sinceVerified", since_source as "sinceSource",
           since_source_url as "sinceSourceUrl", states, verified, source, source_url as "sourceUrl",
           to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as updated
      from advocacy.demand ${rest}`.execute(db);
  return rows.map(demandOf);
}

function demandOf(row: DemandRow): HeldDemand {
  const { sinceOn, sinceVerified, sinceSource, sinceSourceUrl, ...rest } = row;
  const since =
    sinceOn === null
      ? null
      : {
          on: sinceOn,
          verified: sinceVerified ?? false,
          source: sinceSource ?? '',
          sourceUrl: sinceSourceUrl,
        };
  return { ...rest, since };
}
