import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import type { OwnerServices } from '../../platform/domain.ts';
import type { Content } from '../../platform/editable.ts';
import { writeNews } from './desk/stored-news.ts';

/** Invented news for the demonstration; nothing where there is news already. */
export async function loadExampleNews({ db, clock }: OwnerServices): Promise<void> {
  const { rows } = await sql`select from publications.news limit 1`.execute(db);
  if (rows.length > 0) return;
  const file = new URL('data/example-news.json', import.meta.url);
  for (const content of JSON.parse(readFileSync(file, 'utf8')) as Content[])
    await writeNews(db, null, content, clock());
}
