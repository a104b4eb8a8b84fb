import type { Kysely } from 'kysely';
import type { EvidenceEnd, FoundEnd } from '../../platform/domain.ts';
import { formatDate, type Language } from '../../platform/i18n/index.ts';
import { blockText, plain } from './search.ts';
import { editionOf } from './texts/edition.ts';
import { textsFor } from './texts/living-texts.ts';
import { pageNames, type TextPage, textPages } from './texts/names.ts';

/**
 * Pages of help with a text of their own, by the last part of their address in any language. Others link to them; help
 * itself shows no links, so that nothing leads somebody who needs it away.
 */
export const helpPageEnd: EvidenceEnd = {
  kind: 'help-page',
  label: { de: 'Hilfeseite', en: 'Help page' },
  idAt: (path) => pageNames.find((name) => path === `hilfe/${name}`) ?? null,
  find: async (db, ids, language) =>
    new Map(
      pageNames
        .filter((name) => ids.includes(name))
        .map((name) => [name, found(db, name, language)]),
    ),
  search: async (db, text, language, limit) =>
    pageNames
      .map((id) => ({ id, title: titleOf(db, id, language) }))
      .filter(({ title }) => title.toLowerCase().includes(text.toLowerCase()))
      .slice(0, limit),
};

function found(db: Kysely<unknown>, page: TextPage, language: Language): FoundEnd {
  const texts = textsFor(db);
  const states = texts.states(page, language);
  const [shown] = editionOf(textPages[page], language, 'production', states).parts;
  const title = titleOf(db, page, language);
  return {
    title,
    href: `/${language}/hilfe/${page}`,
    state: 'public',
    note: null,
    detail: texts.document(page, language).introduction.map(blockText).join(' ') || null,
    cite: title,
    verified: shown?.mark === null,
    source: title,
    sourceUrl: null,
    dated: states.own?.confirmed ? formatDate(states.own.confirmed.on, language) : '',
  };
}

function titleOf(db: Kysely<unknown>, page: TextPage, language: Language): string {
  return plain(textsFor(db).document(page, language).title);
}
