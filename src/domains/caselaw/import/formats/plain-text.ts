import type { Paragraph, Part } from '../../decision.ts';
import { blocksOfText } from './lines-to-blocks.ts';
import { parseProceeding } from './proceedings.ts';
import { type Announced, announced, isNoise, isNumeral } from './sections.ts';

/** What the plain text of a decision holds. */
export type ReadText = {
  readonly paragraphs: readonly Paragraph[];
  readonly leitsaetze: readonly string[];
  readonly orientierungssatz: string | null;
  /** Lines below "Normenkette" or "Rechtsquellen". */
  readonly norms: readonly string[];
  /** Lines below "Vorinstanz". */
  readonly previous: readonly string[];
};

/**
 * Reads a decision from plain text: parts by their headings, Randnummern that stand alone on a line before their
 * paragraph or as "12|" in front of it, page numbers and portal buttons left out. Without headings all is `start`.
 */
export function readText(text: string, start: Part = 'text'): ReadText {
  const reader = new Reader(start);
  for (const block of blocksOfText(text)) reader.take(block);
  return reader.result();
}

class Reader {
  #paragraphs: Paragraph[] = [];
  #below: Record<'leitsatz' | 'orientierungssatz' | 'norms' | 'previous', string[]> = {
    leitsatz: [],
    orientierungssatz: [],
    norms: [],
    previous: [],
  };
  #at: Announced;
  #number: string | null = null;
  #last = 0;

  constructor(start: Part) {
    this.#at = { kind: 'part', part: start };
  }

  take(block: string): void {
    const next = announced(block);
    if (next) this.#at = next;
    else if (!isNoise(block)) this.#takeText(block);
  }

  #takeText(block: string): void {
    const at = this.#at;
    if (at.kind === 'part' && at.part === 'text' && this.#takeHead(block)) return;
    if (at.kind === 'part') this.#takeParagraph(at.part, block);
    else if (at.kind === 'one-line') this.#at = { kind: 'part', part: 'text' };
    else if (at.kind !== 'aside') this.#below[at.kind].push(block);
  }

  /** Before the first part portals print the earlier instances and the norms, one to a line. */
  #takeHead(block: string): boolean {
    if (block.length > 120) return false;
    const isNorm = /^[A-ZÄÖÜ][\p{L}\d/ -]{1,30} (?:§§?|Art\.?) ?\d.*$/u.test(block);
    const below = parseProceeding(block) ? 'previous' : isNorm ? 'norms' : null;
    if (below === null) return false;
    this.#below[below].push(block.replace(/\s*,$/, ''));
    return true;
  }

  #takeParagraph(part: Part, block: string): void {
    if (this.#isNumber(block)) {
      this.#number = block;
      this.#last = Number(block);
      // Some courts head their reasons with nothing; the Tenor has no Randnummern.
      if (part === 'tenor') this.#at = { kind: 'part', part: 'gruende' };
      return;
    }
    const marked = /^(\d{1,4})?:?\| ?(.+)$/s.exec(block);
    const body = (marked?.[2] ?? block).replace(/\\([\\[\].()*_#-])/g, '$1').trim();
    const heading = isNumeral(body);
    this.#paragraphs.push({
      part,
      number: heading ? null : (marked?.[1] ?? this.#number),
      heading,
      body,
    });
    if (!heading) this.#number = null;
    if (part === 'text' && /(?:für R ?e ?c ?h ?t erkannt|beschlossen|entschieden):$/i.test(body))
      this.#at = { kind: 'part', part: 'tenor' };
  }

  /** Randnummern count up, with a gap where one was lost; some sources leave out the Tatbestand and begin later. */
  #isNumber(block: string): boolean {
    if (!/^\d{1,4}$/.test(block)) return false;
    const number = Number(block);
    return this.#last === 0
      ? number >= 1 && number <= 100
      : number > this.#last && number <= this.#last + 3;
  }

  result(): ReadText {
    const { leitsatz, orientierungssatz, norms, previous } = this.#below;
    return {
      paragraphs: this.#paragraphs,
      leitsaetze: leitsatz,
      orientierungssatz: orientierungssatz.join('\n') || null,
      norms,
      previous,
    };
  }
}
