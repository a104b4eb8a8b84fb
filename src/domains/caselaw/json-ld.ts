import { citation, shortCitation } from './citing.ts';
import type { PublishedDecision } from './published-decision.ts';

/** Bounds the head of the page. */
const maximumCitations = 50;

/**
 * The decision for search engines. schema.org has no type for court decisions (Legislation means acts and
 * bills), so it is a CreativeWork that names BIBO's LegalDecision as its additional type.
 */
export function decisionJsonLd(decision: PublishedDecision, url: string): object {
  const { title, ecli, fileNumbers, leitsaetze, summaryDe, keywords, sourceUrl, licence } =
    decision;
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    additionalType: 'http://purl.org/ontology/bibo/LegalDecision',
    '@id': url,
    url,
    name: title ?? citation(decision),
    alternateName: citation(decision),
    genre: decision.type,
    dateCreated: decision.date,
    dateModified: decision.updated,
    creator: { '@type': 'GovernmentOrganization', name: decision.courtName },
    identifier: [
      ...(ecli ? [{ '@type': 'PropertyValue', propertyID: 'ECLI', value: ecli }] : []),
      ...fileNumbers.map((value) => ({
        '@type': 'PropertyValue',
        propertyID: 'Aktenzeichen',
        value,
      })),
    ],
    isAccessibleForFree: true,
    ...optional('abstract', summaryDe ?? leitsaetze[0] ?? null),
    ...optional('keywords', keywords.length > 0 ? keywords.join(', ') : null),
    ...optional('isBasedOn', sourceUrl),
    ...optional('copyrightNotice', licence),
    about: decision.norms
      .filter((norm) => norm.origin === 'listed')
      .map((norm) => ({ '@type': 'Legislation', name: norm.label })),
    citation: decision.cites
      .slice(0, maximumCitations)
      .map((edge) => (edge.decision ? shortCitation(edge.decision) : edge.raw)),
  };
}

function optional(name: string, value: string | null): object {
  return value === null ? {} : { [name]: value };
}
