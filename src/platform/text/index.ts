export { type DiffPart, diffTexts } from './diff.ts';
export { type MarkdownBlock, markdownBlocks } from './markdown-blocks.ts';
export { withoutMarkdown } from './without-markdown.ts';
