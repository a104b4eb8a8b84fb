import { type Kysely, sql } from 'kysely';
import { keepTexts } from '../../src/core/find/texts.ts';
import type { Services } from '../../src/platform/domain.ts';
import type { KeptSource, SearchText } from '../../src/platform/search.ts';
import { randomOf } from '../search/grow.ts';

/**
 * Puts texts into the search beside the real ones until there are `factor` times as many: each is made of sentences of the source's own
 * texts in the same language, so that words are as rare or common as they are.
 */
export async function growSource(
  services: Services,
  source: KeptSource,
  factor: number,
): Promise<void> {
  const real = await source.texts(services, null);
  const soil = new Map<string, string[]>();
  for (const { language, title, body } of real)
    soil.set(language, [...(soil.get(language) ?? []), title, ...sentencesOf(body)]);
  // All texts of a thing at once: what is left out of it would go.
  for (let index = 1; index < factor; index += 1) {
    const batch = real.map((text) => growText(text, index, soil.get(text.language) ?? []));
    const things = batch.map(({ id }) => id.replace(/#.*/, ''));
    await services.db
      .transaction()
      .execute((db) =>
        keepTexts({ ...services, db }, { ...source, texts: async () => batch }, things),
      );
  }
}

function growText(text: SearchText, index: number, soil: readonly string[]): SearchText {
  const random = randomOf(index * 7919 + text.id.length * 31 + text.body.length);
  const pick = () => soil[Math.floor(random() * soil.length)] ?? '';
  let body = '';
  while (body.length < text.body.length) body += `${pick()} `;
  return {
    ...text,
    id: text.id.replace(/(?=#|$)/, `~${index}`),
    title: pick().slice(0, 160),
    body,
  };
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence !== '');
}

export async function describeTexts(db: Kysely<unknown>): Promise<string> {
  const { rows } = await sql<{ kinds: string; size: string; index: string }>`
    select string_agg(kind || ' ' || n, ', ' order by n desc) as kinds,
           (select pg_size_pretty(sum(pg_total_relation_size(relid))) from pg_partition_tree('find.text')) as size,
           (select pg_size_pretty(sum(pg_relation_size(relid))) from pg_partition_tree('find.text_tsv')) as index
      from (select kind, count(*) n from find.text group by 1) k`.execute(db);
  const [{ kinds, size, index } = { kinds: '', size: '', index: '' }] = rows;
  return `${kinds}; table ${size}, index ${index}`;
}
