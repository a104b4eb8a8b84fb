import type { DecisionReference } from '../../citation.ts';
import { namesNoCourt, shortCourtName } from './court-name.ts';
import type { Draft } from './draft.ts';
import { impliedCourt } from './implied-court.ts';

/** What a citation of a decision says; the court of the decision before it, where a list leaves it out. */
export function decisionReference(draft: Draft, inherited: string | null): DecisionReference {
  const { type, date, ecli, reporter, paragraph } = draft;
  const fileNumber = draft.fileNumber === null ? null : tidyFileNumber(draft.fileNumber);
  const named = draft.court ?? inherited;
  return {
    court: named === null || namesNoCourt(named) ? impliedCourt(fileNumber, ecli) : named,
    type: type === null ? null : typeName(type),
    date,
    fileNumber,
    ecli,
    reporter,
    paragraph,
  };
}

/**
 * "BGH 2023-01-17 2 StR 87/22"; without a file number the reporter, without one the ECLI, without any of them the
 * court and date.
 */
export function normalisedDecision(reference: DecisionReference): string {
  const { court, date, fileNumber, reporter, ecli } = reference;
  const place = fileNumber ?? reporter ?? ecli;
  const head =
    fileNumber === null && place !== null && date === null ? courtBefore(court, place) : court;
  return [head === null ? null : shortCourtName(head), date, place]
    .filter((part) => part !== null)
    .join(' ');
}

/** "BVerfGE 80, 315" names its court itself. */
function courtBefore(court: string | null, place: string): string | null {
  return court !== null && place.startsWith(shortCourtName(court)) ? null : court;
}

/** One blank between the parts, none around strokes, dots and hyphens: "C - 680 / 15" is "C-680/15". */
export function tidyFileNumber(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ?([/-]) ?/g, '$1')
    .replace(/(?<=\d) ?\. ?(?=\p{Lu}\b|\d)/gu, '.')
    .replace(/^Nr\.? ?/, '')
    .trim();
}

/** "BFH-Urteile" and "Senatsurteils" are each an "Urteil"; other words in the nominative of the singular. */
function typeName(word: string): string {
  if (/urteil/i.test(word) || word === 'Urt') return 'Urteil';
  if (/beschl(?:u|ü)/i.test(word) || word === 'Beschl') return 'Beschluss';
  if (/gerichtsbescheid/i.test(word)) return 'Gerichtsbescheid';
  if (/entscheidung/i.test(word) || word === 'Entsch') return 'Entscheidung';
  if (word === 'U') return 'Urteil';
  if (word === 'B') return 'Beschluss';
  return word.replace(/s$/, '');
}
