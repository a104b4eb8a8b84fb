/**
 * Words with their roles in an open-addressing table over a hash that the tokeniser computes on the way, so that
 * a word costs no string of its own.
 */
export class Lexicon {
  readonly #words: string[] = [''];
  readonly #roles: number[] = [0];
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(words: ReadonlyMap<string, number>) {
    // At most a third full, so that a miss is found after about one look.
    const size = 2 ** Math.ceil(Math.log2(words.size * 3 + 8));
    this.#slots = new Int32Array(size);
    this.#mask = size - 1;
    for (const [word, roles] of words) this.#put(word, roles);
  }

  /** Roles of the word between two offsets, 0 when it is not in the table. `hash` is `hashOf` of it. */
  rolesOf(text: string, start: number, end: number, hash: number): number {
    let slot = mix(hash) & this.#mask;
    for (;;) {
      const index = this.#slots[slot] as number;
      if (index === 0) return 0;
      const word = this.#words[index] as string;
      if (word.length === end - start && text.startsWith(word, start))
        return this.#roles[index] as number;
      slot = (slot + 1) & this.#mask;
    }
  }

  #put(word: string, roles: number): void {
    let slot = mix(hashOf(word)) & this.#mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot] = this.#words.push(word) - 1;
    this.#roles.push(roles);
  }
}

/** The hash that the tokeniser computes sign by sign. */
export function hashOf(word: string): number {
  let hash = word.charCodeAt(0);
  for (let i = 1; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
  return hash;
}

function mix(hash: number): number {
  return hash ^ (hash >>> 15);
}
