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
    readonly paragraphs: readonly { readonly number: string | null; readonly text: string }[];
  }[];
  /** Where the text comes from, at the foot of every page: an address or a name. */
  readonly source: string;
};

const typst = standingThread(new URL('./typst.worker.mjs', import.meta.url));

/**
 * A PDF that everybody can read with any aid (PDF/UA-1, ISO 14289-1): title, language, headings and order are in it. The
 * same document gives the same bytes. Throws for a document without title.
 */
export async function makePdf(document: PdfDocument): Promise<Buffer> {
  if (document.title.trim() === '') throw new Error('A PDF needs a title.');
  const say = words(document.lang);
  const foot = { source: say('source', { source: document.source }), page: say('page') };
  const written = JSON.stringify({ ...document, words: foot }, (_, value: unknown) =>
    typeof value === 'string' ? plainText(value) : value,
  );
  return Buffer.from((await typst.ask({ document: written })) as Uint8Array);
}
