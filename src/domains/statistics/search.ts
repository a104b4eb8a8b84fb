import { type Language, languages } from '../../platform/i18n/index.ts';
import type { KeptSource, SearchText } from '../../platform/search.ts';
import type { Figure } from './figure.ts';
import { editionText, periodText, valueWithUnit } from './figure-text.ts';
import { findFigures, listFigures } from './figures.ts';

/** Figures as each edition states them; of the same figure that of the newest edition stands first. */
export const figureSearch: KeptSource = {
  kind: 'figure',
  label: { de: 'Zahlen', en: 'Figures' },
  weight: 60,
  texts: async ({ db }, ids) => {
    const all = await (ids === null ? listFigures(db) : findFigures(db, ids));
    return all.flatMap((one) => languages.map((language) => textOf(one, language)));
  },
};

function textOf(one: Figure, language: Language): SearchText {
  const { id, measure, population, publisher, edition, note, year, newer } = one;
  return {
    id,
    language,
    title: `${measure.label[language]}, ${periodText(one)}: ${valueWithUnit(one, language)}`,
    body: [population[language], note?.[language], edition.title[language]]
      .filter(Boolean)
      .join(' '),
    also: [publisher.short[language], publisher.name[language]],
    path: `/:language/daten/zahl/${id}`,
    note: editionText(one, language),
    date: String(year),
    rank: newer === null ? recency(year) : 0,
  };
}

/** Of figures of one kind the younger one is asked for more often: 0.5 in 2000, 1 in 2050. */
function recency(year: number): number {
  return Math.min(1, Math.max(0.1, 0.5 + (year - 2000) / 100));
}
