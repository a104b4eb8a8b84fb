import { type DecisionRecord, notCoded } from '../decision.ts';

/** A record with court, day, file number and type, and what the test gives; only for tests. */
export function record(given: Partial<DecisionRecord> = {}): DecisionRecord {
  return {
    source: 'test',
    sourceId: '1',
    sourceUrl: null,
    licence: null,
    basis: 'metadata',
    checked: null,
    court: 'BGH',
    chamber: null,
    date: '2023-01-17',
    fileNumbers: ['2 StR 87/22'],
    type: 'Beschluss',
    ecli: null,
    documentNumber: null,
    title: null,
    leitsaetze: [],
    orientierungssatz: null,
    keywords: [],
    norms: [],
    ...notCoded,
    previous: [],
    paragraphs: [],
    ...given,
  };
}
