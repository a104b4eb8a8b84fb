import { type Kysely, sql } from 'kysely';
import type { Language } from '../../platform/i18n/index.ts';
import type { SearchHit } from '../../platform/search.ts';
import { hitOf, type Row } from './hit.ts';
import { type Compiled, compile } from './query/compile.ts';
import { parseQuery } from './query/parse.ts';

/** For a domain's own list: ids of the things of a kind whose texts hold the words; not of texts that wait for their day. */
export async function thingsWith(
  db: Kysely<unknown>,
  kind: string,
  text: string,
): Promise<readonly string[]> {
  const compiled = compile(parseQuery(text));
  if (!compiled) return [];
  const { rows } = await sql<{ thing: string }>`
    select distinct split_part(id, '#', 1) as thing from find.text where ${holds(kind, compiled)}`.execute(
    db,
  );
  return rows.map(({ thing }) => thing);
}

type Wanted = {
  readonly kind: string;
  readonly things: readonly string[];
  readonly text: string;
  readonly language: Language;
  /** Hits of each thing. */
  readonly limit: number;
};

type FoundThing = { readonly total: number; readonly hits: readonly SearchHit[] };

/** The best texts of each of these things, in the order of their parts, by the thing's id. */
export async function hitsWithin(
  db: Kysely<unknown>,
  { kind, things, text, language, limit }: Wanted,
): Promise<ReadonlyMap<string, FoundThing>> {
  const query = parseQuery(text);
  const compiled = compile(query);
  if (!compiled || things.length === 0) return new Map();
  const { rows } = await sql<Row & { thing: string; total: number }>`
    select kind, id, language, title, body, path, note, date, thing, total
      from (select *, split_part(id, '#', 1) as thing,
                count(*) over (partition by split_part(id, '#', 1))::integer as total,
                row_number() over (
                  partition by split_part(id, '#', 1)
                  order by ts_rank_cd(tsv, ${compiled.words}::tsquery, 32) desc, length(path), path) as place
              from find.text
             where ${holds(kind, compiled)} and split_part(id, '#', 1) = any(${things}::text[])) hit
     where place <= ${limit}
     order by thing, length(path), path`.execute(db);
  const found = new Map<string, { total: number; hits: SearchHit[] }>();
  for (const { thing, total, ...row } of rows) {
    const known = found.get(thing) ?? { total, hits: [] };
    known.hits.push(hitOf(row, query, language));
    found.set(thing, known);
  }
  return found;
}

function holds(kind: string, { wide }: Compiled) {
  return sql`kind = ${kind} and tsv @@ ${wide}::tsquery and public_from is null`;
}
