import { type Inline, parseInline } from './inline.ts';

/** A page of text: its title, an introduction, sections. */
export type Document = {
  readonly title: readonly Inline[];
  readonly introduction: readonly Block[];
  readonly sections: readonly Section[];
};

export type Section = {
  /** By which code finds it; the same in every language. */
  readonly key: string | null;
  readonly heading: readonly Inline[];
  readonly blocks: readonly Block[];
};

export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] };

const sectionHeading = /^## (.+?)(?: \{#([a-z][a-z0-9-]*)\})?$/;

/**
 * Reads the Markdown that help texts are written in: `# Title`, `## Heading {#key}`, paragraphs, lists of `- ` items.
 * Throws on anything else that Markdown would understand, so that no mark ever stands on a page as text.
 */
export function parseDocument(body: string): Document {
  const [first, ...rest] = body.split(/\n{2,}/).map((part) => part.trim());
  const title = /^# (.+)$/.exec(first ?? '')?.[1];
  if (!title) throw new Error('A text begins with "# " and its title.');
  const introduction: Block[] = [];
  const sections: { key: string | null; heading: Inline[]; blocks: Block[] }[] = [];
  for (const part of rest.flatMap(splitHeading).filter(Boolean)) {
    const heading = sectionHeading.exec(part);
    if (heading)
      sections.push({ key: heading[2] ?? null, heading: parseInline(heading[1]!), blocks: [] });
    else (sections.at(-1)?.blocks ?? introduction).push(parseBlock(part));
  }
  return { title: parseInline(title), introduction, sections };
}

/** Paragraphs and lists. Throws UnknownMarkError. */
export function parseBlocks(text: string): Block[] {
  return text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map(parseBlock);
}

/** A mark of Markdown that texts do not have. */
export class UnknownMarkError extends Error {
  override name = 'UnknownMarkError';
  readonly mark: string;

  constructor(mark: string, text: string) {
    super(`Unknown mark "${mark}" in: ${text.slice(0, 60)}`);
    this.mark = mark;
  }
}

/** A heading may stand directly above its first paragraph. */
function splitHeading(part: string): string[] {
  const end = part.indexOf('\n');
  return part.startsWith('## ') && end > 0
    ? [part.slice(0, end), part.slice(end + 1).trim()]
    : [part];
}

function parseBlock(part: string): Block {
  const lines = part.split('\n').map((line) => line.trim());
  if (lines.every((line) => line.startsWith('- ')))
    return { kind: 'list', items: lines.map((line) => parseInline(checked(line.slice(2)))) };
  return { kind: 'paragraph', content: parseInline(checked(lines.join(' '))) };
}

/** Marks that this reader does not know. */
const unknownMark = /^(#|>|\d+\. |- |\* |```|\|)|\]\(|<[a-z/]|(^| )[-*] /i;

function checked(text: string): string {
  const mark = unknownMark.exec(text.replaceAll('**', ''));
  if (mark) throw new UnknownMarkError(mark[0], text);
  return text;
}
