import {
  type Comment,
  type Commented,
  commentedParagraphs,
  removedParagraphs,
} from '../comment.ts';
import type { PaperVersion } from '../paragraph.ts';

/** A paragraph that was commented on, and its comments with their numbers in the file. */
export type CommentedRow = Omit<Commented, 'comments'> & {
  readonly comments: readonly (Comment & { readonly count: number })[];
};

/**
 * The paragraphs with comments in the order of the newest version, then those that are in it no more. Comments are counted
 * over all of them, so that people who sit together can name one. `versions`: newest first.
 */
export function commentRows(
  versions: readonly [PaperVersion, ...PaperVersion[]],
  comments: readonly Comment[],
): readonly CommentedRow[] {
  const [newest] = versions;
  let count = 0;
  return [
    ...commentedParagraphs(newest, comments).filter((one) => one.comments.length > 0),
    ...removedParagraphs(newest, versions, comments),
  ].map((one) => ({
    ...one,
    comments: one.comments.map((comment) => ({ ...comment, count: ++count })),
  }));
}
