import type { EvidenceEnd, FoundEnd } from '../../platform/domain.ts';
import { formatDate, type Language } from '../../platform/i18n/index.ts';
import { normReferenceLabel } from './citations/index.ts';
import { findHeldNorms, type HeldNorm, searchHeldNorms } from './held-norms.ts';
import type { Article } from './instruments/instrument.ts';
import { findArticles, listInstruments, searchArticles } from './instruments/instruments.ts';
import { normAddress } from './norm.ts';
import { words } from './words.ts';

/** Articles of instruments, by "cets-197/13". */
const articleEnd: EvidenceEnd = {
  kind: 'article',
  label: { de: 'Artikel', en: 'Article' },
  idAt,
  find: async (db, ids, language) => {
    const articles = await findArticles(db, ids.map(parts));
    const days = new Map((await listInstruments(db)).map((one) => [one.law.id, one.adoptedOn]));
    return new Map(
      articles.map((one) => [idOf(one), foundArticle(one, days.get(one.law) ?? null, language)]),
    );
  },
  search: async (db, text, language, limit) =>
    (await searchArticles(db, { text, limit, offset: 0 })).articles.map((one) => ({
      id: idOf(one),
      title: titleOf(one, language),
    })),
};

/** Sections of statutes of which something is held, by "stgb/232a". */
const normEnd: EvidenceEnd = {
  kind: 'norm',
  label: { de: 'Vorschrift', en: 'Provision' },
  idAt,
  find: async (db, ids, language) =>
    new Map(
      (await findHeldNorms(db, ids.map(parts))).map((one) => [idOf(one), foundNorm(one, language)]),
    ),
  search: async (db, text, _language, limit) =>
    (await searchHeldNorms(db, text, limit)).map((one) => ({
      id: idOf(one),
      title: [nameOf(one), one.heading].filter(Boolean).join(' '),
    })),
};

export const evidenceEnds: readonly EvidenceEnd[] = [articleEnd, normEnd];

function idAt(path: string): string | null {
  return /^normen\/([a-z0-9-]+\/\d{1,4}[a-z]{0,3})$/.exec(path)?.[1] ?? null;
}

function parts(id: string): { law: string; section: string } {
  const [law = '', section = ''] = id.split('/');
  return { law, section };
}

function idOf({ law, section }: { law: string; section: string }): string {
  return `${law}/${section}`;
}

function foundArticle(one: Article, day: string | null, language: Language): FoundEnd {
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
    dated: day === null ? '' : formatDate(day, language),
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
