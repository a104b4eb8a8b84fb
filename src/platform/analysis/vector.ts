/** Weights of PostgreSQL: D stands for words inside other words only. */
export type Weight = 'A' | 'B' | 'C' | 'D';

/** PostgreSQL keeps positions up to 16,383; in longer texts they begin anew, so that late phrases are found too. */
const lastPosition = 16_383;
/** PostgreSQL keeps 255 positions of a lexeme; parts need them for ranking only. */
const mostPositions = 255;
const mostPartPositions = 6;
/** A tsvector ends at 1 MB; what a longer text adds after this is not found by words. */
const mostBytes = 900_000;

/** Collects lexemes with their places and writes them as a tsvector literal. */
export class Vector {
  readonly #places = new Map<string, number[]>();
  #position = 0;
  #bytes = 0;

  /** Goes one place on; stop words do only this. */
  step(count = 1): void {
    this.#position += count;
  }

  /** Puts a lexeme at the present place; true when it is the first time. */
  add(lexeme: string, weight: Weight): boolean {
    const places = this.#places.get(lexeme) ?? this.#open(lexeme);
    if (!places || places.length >= (weight === 'D' ? mostPartPositions : mostPositions))
      return false;
    this.#bytes += 2;
    const at = ((this.#position - 1) % lastPosition) + 1;
    places.push(at * 4 + weights.indexOf(weight));
    return places.length === 1;
  }

  /** Adds a lexeme without a place: what fields look for, not words. */
  mark(lexeme: string): void {
    if (!this.#places.has(lexeme)) this.#open(lexeme);
  }

  toString(): string {
    const entries: string[] = [];
    for (const [lexeme, places] of this.#places)
      entries.push(places.length > 0 ? `${quote(lexeme)}:${placesText(places)}` : quote(lexeme));
    return entries.join(' ');
  }

  #open(lexeme: string): number[] | null {
    const size = Buffer.byteLength(lexeme) + 8;
    if (this.#bytes + size > mostBytes) return null;
    this.#bytes += size;
    const places: number[] = [];
    this.#places.set(lexeme, places);
    return places;
  }
}

const weights = 'DCBA';

function placesText(places: readonly number[]): string {
  let text = '';
  for (const place of places) text += `${text && ','}${place >> 2}${weights[place & 3]}`;
  return text;
}

/** A lexeme as tsvector and tsquery literals take it. */
export function quote(lexeme: string): string {
  if (!/['\\]/.test(lexeme)) return `'${lexeme}'`;
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
