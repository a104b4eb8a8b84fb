import type { Refusal } from './life.ts';

/** How an act at the desk ended. */
export type Outcome<Fact> =
  | ({ readonly done: true } & Fact)
  | { readonly done: false; readonly refusal: Refusal };
