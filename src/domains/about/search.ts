import { type Kysely, sql } from 'kysely';
import { languages } from '../../platform/i18n/index.ts';
import type { KeptSource, SearchText } from '../../platform/search.ts';
import { withoutMarkdown } from '../../platform/text/index.ts';
import { identity } from './identity.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';

/** The network's own pages: those of the program, and further ones that stand in its list. */
export const pageSearch: KeptSource = {
  kind: 'page',
  label: { de: 'Weitere Seiten', en: 'Further pages' },
  weight: 130,
  texts: async ({ db, config }, ids) =>
    [...(await furtherTexts(db)), ...ownTexts(identity(config).name)].filter(
      ({ id }) => ids === null || ids.includes(id),
    ),
  /** The network itself: who it is. */
  named: async ({ config }, text, language) => {
    const { name, shortName } = identity(config);
    const typed = text.trim().toLowerCase();
    if (![name, shortName].some((own) => own.toLowerCase() === typed)) return null;
    return {
      id: paths.about,
      title: words(language)('about.nav'),
      lang: language,
      href: `/${language}/${paths.about}`,
      note: name,
      date: null,
      passage: [],
    };
  },
};

const own = [
  { segment: paths.about, title: 'about.nav', body: 'about.description' },
  { segment: paths.contact, title: 'contact.nav', body: 'contact.description' },
  { segment: paths.imprint, title: 'imprint.nav', body: 'imprint.description' },
  { segment: paths.privacy, title: 'privacy.title', body: 'privacy.description' },
  { segment: paths.accessibility, title: 'accessibility.title', body: 'accessibility.description' },
] as const;

function ownTexts(name: string): SearchText[] {
  return own.flatMap(({ segment, title, body }) =>
    languages.map((language) => ({
      id: segment,
      language,
      title: words(language)(title),
      body: words(language)(body, { name }),
      path: `/:language/${segment}`,
      note: '',
      date: null,
    })),
  );
}

type Row = { slug: string; language: string; title: string; body: string; changed: string };

async function furtherTexts(db: Kysely<unknown>): Promise<SearchText[]> {
  const { rows } = await sql<Row>`
    select slug, language, title, body, to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD') as changed
      from about.page
     cross join lateral (values ('de', title_de, body_de), ('en', title_en, body_en)) t (language, title, body)
     where listed and title is not null`.execute(db);
  return rows.map(({ slug, language, title, body, changed }) => ({
    id: slug,
    language,
    title,
    body: withoutMarkdown(body),
    path: `/:language/seiten/${slug}`,
    note: '',
    date: changed,
  }));
}
