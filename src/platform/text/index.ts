export { type DiffPart, diffTexts } from './diff.ts';
