import type { Temporal } from '../../../platform/clock/index.ts';

/** How a sign-in ended. `refused` says no more than that: whoever tries learns nothing about accounts (R18). */
export type SignInOutcome =
  | { readonly state: 'signed_in'; readonly token: string }
  | { readonly state: 'refused' }
  | { readonly state: 'wait'; readonly until: Temporal.Instant };
