export type ParagraphKind = 'heading' | 'text';

/** One paragraph as a version has it. */
export type ReadParagraph = {
  /** UUID; stays over all versions. */
  readonly id: string;
  readonly kind: ParagraphKind;
  /** Markdown; of a heading, one line. */
  readonly text: string;
  /** Of a shadow report: the article that it answers. */
  readonly section: string | null;
};

/** One paragraph as the office has it now. */
export type Paragraph = ReadParagraph & {
  readonly state: 'present' | 'removed';
  readonly revision: number;
};

/** A fixed state of a paper: what members read, comment and vote on. */
export type PaperVersion = {
  readonly number: number;
  readonly title: string;
  readonly lead: string;
  readonly paragraphs: readonly ReadParagraph[];
  /** What was taken up. */
  readonly note: string;
  readonly madeAt: Date;
};

/** Whether something stands in it. */
export function hasText(paragraphs: readonly Pick<ReadParagraph, 'kind' | 'text'>[]): boolean {
  return paragraphs.some(({ kind, text }) => kind === 'text' && text.trim() !== '');
}

/** Whether two states of a text say the same, paragraph by paragraph. */
export function isSameText(
  one: readonly ReadParagraph[],
  other: readonly ReadParagraph[],
): boolean {
  return (
    one.length === other.length &&
    one.every(({ id, kind, text }, index) => {
      const second = other[index];
      return id === second?.id && kind === second.kind && text === second.text;
    })
  );
}
