/** A place in a text that rests on something: "[[figure:kok-released-2024@6]]", "[[https://…]]". */
export type EvidenceMark = {
  /** UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** What stands between the brackets. */
  readonly target: string;
};

/** Bounds the list of notes of one text; a longer report than that is nothing that anybody reads. */
export const mostMarks = 1_000;

/** In the order of the text. What is empty, holds brackets, or runs over a line is text. */
export function evidenceMarks(text: string): readonly EvidenceMark[] {
  const found: EvidenceMark[] = [];
  for (const match of text.matchAll(/\[\[([^[\]\n]{1,400})\]\]/g)) {
    if (found.length === mostMarks) break;
    const target = (match[1] ?? '').trim();
    if (target === '') continue;
    found.push({ start: match.index, end: match.index + match[0].length, target });
  }
  return found;
}

/** As a mark is written in a text. */
export function markOf(target: string): string {
  return `[[${target}]]`;
}

/** Whether a line that somebody wrote as evidence can stand in a mark. */
export function isMarkable(target: string): boolean {
  return evidenceMarks(markOf(target))[0]?.target === target;
}

/** A stretch of text, or the mark that follows it. */
export type MarkedPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mark'; readonly target: string };

/** The text taken apart at its marks; joined it is the text. */
export function markedParts(text: string): readonly MarkedPart[] {
  const parts: MarkedPart[] = [];
  let at = 0;
  for (const { start, end, target } of evidenceMarks(text)) {
    if (start > at) parts.push({ kind: 'text', text: text.slice(at, start) });
    parts.push({ kind: 'mark', target });
    at = end;
  }
  if (at < text.length) parts.push({ kind: 'text', text: text.slice(at) });
  return parts;
}
