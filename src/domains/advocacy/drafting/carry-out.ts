import type { Visit } from '../../../platform/domain.ts';
import type { LockedPaper } from './paper.ts';
import { changePaper, type Place, type Transaction } from './place.ts';
import type { Outcome, Refusal } from './stages.ts';

type Carried<Shown> = {
  /** null: it is done. */
  readonly shown: Shown | null;
  /** null: it is done, or what was typed has problems. */
  readonly refusal: Refusal | null;
};

/**
 * Does what a form asks with the paper that the address names, unless what was typed has problems. What the page shows
 * where it was not done is read in the same transaction. null: there is no such paper for whoever asks.
 */
export function carryOut<Shown>(
  visit: Visit,
  place: Place,
  hasProblems: boolean,
  work: (trx: Transaction, paper: LockedPaper) => Promise<Outcome<object>>,
  read: (trx: Transaction, paper: LockedPaper) => Promise<Shown>,
): Promise<Carried<Shown> | null> {
  return changePaper(visit, place, async (trx, paper): Promise<Carried<Shown>> => {
    const outcome = hasProblems ? null : await work(trx, paper);
    if (outcome?.done) return { shown: null, refusal: null };
    return { shown: await read(trx, paper), refusal: outcome?.refusal ?? null };
  });
}
