import { linksAddress } from '../../core/evidence/index.ts';
import type { z } from '../../platform/http/api.ts';
import { filterNames } from './address.ts';
import type { decisionDetail, decisionItem, decisionList } from './api-schemas.ts';
import { facetLabel } from './facet-labels.ts';
import { decisionPath, normPath } from './paths.ts';
import type {
  Connection,
  DecisionHead,
  PublishedDecision,
  TreatmentEdge,
} from './published-decision.ts';
import type { SearchResult } from './search/result.ts';
import { words } from './words.ts';

/** The interface speaks of German pages: their addresses never change. */
const language = 'de';

export function listAnswer(
  result: SearchResult,
  next: string | null,
  origin: string,
): z.output<typeof decisionList> {
  const say = words(language);
  const facets = Object.fromEntries(
    filterNames.map((name) => [
      name,
      result.facets[name].map((value) => ({
        value: value.value,
        label: facetLabel(name, value, say),
        count: value.count,
      })),
    ]),
  ) as z.output<typeof decisionList>['facets'];
  return {
    total: { ...result.total },
    items: result.hits.map((hit) => itemOf({ ...hit, court: hit.courtShortName }, origin)),
    facets,
    next,
  };
}

export function detailAnswer(
  decision: PublishedDecision,
  origin: string,
): z.output<typeof decisionDetail> {
  const { id: _row, slug: _slug, checkedBy: _who, hasFullText: _has, ...rest } = decision;
  const { summaryDe, summaryEn, summaryPlain, norms, paragraphs, ...others } = rest;
  const { cites, citedBy, previous, later, treats, treatedBy, ...plain } = others;
  const edges = (list: readonly Connection[]) => list.map((edge) => connectionOf(edge, origin));
  return {
    ...plain,
    ...itemOf(decision, origin),
    leitsaetze: [...plain.leitsaetze],
    keywords: [...plain.keywords],
    forms: [...plain.forms],
    acts: [...plain.acts],
    means: [...plain.means],
    purposes: [...plain.purposes],
    summary: { de: summaryDe, en: summaryEn, plain: summaryPlain },
    reasoning: [...plain.reasoning],
    victims: [...plain.victims],
    perpetrators: [...plain.perpetrators],
    publishedElsewhere: [...plain.publishedElsewhere],
    norms: norms.map(({ label, law, section, version, origin: from, path }) => ({
      ...{ label, law, section, version },
      origin: from,
      url: path && origin + normPath(language, path),
    })),
    paragraphs: [...paragraphs],
    cites: edges(cites),
    citedBy: edges(citedBy),
    previous: edges(previous),
    later: edges(later),
    treats: treats.map((edge) => treatmentOf(edge, origin)),
    treatedBy: treatedBy.map((edge) => treatmentOf(edge, origin)),
    links: linksAddress(origin, 'decision', decision.slug),
  };
}

function itemOf(head: DecisionHead, origin: string): z.output<typeof decisionItem> {
  const { slug, court, chamber, date, fileNumbers, ecli, type, title } = head;
  return {
    id: slug,
    ...{ court, chamber, date, fileNumbers: [...fileNumbers], ecli, type, title },
    url: origin + decisionPath(language, slug),
  };
}

function connectionOf(edge: Connection, origin: string) {
  const { decision, raw, status, paragraphs, depth } = edge;
  return {
    decision: decision && itemOf(decision, origin),
    ...{ raw, status, depth, paragraphs: [...paragraphs] },
  };
}

function treatmentOf({ decision, relation, raw, status, place }: TreatmentEdge, origin: string) {
  return { decision: decision && itemOf(decision, origin), relation, raw, status, place };
}
