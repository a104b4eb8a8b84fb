import type { EvidenceEnd, FoundEnd } from '../../platform/domain.ts';
import type { Language } from '../../platform/i18n/index.ts';
import { type Figure, figurePath } from './figure.ts';
import { editionText, periodText, publishedText, valueWithUnit } from './figure-text.ts';
import { findFigures, listFigures } from './figures.ts';
import { words } from './words.ts';

/** Figures as one edition states them: a newer edition is another thing, and the older one says so. */
export const figureEnd: EvidenceEnd = {
  kind: 'figure',
  label: { de: 'Zahl', en: 'Figure' },
  idAt: (path) => /^daten\/zahl\/([a-z0-9-]+@[a-z0-9-]+)$/.exec(path)?.[1] ?? null,
  find: async (db, ids, language) =>
    new Map((await findFigures(db, ids)).map((one) => [one.id, found(one, language)])),
  search: async (db, text, language, limit) =>
    (await listFigures(db))
      .map((one) => ({ id: one.id, title: titleOf(one, language) }))
      .filter(({ id, title }) => `${id} ${title}`.toLowerCase().includes(text.toLowerCase()))
      .slice(0, limit),
};

function found(one: Figure, language: Language): FoundEnd {
  const say = words(language);
  const { status, population, edition, page, note, source, newer } = one;
  const dated = publishedText(edition, language);
  const what = `${population[language]}. ${edition.title[language]}.`;
  return {
    title: titleOf(one, language),
    href: figurePath(language, one.id),
    state: 'public',
    note: newer === null ? null : say('end.newer'),
    detail: [
      what,
      // The note says that it was calculated or concluded, and how.
      ...(status === 'published' ? [] : [note?.[language] ?? `${say(`status.${status}`)}.`]),
    ].join(' '),
    cite: `${titleOf(one, language)} (${editionText(one, language)}, ${dated})`,
    inSentence: `${valueWithUnit(one, language)} (${periodText(one)}, ${editionText(one, language)})`,
    // What was calculated or concluded is not what its source prints.
    verified: status === 'published',
    source: page === null ? source.title : `${source.title}, S. ${page}`,
    sourceUrl: source.url,
    dated,
  };
}

function titleOf(one: Figure, language: Language): string {
  return `${one.measure.label[language]}, ${periodText(one)}: ${valueWithUnit(one, language)}`;
}
