import type { SignedIn } from '../../../platform/domain.ts';
import type { Check, Content, Editable } from '../../../platform/editable.ts';
import { hasRole } from '../../accounts/index.ts';
import { checksFor, mayState, missingOf } from '../life.ts';
import type { Statement, Thing } from '../thing.ts';

/** A check that this content needs, and how far it is. */
export type AskedCheck = {
  readonly check: Check;
  readonly statements: readonly Statement[];
  /** How many more persons must state it. */
  readonly missing: number;
  /** What this person can do: state it; or why not. */
  readonly reader: 'may_state' | 'has_stated' | 'own_draft' | 'other_role' | 'nothing';
};

export function askedChecks(
  editable: Editable,
  thing: Thing,
  content: Content,
  person: SignedIn,
): readonly AskedCheck[] {
  const stated = thing.submission?.statements ?? [];
  return checksFor(editable.checks, content).map((check) => ({
    check,
    statements: stated.filter((statement) => statement.check === check.name),
    missing: missingOf(check, stated),
    reader: readerOf(check, thing, person),
  }));
}

function readerOf(check: Check, thing: Thing, person: SignedIn): AskedCheck['reader'] {
  if (!hasRole(person, ...check.roles)) return 'other_role';
  const revision = thing.submission?.revision ?? 0;
  const decision = mayState(thing, check, person.personId, revision);
  if (decision.allowed) return 'may_state';
  if (decision.refusal === 'already_stated') return 'has_stated';
  return decision.refusal === 'own_draft' ? 'own_draft' : 'nothing';
}
