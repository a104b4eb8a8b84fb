import { plainText } from '../files/index.ts';
import type { Language } from '../i18n/index.ts';
import { standingThread } from '../threads/index.ts';
import { words } from './words.ts';

/** What a PDF shows, in this order; all of it is text and none of it markup. */
export type PdfDocument = {
  readonly title: string;
  readonly lang: Language;
  /** Term and value, below the title: court, date, file number. */
  readonly meta: readonly (readonly [term: string, value: string])[];
  readonly parts: readonly {
    readonly heading: string | null;
    readonly paragraphs: readonly PdfParagraph[];
  }[];
  /** Where the text comes from, at the foot of every page: an address or a name. */
  readonly source: string;
  /** What every page says at its head, such as that it is a draft. */
  readonly mark?: string;
  /** Smaller and closer, for what has to fit a leaf. */
  readonly compact?: boolean;
};

export type PdfParagraph = {
  /** In the margin; not of items. */
  readonly number: string | null;
  readonly text: string;
  /** item: of a list; those that follow one another are one. */
  readonly form?: 'item' | 'quote';
  /** Footnotes, in the order of their places in the text, in UTF-16 code units; numbered over the document. */
  readonly notes?: readonly { readonly at: number; readonly text: string }[];
};

/** For `Route.limit` of whoever may fetch one without signing in: each is set anew, in the one thread. */
export const pdfsOfOneAddress = 20;

const typst = standingThread(new URL('./typst.worker.mjs', import.meta.url));

/**
 * A PDF that everybody can read with any aid (PDF/UA-1, ISO 14289-1): title, language, headings and order are in it. The
 * same document gives the same bytes. Throws for a document without title.
 */
export async function makePdf(document: PdfDocument): Promise<Buffer> {
  if (document.title.trim() === '') throw new Error('A PDF needs a title.');
  const say = words(document.lang);
  const foot = { source: say('source', { source: document.source }), page: say('page') };
  const parts = document.parts.map(({ heading, paragraphs }) => ({
    heading,
    blocks: blocksOf(paragraphs),
  }));
  const { mark = null, compact = false } = document;
  const shown = { ...document, mark, compact, parts, words: foot };
  const written = JSON.stringify(shown, (_, value: unknown) =>
    typeof value === 'string' ? plainText(value) : value,
  );
  return Buffer.from((await typst.ask({ document: written })) as Uint8Array);
}

type Run = { readonly text: string; readonly note: string | null };
type Block = {
  readonly form: 'text' | 'quote' | 'list';
  readonly number: string | null;
  /** Of a list its items, else one. */
  readonly runs: Run[][];
};

function blocksOf(paragraphs: readonly PdfParagraph[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const paragraph of paragraphs) {
    const { number, form } = paragraph;
    const last = blocks.at(-1);
    if (form !== 'item') blocks.push({ form: form ?? 'text', number, runs: [runsOf(paragraph)] });
    else if (last?.form === 'list') last.runs.push(runsOf(paragraph));
    else blocks.push({ form: 'list', number: null, runs: [runsOf(paragraph)] });
  }
  return blocks;
}

/** The text up to each of its notes, and what follows the last. */
function runsOf({ text, notes = [] }: PdfParagraph): Run[] {
  const starts = [0, ...notes.map(({ at }) => at)];
  return [
    ...notes.map((note, index) => ({ text: text.slice(starts[index], note.at), note: note.text })),
    { text: text.slice(starts.at(-1)), note: null },
  ];
}
