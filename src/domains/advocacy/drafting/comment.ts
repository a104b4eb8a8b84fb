import type { PaperVersion, ReadParagraph } from './paragraph.ts';

export type Verdict = 'taken_up' | 'partly' | 'not_taken_up';
export const verdicts: readonly Verdict[] = ['taken_up', 'partly', 'not_taken_up'];

/** What an organisation says about one paragraph of a version. */
export type Comment = {
  /** UUID. */
  readonly id: string;
  readonly paragraphId: string;
  readonly version: number;
  readonly organisationId: string | null;
  /** null: it is gone. */
  readonly organisationName: string | null;
  readonly personId: string;
  /** '': has left. */
  readonly personName: string;
  readonly text: string;
  readonly madeAt: Date;
  readonly answer: {
    readonly verdict: Verdict;
    readonly reason: string;
    readonly at: Date;
  } | null;
};

/** Who has said that there is nothing to say. */
export type Remark = {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly version: number;
};

/** A paragraph with what was said about it. */
export type Commented = {
  /** Of the paragraph in its version, from 1; 0: it is not in it. */
  readonly number: number;
  readonly paragraph: ReadParagraph;
  readonly comments: readonly Comment[];
};

/** The paragraphs of a version with the comments on each, oldest first, made on this version or an earlier one. */
export function commentedParagraphs(
  { paragraphs }: Pick<PaperVersion, 'paragraphs'>,
  comments: readonly Comment[],
): readonly Commented[] {
  return paragraphs.map((paragraph, index) => ({
    number: index + 1,
    paragraph,
    comments: comments.filter(({ paragraphId }) => paragraphId === paragraph.id),
  }));
}

/** The paragraphs that were commented on and are in the version no more, as they read last. `versions`: newest first. */
export function removedParagraphs(
  { paragraphs }: Pick<PaperVersion, 'paragraphs'>,
  versions: readonly PaperVersion[],
  comments: readonly Comment[],
): readonly Commented[] {
  const here = new Set(paragraphs.map(({ id }) => id));
  const gone = new Set(
    comments.map(({ paragraphId }) => paragraphId).filter((id) => !here.has(id)),
  );
  return [...gone].flatMap((id) => {
    const paragraph = paragraphIn(versions, id);
    return paragraph
      ? [
          {
            number: 0,
            paragraph,
            comments: comments.filter(({ paragraphId }) => paragraphId === id),
          },
        ]
      : [];
  });
}

/** As the newest of the versions has it that have it; null: none has. */
export function paragraphIn(versions: readonly PaperVersion[], id: string): ReadParagraph | null {
  for (const { paragraphs } of versions) {
    const found = paragraphs.find((one) => one.id === id);
    if (found) return found;
  }
  return null;
}

/** Whether somebody said something herself, for the organisation for which she asks now. */
export function isBy(
  who: Pick<Comment, 'personId'> & { readonly organisationId: string },
  comment: Pick<Comment, 'personId' | 'organisationId'>,
): boolean {
  return comment.personId === who.personId && comment.organisationId === who.organisationId;
}

/** Whether an organisation has said something about a version, if only that there is nothing to say. */
export function hasAnswered(
  organisationId: string,
  version: number,
  comments: readonly Comment[],
  remarks: readonly Remark[],
): boolean {
  return [...comments, ...remarks].some(
    (one) => one.organisationId === organisationId && one.version === version,
  );
}
