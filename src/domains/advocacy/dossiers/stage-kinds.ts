import type { Texts } from '../demands/demand.ts';
import kinds from './data/stage-kinds.json' with { type: 'json' };

/** Steps that processes have, in their usual order. */
export const stageKinds: readonly { readonly id: string; readonly name: Texts }[] = kinds;

/** The id itself where the list has no such kind any more. */
export function stageName(kind: string): Texts {
  return stageKinds.find(({ id }) => id === kind)?.name ?? { de: kind, en: kind };
}
