import type { EvidenceEnd, FoundEnd } from '../../platform/domain.ts';
import { formatPartialDate, type Language } from '../../platform/i18n/index.ts';
import type { Names } from './name.ts';
import { readNames } from './names.ts';
import { paragraphName } from './paragraph-name.ts';
import { recommendationPath } from './paths.ts';
import { assessors, newestAssessment, type Recommendation } from './recommendation.ts';
import { findRecommendations, listRecommendations } from './recommendations.ts';
import { listDocuments } from './rounds.ts';
import { placeOf } from './views/recommendation-item.tsx';
import { textIn } from './views/recommendation-text.tsx';
import { words } from './words.ts';

/** Recommendations, by "greta-2-bedenkfrist". */
export const recommendationEnd: EvidenceEnd = {
  kind: 'recommendation',
  label: { de: 'Empfehlung', en: 'Recommendation' },
  idAt: (path) => /^monitoring\/empfehlungen\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(path)?.[1] ?? null,
  find: async (db, ids, language) => {
    const recommendations = await findRecommendations(db, ids);
    const names = await readNames(db, recommendations);
    const days = new Map((await listDocuments(db)).map(({ id, dated }) => [id, dated]));
    return new Map(
      recommendations.map((one) => {
        const day = days.get(one.document ?? '') ?? null;
        const dated = day === null ? '' : formatPartialDate(day, language);
        return [one.id, { ...found(one, names, language), dated }];
      }),
    );
  },
  search: async (db, text, language, limit) => {
    const { found: byWords } = await listRecommendations(db, { text }, { limit, offset: 0 });
    return byWords.map((one) => ({ id: one.id, title: textIn(one, language).text }));
  },
};

function found(one: Recommendation, names: Names, language: Language): Omit<FoundEnd, 'dated'> {
  const { text, lang } = textIn(one, language);
  const document = one.document === null ? undefined : names.documents.get(one.document);
  const round = (one.round === null ? names.bodies.get(one.body) : names.rounds.get(one.round))?.[
    language
  ];
  return {
    title: placeOf(one, names, language),
    href: recommendationPath(language, one.id),
    state: 'public',
    note: null,
    detail: text,
    detailLang: lang,
    standing: standingOf(one, language),
    cite: [
      round,
      document?.symbol,
      one.paragraph && paragraphName(one.paragraph, language, 'short'),
    ]
      .filter(Boolean)
      .join(', '),
    verified: one.verified,
    source: one.source,
    sourceUrl: one.sourceUrl,
  };
}

/** "Dringlichkeit: fordert dringend. Sicht des Netzwerks: teilweise umgesetzt (Juni 2024)"; what nobody assessed is said, too. */
function standingOf(one: Recommendation, language: Language): string {
  const say = words(language);
  const { urgency, response } = one;
  const views = assessors.flatMap((by) => {
    const newest = newestAssessment(one, by);
    return newest
      ? `${say(`by.${by}`)}: ${say(`state.${newest.state}`)} (${formatPartialDate(newest.on, language)})`
      : [];
  });
  return [
    ...(urgency ? [`${say('urgency')}: ${say(`urgency.${urgency}`)}`] : []),
    ...(response ? [`${say('answer')}: ${say(`response.${response.kind}`)}`] : []),
    ...(views.length > 0 ? views : [`${say('assessments')}: ${say('state.none')}`]),
  ].join('. ');
}
