import { firstDay } from '../../platform/i18n/index.ts';
import type { Sourced, Texts } from './monitoring.ts';

export const urgencies = ['urges', 'considers', 'invites'] as const;
export const addressees = ['bund', 'land', 'authority'] as const;
export const responses = ['accepted', 'partly_accepted', 'noted', 'rejected'] as const;
export const states = ['not_begun', 'partly', 'done', 'reversed'] as const;
export const assessors = ['network', 'state'] as const;

export type Urgency = (typeof urgencies)[number];
export type Addressee = (typeof addressees)[number];
export type StateOfPlay = (typeof states)[number];
export type Assessor = (typeof assessors)[number];

/** How far somebody finds that Germany has come, on a day; the newest of each counts. */
export type Assessment = {
  readonly by: Assessor;
  readonly state: StateOfPlay;
  /** ISO 8601, as exact as it is known. */
  readonly on: string;
  readonly reason: Texts;
  readonly evidence: string;
  readonly evidenceUrl: string | null;
};

export type ArticleReference = { readonly law: string; readonly section: string };

/** What a body asks of Germany. */
export type Recommendation = Sourced & {
  /** Stays: "greta-2-bedenkfrist". */
  readonly id: string;
  readonly body: string;
  readonly round: string | null;
  readonly document: string | null;
  /** null: nobody has looked it up. */
  readonly paragraph: string | null;
  readonly urgency: Urgency | null;
  /** At least one of the two. */
  readonly text: { readonly de: string | null; readonly en: string | null };
  readonly articles: readonly ArticleReference[];
  readonly topics: readonly string[];
  /** Empty: not recorded. */
  readonly addressees: readonly Addressee[];
  /** Which State asked, in the Universal Periodic Review. */
  readonly byState: string | null;
  /** ISO 8601, as exact as it is known; null: with the first of the chain that it repeats. */
  readonly firstRaised: string | null;
  readonly repeats: string | null;
  readonly response: Response | null;
  /** When Germany is to report on it. */
  readonly nextReportOn: string | null;
  /** In the order in which they were entered. */
  readonly assessments: readonly Assessment[];
};

/** What the State answered. */
type Response = {
  readonly kind: (typeof responses)[number];
  readonly text: Texts;
  readonly source: string;
};

/** The newest assessment of the network, or of the State itself; of one day the later entry. null: none yet. */
export function newestAssessment(
  { assessments }: Pick<Recommendation, 'assessments'>,
  by: Assessor,
): Assessment | null {
  return assessments
    .filter((one) => one.by === by)
    .reduce<Assessment | null>(
      (newest, one) => (newest && firstDay(newest.on) > firstDay(one.on) ? newest : one),
      null,
    );
}

/**
 * Each recommendation with those that repeat it, over any number of rounds, oldest first; the longest chains come first.
 * What is repeated but not among `all` is left out.
 */
export function chainsOf<One extends Pick<Recommendation, 'id' | 'repeats'>>(
  all: readonly One[],
): readonly (readonly [One, ...One[]])[] {
  const ids = new Set(all.map(({ id }) => id));
  const repeating = new Map<string, One[]>();
  for (const one of all)
    if (one.repeats !== null)
      repeating.set(one.repeats, [...(repeating.get(one.repeats) ?? []), one]);
  const following = ({ id }: One): One[] =>
    (repeating.get(id) ?? []).flatMap((one) => [one, ...following(one)]);
  return all
    .filter(({ repeats }) => repeats === null || !ids.has(repeats))
    .map((first): readonly [One, ...One[]] => [first, ...following(first)])
    .sort((a, b) => b.length - a.length);
}

/** "cets-197/13", also at the end of its page's address; null for what is no article's name. */
export function parseArticle(text: string): ArticleReference | null {
  const [, law = '', section = ''] =
    /^(?:\S*\/normen\/)?([a-z0-9]+(?:-[a-z0-9]+)*)\/(\d{1,4}[a-z]{0,3})$/.exec(text.trim()) ?? [];
  return law === '' ? null : { law, section };
}

/** "cets-197/13": as the interface, files and the desk name an article. */
export function articleKey({ law, section }: ArticleReference): string {
  return `${law}/${section}`;
}

/** By instrument, then by number: 5, 12, 18, 18a. */
export function compareArticles(a: ArticleReference, b: ArticleReference): number {
  if (a.law !== b.law) return a.law < b.law ? -1 : 1;
  const order = Number.parseInt(a.section, 10) - Number.parseInt(b.section, 10);
  return order || (a.section < b.section ? -1 : a.section > b.section ? 1 : 0);
}
