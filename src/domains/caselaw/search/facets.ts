import { type Kysely, sql } from 'kysely';
import { typeName } from '../identity.ts';
import type { FacetName, FacetValue, SearchResult } from './result.ts';
import type { Counts } from './tier.ts';

export const noFacets: SearchResult['facets'] = {
  court: [],
  level: [],
  year: [],
  type: [],
  area: [],
  form: [],
  norm: [],
  has: [],
};

/** Counted values with the names that courts and norms have; the commonest first, years the newest first. */
export async function labelled(
  db: Kysely<unknown>,
  counts: Counts,
): Promise<SearchResult['facets']> {
  const values = (name: FacetName) =>
    (counts[name] ?? []).map(([value, count]) => [String(value), count] as const);
  const names = await readNames(db, values('court').map(first), values('norm').map(first));
  const plain = (name: FacetName): FacetValue[] =>
    values(name).map(([value, count]) => ({ value, label: null, count }));
  const named = (name: FacetName): FacetValue[] =>
    values(name).map(([value, count]) => ({ value, label: names.get(value) ?? value, count }));
  return {
    court: named('court'),
    level: plain('level').sort(byValue),
    year: plain('year')
      .map((one) => ({ ...one, label: one.value }))
      .sort(byValue),
    type: mergeTypes(values('type')),
    area: plain('area').sort(byCount),
    form: plain('form').sort(byCount),
    norm: named('norm'),
    has: plain('has').sort(byCount),
  };
}

function first(pair: readonly [string, number]): string {
  return pair[0];
}

function byValue(a: FacetValue, b: FacetValue): number {
  return a.value < b.value ? 1 : -1;
}

function byCount(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}

/** "Beschluß" counts as Beschluss. */
function mergeTypes(values: readonly (readonly [string, number])[]): FacetValue[] {
  const merged = new Map<string, number>();
  for (const [type, count] of values)
    merged.set(typeName(type), (merged.get(typeName(type)) ?? 0) + count);
  return [...merged].map(([value, count]) => ({ value, label: value, count })).sort(byCount);
}

/** "bgh" is "BGH", "stgb/232a" is "§ 232a StGB". */
async function readNames(
  db: Kysely<unknown>,
  courts: readonly string[],
  norms: readonly string[],
): Promise<Map<string, string>> {
  if (courts.length + norms.length === 0) return new Map();
  const { rows } = await sql<{ value: string; label: string }>`
    select id as value, short_name as label from caselaw.court where id = any(${courts}::text[])
    union all
    select asked, coalesce(n.sign, case when l.kind in ('treaty', 'eu') or l.id = 'gg' then 'Art.' else '§' end)
                  || ' ' || split_part(asked, '/', 2) || ' ' || l.abbreviation
      from unnest(${norms}::text[]) asked
      join norms.law l on l.id = split_part(asked, '/', 1)
      left join norms.norm n on n.law_id = l.id and n.section = split_part(asked, '/', 2)`.execute(
    db,
  );
  return new Map(rows.map(({ value, label }) => [value, label]));
}
