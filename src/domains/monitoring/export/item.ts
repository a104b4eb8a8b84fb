import { linksAddress } from '../../../core/evidence/index.ts';
import type { Names } from '../name.ts';
import { recommendationPath } from '../paths.ts';
import { articleKey, newestAssessment, type Recommendation } from '../recommendation.ts';

/** A recommendation as files and the interface give it. */
export type ExportItem = ReturnType<typeof exportItem>;

/** origin: of the site, for the permalink. */
export function exportItem(one: Recommendation, names: Pick<Names, 'documents'>, origin: string) {
  const { id, body, round, paragraph, urgency, text, topics, addressees } = one;
  const { byState, firstRaised, repeats, nextReportOn, verified, source, sourceUrl } = one;
  return {
    id,
    url: origin + recommendationPath('de', id),
    body,
    round,
    symbol: (one.document !== null && names.documents.get(one.document)?.symbol) || null,
    paragraph,
    urgency,
    text: { ...text },
    articles: one.articles.map(articleKey),
    topics: [...topics],
    addressees: [...addressees],
    byState,
    firstRaised,
    repeats,
    response: one.response?.kind ?? null,
    nextReportOn,
    network: stateOf(one, 'network'),
    state: stateOf(one, 'state'),
    verified,
    source,
    sourceUrl,
    links: linksAddress(origin, 'recommendation', id),
  };
}

function stateOf(one: Recommendation, by: 'network' | 'state') {
  const newest = newestAssessment(one, by);
  return newest && { state: newest.state, on: newest.on };
}
