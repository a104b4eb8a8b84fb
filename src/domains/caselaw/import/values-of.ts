import { createHash } from 'node:crypto';
import type { DecisionRecord, Paragraph, Proceeding } from '../decision.ts';
import type { Values } from './values.ts';

/** A record's fields as they are merged; its ECLI is given apart, since it may belong to another decision. */
export function valuesOf(record: DecisionRecord, ecli: string | null): Values {
  return {
    chamber: record.chamber,
    ecli,
    document_number: record.documentNumber,
    title: record.title,
    leitsaetze: record.leitsaetze,
    orientierungssatz: record.orientierungssatz,
    keywords: record.keywords,
    summary_de: record.summaryDe,
    summary_en: record.summaryEn,
    area: record.area,
    forms: record.forms,
    acts: record.acts,
    means: record.means,
    purposes: record.purposes,
    outcome: record.outcome,
    topic: record.topic,
    checked: record.checked,
    source_url: record.sourceUrl,
    licence: record.licence,
    norms: [...new Set(record.norms)].sort(),
    previous: record.previous.map(instanceText).sort(),
    paragraphs: paragraphsHash(record.paragraphs),
  };
}

/** "OLG Hamm 2018-05-03 I-1 U 1/17", like a citation found in a text. */
export function instanceText({ court, date, fileNumber }: Proceeding): string {
  return [court, date, fileNumber].filter((part) => part !== null).join(' ');
}

/** null for no paragraphs; the same as the query in ledger-load.ts makes of stored ones. */
export function paragraphsHash(paragraphs: readonly Paragraph[]): string | null {
  if (paragraphs.length === 0) return null;
  const lines = paragraphs.map(
    (one) => `${one.part}\t${one.number ?? ''}\t${one.heading ? 't' : 'f'}\t${one.body}`,
  );
  return createHash('md5').update(lines.join('\n')).digest('hex');
}
