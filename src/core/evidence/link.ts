import type { FoundEnd } from '../../platform/domain.ts';

/** How the first end stands to the second. */
export const linkKinds = ['supports', 'contradicts', 'implements', 'cites'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** A public thing, by its kind and its id in the domain that owns it. */
export type EndName = { readonly kind: string; readonly id: string };

/** Two things and how the first stands to the second. */
export type Link = {
  /** UUID. */
  readonly id: string;
  readonly kind: LinkKind;
  readonly from: EndName;
  readonly to: EndName;
  /** en null: only in German. */
  readonly sentence: { readonly de: string; readonly en: string | null };
  /** SHA-256 of what the ends stated at the release. */
  readonly seen: { readonly from: string; readonly to: string };
};

/** A link as one of its ends shows it; gathers: the other end is a page on which it stands among others. */
export type ShownLink = {
  readonly kind: LinkKind | 'gathers';
  /** Whether the thing that shows it is the first end. */
  readonly isFrom: boolean;
  readonly other: FoundEnd & { readonly label: string };
  /** '': none. */
  readonly sentence: string;
  /** BCP 47. */
  readonly lang: string;
};

/** An end that is not what it was when the link was released. */
export type StaleEnd = {
  readonly name: string;
  readonly label: string;
  readonly title: string | null;
  readonly href: string | null;
  readonly state: 'gone' | 'changed';
  readonly note: string | null;
};

export type StaleLink = {
  readonly id: string;
  readonly sentence: string;
  readonly name: string;
  readonly ends: readonly StaleEnd[];
};

/** A page that names things which are not public any more. */
export type IncompletePage = {
  /** "Thema". */
  readonly label: string;
  readonly title: string;
  readonly href: string;
  /** As `endText` names them. */
  readonly missing: readonly string[];
};

/** A link of which both ends are public, for programs. */
export type ListedLink = Pick<Link, 'id' | 'kind' | 'sentence'> & {
  readonly from: ListedEnd;
  readonly to: ListedEnd;
};

export type ListedEnd = Pick<FoundEnd, 'title' | 'href' | 'note'> & {
  readonly name: EndName;
  /** Whether it says something else than when the link was released. */
  readonly hasChanged: boolean;
};

/** "decision:bgh-2023-01-17-2-str-87-22-b": how an end is typed, and named in data files. */
export function endText({ kind, id }: EndName): string {
  return `${kind}:${id}`;
}

/** null for what is no end's name. */
export function parseEnd(text: string): EndName | null {
  const [, kind, id] = /^([a-z]+(?:-[a-z]+)*):(\S{1,300})$/.exec(text.trim()) ?? [];
  return kind && id ? { kind, id } : null;
}

export function isSameEnd(one: EndName, other: EndName): boolean {
  return one.kind === other.kind && one.id === other.id;
}
