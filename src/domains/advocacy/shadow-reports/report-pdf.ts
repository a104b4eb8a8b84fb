import { formatDay } from '../../../platform/i18n/index.ts';
import type { PdfDocument, PdfParagraph } from '../../../platform/pdf/index.ts';
import { markdownBlocks } from '../../../platform/text/index.ts';
import { markedParts } from './evidence-mark.ts';
import type { Note } from './notes.ts';
import type { Report } from './report.ts';
import { withoutGaps } from './report-text.ts';
import { words } from './words.ts';

type Printed = {
  /** Address of the report's page, with the origin. */
  readonly url: string;
  /** Whether nobody has agreed to it yet. */
  readonly isDraft: boolean;
};

/** The report to print: by article, evidence as footnotes, at its end who signed it. */
export function reportAsPdf(report: Report, { url, isDraft }: Printed): PdfDocument {
  const { version, language, call, place, signers } = report;
  const say = words(language);
  const signed = signers.named.length + signers.others;
  return {
    title: version.title,
    lang: language,
    meta: [
      ...(place === null ? [] : [[say('field.place'), place] as const]),
      ...(call ? [[say('report.call'), call.title] as const] : []),
      [say('report.version'), String(version.number)],
      [say('report.date'), formatDay(version.madeAt.getTime(), language)],
    ],
    parts: [
      ...(version.lead === ''
        ? []
        : [{ heading: null, paragraphs: [{ number: null, text: version.lead }] }]),
      ...partsOf(report),
      ...(signed === 0 ? [] : [{ heading: say('report.signed'), paragraphs: signersOf(report) }]),
    ],
    source: url,
    ...(isDraft ? { mark: say('report.draft') } : {}),
  };
}

/** A heading begins a part; what stands before the first has none. */
function partsOf({ version, notes }: Report): PdfDocument['parts'] {
  const parts: { heading: string | null; paragraphs: PdfParagraph[] }[] = [];
  let next = 0;
  for (const { kind, text } of version.paragraphs) {
    if (kind === 'heading') {
      parts.push({ heading: text, paragraphs: [] });
      continue;
    }
    if (parts.length === 0) parts.push({ heading: null, paragraphs: [] });
    const printed = paragraphsOf(text, notes.slice(next));
    next += printed.flatMap((one) => one.notes ?? []).length;
    parts.at(-1)?.paragraphs.push(...printed);
  }
  return parts;
}

/** Of the private use area: stands for a mark while Markdown is read, and is nothing that anybody types. */
const placeholder = '\ue000';

/** One paragraph of the paper, which is Markdown, as those of paper; `notes` begin with its first. */
function paragraphsOf(text: string, notes: readonly Note[]): PdfParagraph[] {
  const marked = withoutGaps(markedParts(text.replaceAll(placeholder, '')))
    .map((part) => (part.kind === 'text' ? part.text : placeholder))
    .join('');
  let next = 0;
  return markdownBlocks(marked).map(({ kind, text: block }) => {
    const pieces = block.split(placeholder);
    const placed: { at: number; text: string }[] = [];
    let at = 0;
    for (const piece of pieces.slice(0, -1)) {
      at += piece.length;
      placed.push({ at, text: notes[next++]?.text ?? '' });
    }
    return {
      number: null,
      text: pieces.join(''),
      ...(kind === 'text' ? {} : { form: kind }),
      ...(placed.length === 0 ? {} : { notes: placed }),
    };
  });
}

function signersOf({ signers, language }: Report): PdfParagraph[] {
  const say = words(language);
  return [
    ...signers.named,
    ...(signers.others > 0 ? [say('report.others', { count: signers.others })] : []),
  ].map((text) => ({ number: null, text, form: 'item' }));
}
