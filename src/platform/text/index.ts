export { type DiffPart, diffTexts } from './diff.ts';
export { markdownBlocks } from './markdown-blocks.ts';
export { withoutMarkdown } from './without-markdown.ts';
