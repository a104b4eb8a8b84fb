import type { Law } from './law.ts';
import { lawSlug } from './slug.ts';

/**
 * Directives and regulations bear their own number, so each is known by its address even when no table holds it:
 * "Richtlinie 2011/36/EU", "RL 2011/36/EU" and juris' "EURL 36/2011" are "rl-2011-36-eu"; "Verordnung (EU)
 * Nr. 604/2013" and "EUV 604/2013" are "vo-eu-604-2013". null when the text is no such act.
 */
export function euAct(text: string, known: ReadonlyMap<string, Law>): Law | null {
  const abbreviation = euActAbbreviation(text);
  if (abbreviation === null) return null;
  const id = lawSlug(abbreviation);
  return known.get(id) ?? { id, abbreviation, title: null, kind: 'eu' };
}

function euActAbbreviation(text: string): string | null {
  const plain = text.replace(/\s*\/\s*/g, '/').replace(/\bNr\.?\s*/, '');
  return directive(plain) ?? regulation(plain) ?? fromJuris(plain);
}

/** Until 2014 year/number/community, since then (community) year/number: "RL 2011/36/EU", "RL (EU) 2015/1794". */
function directive(text: string): string | null {
  const found =
    /^(?:\p{L}+-|\p{L}+(?=richtlinie))?(?:[Rr]ichtlinien?|RL) (?:\((E\w{1,4})\) )?(\d{2,4})\/(\d{1,4})(?:\/(E\w{1,4}))?$/u.exec(
      text,
    );
  if (!found) return null;
  const [, before, year, number, after] = found;
  if (before) return `RL (${before}) ${year}/${number}`;
  return after ? `RL ${year}/${number}/${after}` : `RL ${year}/${number}`;
}

/** Until 2014 number/year, since then year/number; the community in brackets, before 1993 behind. */
function regulation(text: string): string | null {
  const found =
    /^(?:\p{L}+-)?(?:Verordnung|VO) (?:\((E\w{1,4}(?:, Euratom)?)\) )?(\d{1,4})\/(\d{2,4})(?:\/(E\w{1,4}))?$/u.exec(
      text,
    );
  if (!found) return null;
  const [, before, first, second, after] = found;
  const community = before ?? after;
  return community ? `VO (${community}) ${first}/${second}` : `VO ${first}/${second}`;
}

function fromJuris(text: string): string | null {
  const found = /^(EWG|EG|EU)(RL|V) (\d{1,4})\/(\d{2,4})$/.exec(text);
  if (!found) return null;
  const [, community, kind, number, year] = found;
  return kind === 'RL'
    ? `RL ${year}/${number}/${community}`
    : `VO (${community}) ${number}/${year}`;
}
