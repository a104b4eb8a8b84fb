import { firstYear, lastYear, longestText, parseQuery } from '../../core/find/index.ts';
import { plainText } from '../../platform/files/index.ts';
import { type Language, tongueOf } from '../../platform/i18n/index.ts';
import type { SearchQuestion } from '../../platform/search.ts';

/** What may stand in the address; anything else in it is passed over. */
export const parameters = ['q', 'group', 'language', 'from', 'to', 'topic', 'page'] as const;
export type Parameter = (typeof parameters)[number];
/** As it arrived. */
export type Typed = { readonly [name in Parameter]?: string };

export type Asked = {
  readonly question: Omit<SearchQuestion, 'limit'>;
  /** Kind of the one group that is shown; null: all. */
  readonly group: string | null;
  /** Of its hits, from 1; left out: the first. */
  readonly page?: number;
};

/** So many pages of one group can be read, a later one is the last; whoever wants more narrows the search down. */
export const mostPages = 3;

export type WrongParameter = { readonly field: Parameter; readonly wrong: Wrong };
export type Wrong = 'short' | 'excluding' | 'long' | 'unknown' | 'year' | 'order';

export type Read =
  /** Nothing was asked for. */
  | { readonly state: 'empty'; readonly typed: Typed }
  | { readonly state: 'invalid'; readonly typed: Typed; readonly errors: readonly WrongParameter[] }
  | { readonly state: 'complete'; readonly typed: Typed; readonly asked: Asked };

type Known = { readonly groups: readonly string[]; readonly topics: readonly string[] };

/** Reads the search that an address asks for; of a parameter that stands twice the first counts. */
export function readQuestion(query: URLSearchParams, language: Language, known: Known): Read {
  const typed: Typed = Object.fromEntries(
    parameters.flatMap((name) => {
      // Controls and signs that turn text around would stand in the page.
      const value = plainText(query.get(name) ?? '')
        .normalize('NFC')
        .trim();
      return value ? [[name, value]] : [];
    }),
  );
  const errors = problemsOf(typed, known);
  if (errors.length > 0) return { state: 'invalid', typed, errors };
  if (typed.q === undefined) return { state: 'empty', typed };
  return {
    state: 'complete',
    typed,
    asked: {
      question: {
        text: typed.q,
        language,
        textLanguage: typed.language ?? null,
        from: yearOf(typed.from),
        to: yearOf(typed.to),
        topic: typed.topic ?? null,
      },
      group: typed.group ?? null,
      page: Math.min(mostPages, Number(typed.page ?? 1)),
    },
  };
}

function problemsOf(typed: Typed, known: Known): WrongParameter[] {
  const { q, group, language, from, to, topic, page } = typed;
  const wrong: [Parameter, Wrong | null | false | undefined][] = [
    ['q', q !== undefined && wrongText(q)],
    ['group', group !== undefined && !known.groups.includes(group) && 'unknown'],
    ['language', language !== undefined && tongueOf(language) === null && 'unknown'],
    ['topic', topic !== undefined && !known.topics.includes(topic) && 'unknown'],
    ['page', page !== undefined && !isPage(page, group) && 'unknown'],
    ['from', from !== undefined && yearOf(from) === null && 'year'],
    ['to', to !== undefined && yearOf(to) === null && 'year'],
  ];
  const [first, last] = [yearOf(from), yearOf(to)];
  if (first !== null && last !== null && first > last) wrong.push(['to', 'order']);
  return wrong.flatMap(([field, one]) => (one ? [{ field, wrong: one }] : []));
}

/** A digit is enough ("§ 4"), and one sign of a script that writes whole words with it; of other letters it takes two. */
function wrongText(text: string): Wrong | null {
  if (text.length > longestText) return 'long';
  const { terms, excluded } = parseQuery(text);
  if (terms.length === 0 && excluded.length > 0) return 'excluding';
  const words = terms.flatMap((term) => (term.kind === 'phrase' ? term.words : [term.word]));
  const isEnough = words.some(
    ({ folded }) => folded.length > 1 || /[\p{N}\p{Script=Han}]/u.test(folded),
  );
  return isEnough ? null : 'short';
}

/** Whether only words were typed that stand in nearly every text: "der die das". */
export function tellsNothing(text: string): boolean {
  const { terms } = parseQuery(text);
  return (
    terms.length > 0 &&
    terms.every((term) => term.kind === 'word' && (!term.word.german || !term.word.english))
  );
}

function isPage(page: string, group: string | undefined): boolean {
  return /^[1-9]\d{0,3}$/.test(page) && group !== undefined;
}

function yearOf(text: string | undefined): number | null {
  if (text === undefined || !/^\d{4}$/.test(text)) return null;
  const year = Number(text);
  return year >= firstYear && year <= lastYear ? year : null;
}

/** "/de/suche?q=bedenkfrist&group=norm" */
export function searchAddress(language: Language, typed: Typed): string {
  const query = new URLSearchParams(
    parameters.flatMap((name) => (typed[name] ? [[name, typed[name]]] : [])),
  ).toString();
  return `/${language}/suche${query && `?${query}`}`;
}
