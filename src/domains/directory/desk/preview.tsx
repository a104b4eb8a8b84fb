import type { Child } from 'hono/jsx';
import { type Kysely, sql } from 'kysely';
import type { Content } from '../../../platform/editable.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { pointOf } from '../import/point.ts';
import { centreOf } from './centre-of.ts';
import { readContent } from './content.ts';
import { parentNamed } from './entries.ts';
import { EntryPreview } from './views/entry-preview.tsx';

/** The entry's page as it will be on the day of the release; of a hidden one, that there is none. */
export async function previewEntry(
  db: Kysely<unknown>,
  content: Content,
  language: Language,
): Promise<Child> {
  const { record } = readContent(content, 'preview');
  if (!record) return <EntryPreview language={language} shown="incomplete" />;
  if (record.precision === 'hidden') return <EntryPreview language={language} shown="hidden" />;
  const centre = centreOf(record, '', {
    slug: '',
    parent: await parentNamed(db, record.parent),
    hasShelter: record.type === 'shelter',
    confirmedOn: await today(db),
  });
  const isOffMap = pointOf(record).finding !== null;
  return <EntryPreview language={language} shown={{ centre, isOffMap }} />;
}

async function today(db: Kysely<unknown>): Promise<string> {
  const { rows } = await sql<{ day: string }>`
    select (now() at time zone 'Europe/Berlin')::date::text as day`.execute(db);
  return rows[0]!.day;
}
