import type { Language } from '../../../platform/i18n/index.ts';
import type { PdfDocument } from '../../../platform/pdf/index.ts';
import { articleLabel, type Names } from '../name.ts';
import { newestAssessment, type Recommendation } from '../recommendation.ts';
import { placeOf } from '../views/recommendation-item.tsx';
import { textIn } from '../views/recommendation-text.tsx';
import { words } from '../words.ts';

type Printed = {
  readonly names: Names;
  readonly language: Language;
  /** Address of the list, with the origin. */
  readonly url: string;
  /** How it was filtered; null: it was not. */
  readonly query: string | null;
};

/** Recommendations to print, by round, each with what it rests on. */
export function recommendationsAsPdf(
  found: readonly Recommendation[],
  { names, language, url, query }: Printed,
): PdfDocument {
  const say = words(language);
  const rounds = [...new Set(found.map(({ round, body }) => round ?? body))];
  return {
    title: say('view.empfehlungen'),
    lang: language,
    meta: [
      [say('recommendations'), String(found.length)],
      ...(query === null ? [] : [[say('filter.name'), query] as const]),
    ],
    parts: rounds.map((key) => ({
      heading: (names.rounds.get(key) ?? names.bodies.get(key))?.[language] ?? key,
      paragraphs: found
        .filter(({ round, body }) => (round ?? body) === key)
        .flatMap((one, at) => [
          { number: String(at + 1), text: textIn(one, language).text },
          { number: null, text: detailsOf(one, names, language) },
        ]),
    })),
    source: url,
  };
}

function detailsOf(one: Recommendation, names: Names, language: Language): string {
  const say = words(language);
  const { articles, source, verified } = one;
  const state = newestAssessment(one, 'network')?.state ?? 'none';
  return [
    placeOf(one, names, language),
    articles.map((article) => articleLabel(article, names)).join(', '),
    `${say('by.network')}: ${say(`state.${state}`)}`,
    `${say('source')}: ${source}${verified ? '' : ` (${say('unverified')})`}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
