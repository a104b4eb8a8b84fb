import MarkdownIt from 'markdown-it';

/** A paragraph of a text, without its markup; items of lists and quotations are told apart. */
type MarkdownBlock = {
  readonly kind: 'text' | 'item' | 'quote';
  /** The address of a link follows its words in brackets; lines that were broken by hand stay so. */
  readonly text: string;
};

const reader = new MarkdownIt('commonmark', { html: false }).disable(['image']);

type Token = ReturnType<MarkdownIt['parse']>[number];

/** What a text in CommonMark says, for paper: pages show it by `Markdown` of platform/ui. */
export function markdownBlocks(text: string): readonly MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  const around: string[] = [];
  for (const token of reader.parse(text, {})) {
    if (token.nesting === 1) around.push(token.type);
    else if (token.nesting === -1) around.pop();
    const said = token.type === 'inline' ? inlineText(token) : token.content.trimEnd();
    if (said !== '') blocks.push({ kind: kindIn(around), text: said });
  }
  return blocks;
}

function kindIn(around: readonly string[]): MarkdownBlock['kind'] {
  if (around.includes('list_item_open')) return 'item';
  return around.includes('blockquote_open') ? 'quote' : 'text';
}

function inlineText({ children }: Token): string {
  let text = '';
  const links: { readonly from: number; readonly href: string }[] = [];
  for (const child of children ?? []) {
    const { type, content } = child;
    if (type === 'text' || type === 'code_inline') text += content;
    if (type === 'softbreak') text += ' ';
    if (type === 'hardbreak') text += '\n';
    if (type === 'link_open') links.push({ from: text.length, href: child.attrGet('href') ?? '' });
    if (type === 'link_close') {
      const { from, href } = links.pop() ?? { from: 0, href: '' };
      if (text.slice(from) !== href) text += ` (${href})`;
    }
  }
  return text;
}
