import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { systemClock } from '../../platform/clock/index.ts';
import { readConfig } from '../../platform/config/index.ts';
import { createLog } from '../../platform/log/index.ts';
import type { KeptSource, SearchServices, SearchText } from '../../platform/search.ts';

/** Every language of a thing is a row; the thing is its slug. */
export const source: KeptSource = {
  kind: 'sample',
  label: { de: 'Beispiele', en: 'Samples' },
  weight: 1,
  texts: async ({ db }, ids) => {
    const { rows } = await sql<{ slug: string; texts: Partial<SearchText>[] }>`
      select slug, texts from sample where ${ids === null} or slug = any(${ids ?? []}::text[])`.execute(
      db,
    );
    return rows.flatMap(({ slug, texts }) =>
      texts.map((text) => ({ ...plain, ...text, id: slug + (text.id ?? '') })),
    );
  },
};
const plain = {
  language: 'de',
  title: '',
  body: '',
  path: '/:language/beispiel',
  note: '',
  date: null,
};

export type Samples = {
  readonly database: TestDatabase;
  readonly services: SearchServices;
  /** Stores a thing with its texts; `refresh` reads them. */
  readonly publish: (slug: string, ...texts: Partial<SearchText>[]) => Promise<void>;
};

/** A database with a table of samples that is followed. */
export async function openSamples(): Promise<Samples> {
  const database = await createTestDatabase();
  const { owner } = database;
  await sql`create table public.sample (slug text primary key, texts jsonb not null)`.execute(
    owner,
  );
  await sql`grant select on public.sample to schnittstelle_app`.execute(owner);
  await sql`select find.follow('sample', 'public.sample', 'slug')`.execute(owner);
  const services = {
    db: database.app,
    config: readConfig({}, 'demonstration'),
    mode: 'demonstration',
    log: createLog('silent'),
    clock: systemClock,
  } as const;
  return {
    database,
    services,
    publish: async (slug, ...texts) => {
      await sql`
        insert into sample values (${slug}, ${JSON.stringify(texts)}::jsonb)
        on conflict (slug) do update set texts = excluded.texts`.execute(owner);
    },
  };
}

export type Choice = { textLanguage?: string; topic?: string; from?: number; to?: number };

/** What somebody asks for in German who chose no more than that. */
export function questionOf(text: string, choice: Choice = {}) {
  const all = { textLanguage: null, topic: null, from: null, to: null, ...choice };
  return { ...all, text, language: 'de' } as const;
}
