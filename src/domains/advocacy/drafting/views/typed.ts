import type { FieldProblem } from '../sent.ts';
import type { Refusal } from '../stages.ts';
import type { ReadingPageProps } from './reading-page.tsx';

/** What somebody typed into a form on the page of a paper that was not accepted. */
export type Typed = {
  readonly form: 'comment' | 'withdrawal' | 'no_remark' | 'answer';
  /** Of the paragraph, or of the comment that is answered or taken back. */
  readonly of: string;
  readonly text: string;
  readonly verdict: string;
  readonly problem: FieldProblem | null;
  readonly refusal?: Refusal | null;
};

/** Id of the field in which something was typed: every paragraph and comment has a form of its own. */
export function typedField(form: Typed['form'], of: string): string {
  return `${form}-${of}`;
}

/** "?nur=offen": a form leads back to the paragraphs among which it stood. */
export function filterQuery({ filter }: Pick<ReadingPageProps, 'filter'>): string {
  return filter === null ? '' : `?nur=${filter}`;
}
