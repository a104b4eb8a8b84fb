import { partStems } from './compounds.ts';
import { plainWord, stemOf, stopWords, wordsOf } from './words.ts';

/** How much a place counts: A title and numbers, B the court's own headnotes and summaries, C the text; D parts of compounds. */
export type Weight = 'A' | 'B' | 'C';

/** PostgreSQL's own bounds (textsearch-limitations): later places and further ones are not kept. */
const lastPosition = 16_383;
const mostPositions = 255;
/** A field boundary is no neighbourhood: a phrase does not reach across. */
const gap = 10;

/** Collects the words of one decision and gives them as the text of a tsvector, computed here and not in the database. */
export class Vector {
  private readonly places = new Map<string, string[]>();
  private position = 1;
  private readonly spellings: Map<string, string>;

  /** `spellings` gathers for each stem a spelling that was really used. */
  constructor(spellings: Map<string, string>) {
    this.spellings = spellings;
  }

  add(text: string | null, weight: Weight): void {
    if (!text) return;
    for (const word of wordsOf(text)) {
      this.addWord(word.text, weight);
      this.position += 1;
    }
    this.position += gap;
  }

  /** A lexeme without a place: what a field of the query language looks for. */
  mark(lexeme: string): void {
    if (!this.places.has(lexeme)) this.places.set(lexeme, []);
  }

  toString(): string {
    return [...this.places].map(([lexeme, places]) => quote(lexeme) + listed(places)).join(' ');
  }

  private addWord(text: string, weight: Weight): void {
    const plain = plainWord(text);
    if (!plain || stopWords.has(plain)) return;
    const stem = stemOf(plain);
    this.place(stem, weight);
    if (!this.spellings.has(stem))
      this.spellings.set(stem, text.normalize('NFC').replace(/\p{Cf}/gu, ''));
    for (const part of partStems(plain)) this.place(part, '');
  }

  /** Weight D is PostgreSQL's default and is not written. */
  private place(lexeme: string, weight: Weight | ''): void {
    const places = this.places.get(lexeme) ?? [];
    if (places.length < mostPositions)
      places.push(`${Math.min(this.position, lastPosition)}${weight}`);
    this.places.set(lexeme, places);
  }
}

function listed(places: readonly string[]): string {
  return places.length > 0 ? `:${places.join(',')}` : '';
}

/** A lexeme as tsvector and tsquery read it; whatever it holds, it stays one lexeme. */
export function quote(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
