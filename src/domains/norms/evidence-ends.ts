import type { Kysely } from 'kysely';
import type { EvidenceEnd, FoundEnd } from '../../platform/domain.ts';
import { formatDate, type Language } from '../../platform/i18n/index.ts';
import { normReferenceLabel } from './citations/index.ts';
import { findHeldNorms, findNamedNorms, type HeldNorm, searchHeldNorms } from './held-norms.ts';
import type { Article, Instrument } from './instruments/instrument.ts';
import { findArticles, listInstruments, searchArticles } from './instruments/instruments.ts';
import type { Naming } from './naming.ts';
import { normAddress } from './norm.ts';
import { words } from './words.ts';

/** Articles of instruments, by "cets-197/13". */
const articleEnd: EvidenceEnd = {
  kind: 'article',
  label: { de: 'Artikel', en: 'Article' },
  idAt,
  find: async (db, ids, language) => {
    const articles = await findArticles(db, ids.map(parts));
    const instruments = new Map((await listInstruments(db)).map((one) => [one.law.id, one]));
    return new Map(
      articles.map((one) => [idOf(one), foundArticle(one, instruments.get(one.law), language)]),
    );
  },
  search: async (db, text, language, limit) =>
    (await searchArticles(db, { text, limit, offset: 0 })).articles.map((one) => ({
      id: idOf(one),
      title: titleOf(one, language),
    })),
};

/** Sections of statutes that have a page: something is held of them, or somebody names them; by "stgb/232a". */
function normEnd(naming: Naming): EvidenceEnd {
  return {
    kind: 'norm',
    label: { de: 'Vorschrift', en: 'Provision' },
    idAt,
    find: async (db, ids, language) => {
      const held = await findHeldNorms(db, ids.map(parts));
      const rest = ids.filter((id) => !held.some((one) => idOf(one) === id));
      const named = await findNamedNorms(db, naming, await statutesOf(db, rest.map(parts)));
      return new Map([...held, ...named].map((one) => [idOf(one), foundNorm(one, language)]));
    },
    search: async (db, text, _language, limit) =>
      (await searchHeldNorms(db, text, limit)).map((one) => ({
        id: idOf(one),
        title: [nameOf(one), one.heading].filter(Boolean).join(' '),
      })),
  };
}

/** `naming` tells who names norms. */
export function evidenceEnds(naming: Naming): readonly EvidenceEnd[] {
  return [articleEnd, normEnd(naming)];
}

/** Without the articles of instruments, which are a kind of their own. */
async function statutesOf(db: Kysely<unknown>, references: readonly NormReference[]) {
  const articles = await findArticles(db, references);
  return references.filter((one) => !articles.some((article) => idOf(article) === idOf(one)));
}

function idAt(path: string): string | null {
  return /^normen\/([a-z0-9-]+\/\d{1,4}[a-z]{0,3})$/.exec(path)?.[1] ?? null;
}

type NormReference = { readonly law: string; readonly section: string };

function parts(id: string): NormReference {
  const [law = '', section = ''] = id.split('/');
  return { law, section };
}

function idOf({ law, section }: NormReference): string {
  return `${law}/${section}`;
}

function foundArticle(
  one: Article,
  instrument: Instrument | undefined,
  language: Language,
): FoundEnd {
  return {
    title: titleOf(one, language),
    href: normAddress(language, one.law, one.section),
    state: 'public',
    note: null,
    detail: one.sentence[language],
    cite: citeOf(one),
    verified: one.verified,
    source: one.source,
    sourceUrl: one.sourceUrl,
    // On paper nobody can look up what "CETS 197" is.
    dated: instrument?.adoptedOn
      ? `${instrument.title[language]}, ${formatDate(instrument.adoptedOn, language)}`
      : '',
  };
}

function foundNorm(one: HeldNorm, language: Language): FoundEnd {
  return {
    title: nameOf(one),
    href: normAddress(language, one.law, one.section),
    state: 'public',
    note: null,
    detail: one.heading,
    detailLang: 'de',
    cite: nameOf(one),
    verified: true,
    source: one.source,
    sourceUrl: one.sourceUrl,
    dated:
      one.since === null
        ? ''
        : words(language)('version.title', { date: formatDate(one.since, language) }),
  };
}

function titleOf(one: Article, language: Language): string {
  return `${citeOf(one)}: ${one.title[language]}`;
}

function citeOf({ section, abbreviation }: Article): string {
  return `Art. ${section} ${abbreviation}`;
}

function nameOf({ law, abbreviation, sign, section }: HeldNorm): string {
  return normReferenceLabel({ law, abbreviation, sign, section, detail: '', version: null });
}
