import { type Kysely, sql } from 'kysely';
import type { FacetName, FacetValue, SearchResult } from '../search/result.ts';
import { tier } from './indexing.ts';
import { signOfLaw } from './sign-of-law.ts';

const names: readonly FacetName[] = [
  'court',
  'level',
  'year',
  'type',
  'area',
  'form',
  'norm',
  'has',
];

/** Counting stops here: "mehr als 10.000" says as much, at a tenth of the cost. */
const cap = 10_000;

export type Filter = Readonly<Record<string, readonly string[] | string>>;

type Counted = { facet: string; value: string; count: number };

/** How many decisions fit, and how they spread; a facet's own choice does not narrow its counts. */
export async function countFacets(
  db: Kysely<unknown>,
  tsquery: string | null,
  filter: Filter,
): Promise<Pick<SearchResult, 'total' | 'facets'>> {
  const rows =
    tsquery === null && Object.keys(filter).length === 0
      ? await stock(db)
      : await count(db, tsquery, filter);
  const total = rows.find((row) => row.facet === 'total')?.count ?? 0;
  return {
    total: { value: total, exact: rows.every((row) => row.facet !== 'capped') },
    facets: await label(db, rows),
  };
}

async function stock(db: Kysely<unknown>): Promise<Counted[]> {
  const { rows } = await sql<Counted>`select facet, value, count from caselaw.finder_stock`.execute(
    db,
  );
  return rows;
}

async function count(
  db: Kysely<unknown>,
  tsquery: string | null,
  filter: Filter,
): Promise<Counted[]> {
  const chosen = names.filter((name) => filter[name]);
  const open = names.filter((name) => !filter[name]);
  const answers = await Promise.all([
    ask(db, tsquery, filter, open, ''),
    ...chosen.map((name) => ask(db, tsquery, filter, [name], name)),
  ]);
  const [all = [], ...own] = answers;
  const capped = (all.find((row) => row.facet === 'total')?.count ?? 0) > cap;
  return [
    ...all.map((row) =>
      row.facet === 'total' ? { ...row, count: Math.min(row.count, cap) } : row,
    ),
    ...own.flat().filter((row) => row.facet !== 'total'),
    ...(capped ? [{ facet: 'capped', value: '', count: 1 }] : []),
  ];
}

async function ask(
  db: Kysely<unknown>,
  tsquery: string | null,
  filter: Filter,
  wanted: readonly string[],
  skip: string,
): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select facet, value, count::int
      from caselaw.finder_facets(${tier}::smallint, ${tsquery}::tsquery, ${JSON.stringify(filter)}::jsonb,
                                 ${wanted}::text[], ${skip}, ${cap + 1})`.execute(db);
  return rows;
}

/** Most frequent first; years from the newest. */
async function label(
  db: Kysely<unknown>,
  rows: readonly Counted[],
): Promise<SearchResult['facets']> {
  const of = (name: FacetName) =>
    rows
      .filter((row) => row.facet === name)
      .sort((a, b) =>
        name === 'year'
          ? b.value.localeCompare(a.value)
          : b.count - a.count || a.value.localeCompare(b.value),
      );
  const [courts, laws] = await Promise.all([courtNames(db), lawNames(db, of('norm'))]);
  const plain = (row: Counted): FacetValue => ({ value: row.value, label: null, count: row.count });
  return {
    court: of('court').map((row) => ({ ...plain(row), label: courts.get(row.value) ?? null })),
    level: of('level').map(plain),
    year: of('year').map(plain),
    type: of('type').map(plain),
    area: of('area').map(plain),
    form: of('form').map(plain),
    norm: of('norm').map((row) => ({ ...plain(row), label: normLabel(row.value, laws) })),
    has: of('has').map(plain),
  } as SearchResult['facets'];
}

async function courtNames(db: Kysely<unknown>): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct c.id, c.short_name as name
      from caselaw.finder_stock s join caselaw.court c on c.id = s.value
     where s.facet = 'court'`.execute(db);
  return new Map(rows.map((row) => [row.id, row.name]));
}

type Law = { readonly abbreviation: string; readonly kind: string };

async function lawNames(db: Kysely<unknown>, norms: readonly Counted[]): Promise<Map<string, Law>> {
  const ids = [...new Set(norms.map((row) => row.value.split('/')[0] ?? ''))];
  const { rows } = await sql<Law & { id: string }>`
    select id, abbreviation, kind from norms.law where id = any(${ids}::text[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** "§ 232 StGB", with a version "§ 232 StGB (15.10.2016)". */
function normLabel(path: string, laws: ReadonlyMap<string, Law>): string | null {
  const [law = '', section = '', version] = path.split('/');
  const known = laws.get(law);
  if (!known) return null;
  const day = version ? ` (${version.split('-').reverse().join('.')})` : '';
  return `${signOfLaw(law, known.kind)} ${section} ${known.abbreviation}${day}`;
}
