import { type Kysely, sql } from 'kysely';
import { articleKey, parseArticle } from './recommendation.ts';

/** Of articles named "cets-197/13", those that are no norm here; names that are none at all are among them. */
export async function unknownArticles(
  db: Kysely<unknown>,
  names: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select law_id || '/' || section as key from norms.norm
     where law_id || '/' || section = any(${names})`.execute(db);
  const known = new Set(rows.map(({ key }) => key));
  return names.filter((name) => {
    const reference = parseArticle(name);
    return !reference || !known.has(articleKey(reference));
  });
}
