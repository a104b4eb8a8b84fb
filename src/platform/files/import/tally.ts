/** How the records of a run ended; each is counted in exactly one of the last four. */
export type Tally = {
  readonly read: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
};

export type Ending = Exclude<keyof Tally, 'read'>;

/** Counts endings. */
export class Counter {
  #counts: Record<Ending, number> = { new: 0, changed: 0, unchanged: 0, refused: 0 };

  add(ending: Ending, count = 1): void {
    this.#counts[ending] += count;
  }

  tally(): Tally {
    const { new: added, changed, unchanged, refused } = this.#counts;
    return { read: added + changed + unchanged + refused, new: added, changed, unchanged, refused };
  }
}
