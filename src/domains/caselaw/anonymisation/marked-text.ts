import type { Candidate } from './candidate.ts';

/** A paragraph cut at the candidates in it; index: of the candidate within its text, for its address. */
export type MarkedPiece = {
  readonly text: string;
  readonly candidate: { readonly index: number; readonly of: Candidate } | null;
};

/** The paragraphs of a text, in which candidates are pieces of their own; one that spans two is cut. */
export function markedParagraphs(text: string, candidates: readonly Candidate[]): MarkedPiece[][] {
  const paragraphs: MarkedPiece[][] = [[]];
  const add = (part: string, candidate: MarkedPiece['candidate']): void => {
    for (const [nth, piece] of part.split(/\n+/).entries()) {
      if (nth > 0) paragraphs.push([]);
      if (piece !== '') paragraphs.at(-1)?.push({ text: piece, candidate });
    }
  };
  let at = 0;
  for (const [index, of] of candidates.entries()) {
    add(text.slice(at, of.start), null);
    add(text.slice(of.start, of.end), { index, of });
    at = of.end;
  }
  add(text.slice(at), null);
  return paragraphs.filter((pieces) => pieces.length > 0);
}

/** Address of a candidate within the page. */
export function placeId(text: number, candidate: number): string {
  return `stelle-${text}-${candidate}`;
}
