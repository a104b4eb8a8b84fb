import type { Content, Editable } from '../../../platform/editable.ts';
import { checksFor } from '../life.ts';
import type { Thing } from '../thing.ts';

/** What follows a draft: others check it, or it is made public. */
export type Step = 'submit' | 'release';

export function nextStep(editable: Editable, thing: Thing | null, content: Content): Step {
  const isAsked = checksFor(editable.checks, content).length > 0;
  return isAsked && !thing?.submission ? 'submit' : 'release';
}
