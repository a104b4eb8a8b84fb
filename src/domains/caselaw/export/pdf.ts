import { formatDate } from '../../../platform/i18n/index.ts';
import type { PdfDocument } from '../../../platform/pdf/index.ts';
import { citation } from '../citing.ts';
import { separateLeitsaetze } from '../leitsaetze.ts';
import type { PublishedDecision } from '../published-decision.ts';
import { words } from '../words.ts';

type Part = PdfDocument['parts'][number];

/**
 * The court's own words as a document to print and to send on, in German as they are. Made from the text that is public,
 * never from a file that somebody uploaded. null where no text is held. url: of the decision's page, with the origin.
 */
export function pdfOfDecision(decision: PublishedDecision, url: string): PdfDocument | null {
  if (decision.paragraphs.length === 0) return null;
  return {
    title: citation(decision),
    lang: 'de',
    meta: metaOf(decision),
    parts: [...headnotes(decision), ...textParts(decision)],
    source: url,
  };
}

function metaOf(decision: PublishedDecision): [string, string][] {
  const say = words('de');
  const { courtName, chamber, ecli, source, legallyChecked, anonymisationChecked } = decision;
  const checks = [
    legallyChecked && say('decision.legallyChecked', { date: formatDate(legallyChecked, 'de') }),
    anonymisationChecked &&
      say('decision.anonymisationChecked', { date: formatDate(anonymisationChecked, 'de') }),
  ];
  const rows: [string, string][] = [
    [say('facet.court'), [courtName, chamber].filter(Boolean).join(', ')],
    [say('decision.fileNumbers'), decision.fileNumbers.join(', ')],
    ['ECLI', ecli ?? ''],
    [say('decision.source'), source],
    [say('decision.checks'), checks.filter(Boolean).join('. ')],
  ];
  return rows.filter(([, value]) => value !== '');
}

function headnotes({ leitsaetze, orientierungssatz }: PublishedDecision): Part[] {
  const say = words('de');
  const blocks = (text: string) =>
    text.split(/\n{2,}/).map((block) => ({ number: null, text: block }));
  const sentences = separateLeitsaetze(leitsaetze).flatMap(blocks);
  return [
    ...(sentences.length > 0
      ? [
          {
            heading: say('decision.leitsaetze', { count: leitsaetze.length }),
            paragraphs: sentences,
          },
        ]
      : []),
    ...(orientierungssatz
      ? [{ heading: say('decision.orientierungssatz'), paragraphs: blocks(orientierungssatz) }]
      : []),
  ];
}

function textParts({ paragraphs }: PublishedDecision): Part[] {
  const parts: { part: string; heading: string; paragraphs: Part['paragraphs'][number][] }[] = [];
  for (const { part, number, body } of paragraphs) {
    if (parts.at(-1)?.part !== part)
      parts.push({ part, heading: words('de')(`part.${part}`), paragraphs: [] });
    parts.at(-1)?.paragraphs.push({ number, text: body });
  }
  return parts.map(({ heading, paragraphs: of }) => ({ heading, paragraphs: of }));
}
