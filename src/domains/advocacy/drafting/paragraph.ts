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

/** What one writes of a paragraph. */
export type NewParagraph = Pick<ReadParagraph, 'kind' | 'text'>;

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

/**
 * A text that was pasted, as paragraphs: divided at empty lines, or, where it has none, at every line. "## …" is a heading;
 * a list stays with what stands before it.
 */
export function paragraphsOf(text: string): readonly NewParagraph[] {
  const parts: { kind: ParagraphKind; text: string }[] = [];
  for (const piece of text.split(/\n\s*\n/.test(text) ? /\n(?:[^\S\n]*\n)+/ : '\n')) {
    const trimmed = piece.trim();
    const last = parts.at(-1);
    const heading = /^#{1,6}\s+(\S[^\n]*)$/.exec(trimmed)?.[1];
    if (heading) parts.push({ kind: 'heading', text: heading });
    else if (/^(?:[-*]|\d{1,3}\.) /.test(trimmed) && last?.kind === 'text')
      last.text += /(?:^|\n)(?:[-*]|\d{1,3}\.) [^\n]*$/.test(last.text)
        ? `\n${trimmed}`
        : `\n\n${trimmed}`;
    else if (trimmed !== '') parts.push({ kind: 'text', text: trimmed });
  }
  return parts;
}
