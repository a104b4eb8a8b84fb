import { type Kysely, sql } from 'kysely';
import {
  bestWindow,
  type Finder,
  passageOf,
  type Segment,
  type Window,
} from '../../../platform/analysis/index.ts';

/** The short texts of a hit, in the order in which they are looked through. */
export type Told = { readonly id: string; readonly texts: readonly string[] };

/** Paragraphs read at first, about the length of a usual decision, and for hits whose words stand further back. */
const first = { from: 0, count: 40 };
const further = { from: 40, count: 300 };
/** Bounds one paragraph; longer ones are texts that nobody divided. */
const longestParagraph = 20_000;

/**
 * The passage of each hit by its id: from leitsatz and summary where they hold all sought words, else from the
 * paragraphs. The long texts are read only for the hits that need them.
 */
export async function findPassages(
  db: Kysely<unknown>,
  told: readonly Told[],
  finder: Finder,
): Promise<Map<string, readonly Segment[]>> {
  const windows = new Map<string, Window | null>();
  const shown = new Map(told.map(({ id, texts }) => [id, texts]));
  for (const { id, texts } of told) windows.set(id, bestWindow(texts, finder));
  const most = finder.most;
  const score = (id: string) => windows.get(id)?.score ?? 0;
  const isOpen = ({ id, texts }: Told) => (most === 0 ? texts.length === 0 : score(id) < most);
  for (const part of [first, further]) {
    const asked = told.filter(part === first ? isOpen : ({ id }) => most > 0 && score(id) === 0);
    for (const [id, paragraphs] of await readParagraphs(
      db,
      asked.map(({ id }) => id),
      part,
    )) {
      windows.set(id, bestWindow(paragraphs, finder, windows.get(id)));
      if (shown.get(id)?.length === 0) shown.set(id, paragraphs.slice(0, 1));
    }
  }
  return new Map([...shown].map(([id, texts]) => [id, passageOf(windows.get(id) ?? null, texts)]));
}

async function readParagraphs(
  db: Kysely<unknown>,
  ids: readonly string[],
  { from, count }: { readonly from: number; readonly count: number },
): Promise<Map<string, string[]>> {
  const texts = new Map<string, string[]>();
  if (ids.length === 0) return texts;
  const { rows } = await sql<{ id: string; position: number; body: string }>`
    select id, position, body
      from unnest(${ids}::uuid[]) id
     cross join lateral (
       select position, left(body, ${longestParagraph}) as body from caselaw.paragraph
        where decision_id = id and not heading order by position limit ${count} offset ${from}) p`.execute(
    db,
  );
  // Ordered here: sorting wide rows costs the database more than reading them.
  rows.sort((a, b) => a.position - b.position);
  for (const { id, body } of rows) texts.set(id, [...(texts.get(id) ?? []), body]);
  return texts;
}
