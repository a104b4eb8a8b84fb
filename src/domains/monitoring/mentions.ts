import { formatNumber, inEveryLanguage, type Language } from '../../platform/i18n/index.ts';
import type { NormMentions } from '../norms/index.ts';
import { queryOf } from './filter.ts';
import { readNames } from './names.ts';
import { monitoringPath, recommendationPath } from './paths.ts';
import { newestAssessment, type Recommendation } from './recommendation.ts';
import { listRecommendations } from './recommendations.ts';
import { placeOf } from './views/recommendation-item.tsx';
import { textIn } from './views/recommendation-text.tsx';
import { words } from './words.ts';

/** So many stand on the page of an article; the list has the rest. */
const atOnce = 25;

/** What bodies asked for on an article, round by round, for the norm index; on an instrument's page the way to all of it. */
export const recommendationMentions: NormMentions = {
  heading: inEveryLanguage(words)('mentions'),
  find: async (db, { law, section }, language) => {
    const filter = { article: section === null ? law : `${law}/${section}` };
    const { total, found } = await listRecommendations(db, filter, { limit: atOnce, offset: 0 });
    if (total === 0) return [];
    if (section === null) return [matrixMention(law, total, language)];
    const names = await readNames(db, found);
    const items = found.map((one) => ({
      href: recommendationPath(language, one.id),
      label: textIn(one, language).text,
      title: placeOf(one, names, language),
      details: [...(one.verified ? [] : [words(language)('unverified')]), stateText(one, language)],
    }));
    if (total <= atOnce) return items;
    const label = words(language)('list.all', { number: formatNumber(total, language) });
    const href = monitoringPath(language, 'empfehlungen') + queryOf(filter);
    return [...items, { href, label, title: null, details: [] }];
  },
};

function matrixMention(law: string, total: number, language: Language) {
  const say = words(language);
  return {
    href: `${monitoringPath(language, 'matrix')}?uebereinkommen=${law}`,
    label: say('view.matrix'),
    title: say('list.total', { count: total, number: formatNumber(total, language) }),
    details: [],
  };
}

/** "Sicht des Netzwerks: nicht bewertet". */
function stateText(one: Recommendation, language: Language): string {
  const say = words(language);
  const state = newestAssessment(one, 'network')?.state ?? 'none';
  return `${say('by.network')}: ${say(`state.${state}`)}`;
}
