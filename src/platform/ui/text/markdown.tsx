import { raw } from 'hono/html';
import MarkdownIt from 'markdown-it';
import { safeUrl } from './safe-url.ts';

/** CommonMark without HTML and pictures; addresses that may not be followed stay text. */
const reader = new MarkdownIt('commonmark', { html: false }).disable(['image']);
reader.validateLink = (href) => safeUrl(href) !== null;
reader.renderer.rules.link_open = (tokens, index, options, _environment, renderer) => {
  const token = tokens[index]!;
  if (/^https?:/i.test(token.attrGet('href') ?? '')) token.attrSet('rel', 'external noreferrer');
  return renderer.renderToken(tokens, index, options);
};

type MarkdownProps = {
  readonly text: string;
  /** Of the greatest heading in the text: the page has its own above it. */
  readonly level?: 2 | 3 | undefined;
};

/** A text that somebody wrote at the desk, as HTML. */
export function Markdown({ text, level = 2 }: MarkdownProps) {
  const tokens = reader.parse(text, {});
  const greatest = Math.min(...tokens.filter(isHeading).map(levelOf), 6);
  for (const token of tokens.filter(isHeading))
    token.tag = `h${Math.min(6, levelOf(token) - greatest + level)}`;
  return <>{raw(reader.renderer.render(tokens, reader.options, {}))}</>;
}

type Token = ReturnType<MarkdownIt['parse']>[number];

function isHeading({ type }: Token): boolean {
  return type === 'heading_open' || type === 'heading_close';
}

function levelOf({ tag }: Token): number {
  return Number(tag.slice(1));
}
