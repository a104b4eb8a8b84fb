import type { Language } from '../../../platform/i18n/index.ts';
import type { Citable } from '../citing.ts';
import { decisionPath } from '../paths.ts';
import type { PublishedDecision } from '../published-decision.ts';
import type { Hit } from '../search/result.ts';

/** A decision as it leaves the site in a file. */
export type ExportItem = Citable & {
  readonly slug: string;
  /** The decision's permanent address, with the origin. */
  readonly url: string;
  readonly chamber: string | null;
  readonly ecli: string | null;
  readonly title: string | null;
  /** "§ 232a Abs. 1 Nr. 1 StGB". */
  readonly norms: readonly string[];
  /** ISO 8601 instant of the record's last change. */
  readonly updated: string;
};

/** More would be a copy of the database, for which there is the API. */
export const maximumItems = 1000;

/** `updated`: the instant of the record's last change; `origin` without a slash at its end. */
export function itemOfHit(
  hit: Hit,
  updated: string,
  language: Language,
  origin: string,
): ExportItem {
  const { slug, chamber, date, type, fileNumbers, ecli, title, norms } = hit;
  return {
    ...{ slug, chamber, date, type, fileNumbers, ecli, title, updated },
    court: hit.courtShortName,
    norms: norms.map((norm) => norm.label),
    url: origin + decisionPath(language, slug),
  };
}

export function itemOfDecision(
  decision: PublishedDecision,
  language: Language,
  origin: string,
): ExportItem {
  const { slug, court, chamber, date, type, fileNumbers, ecli, title, norms, updated } = decision;
  return {
    ...{ slug, court, chamber, date, type, fileNumbers, ecli, title, updated },
    norms: norms.filter((norm) => norm.origin === 'listed').map((norm) => norm.label),
    url: origin + decisionPath(language, slug),
  };
}
