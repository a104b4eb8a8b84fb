import type { Editable } from '../../../platform/editable.ts';

/** Parts of the desk's start page in their order, and the weight under which a kind belongs to each. */
const parts = [
  { name: 'law', below: 20 },
  { name: 'help', below: 40 },
  { name: 'public', below: 62 },
  { name: 'politics', below: 80 },
  { name: 'figures', below: 85 },
  { name: 'topics', below: Number.POSITIVE_INFINITY },
] as const;

type KindGroup<Kind> = {
  readonly name: (typeof parts)[number]['name'];
  readonly kinds: readonly Kind[];
};

/** Kinds of things as the start page shows them together; a part without any is left out. */
export function groupKinds<Kind extends { readonly editable: Editable }>(
  kinds: readonly Kind[],
): readonly KindGroup<Kind>[] {
  return parts
    .map(({ name, below }, at) => ({
      name,
      kinds: kinds.filter(
        ({ editable: { weight } }) => weight < below && weight >= (parts[at - 1]?.below ?? 0),
      ),
    }))
    .filter((group) => group.kinds.length > 0);
}
