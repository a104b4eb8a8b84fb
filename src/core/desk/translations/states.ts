import type { Translation } from '../../../platform/editable.ts';

/** What is to be done with a text, the most urgent first. */
export const lists = ['missing', 'outdated', 'unconfirmed', 'machine'] as const;
export type List = (typeof lists)[number];

/** What holds of a text, in the order of `lists`: it stands in the first one. unconfirmed: pages wait for it, or it is the source and nobody stands for it. */
export function listsOf(state: Translation, isSource: boolean): readonly List[] {
  if (!state.exists) return ['missing'];
  return [
    ...(state.isOutdated ? (['outdated'] as const) : []),
    ...(!state.confirmed && (state.isAwaited || isSource) ? (['unconfirmed'] as const) : []),
    ...(state.isMachineMade && !state.confirmed ? (['machine'] as const) : []),
  ];
}
