import { parseDate } from '../../../platform/clock/index.ts';
import { parseNorm } from '../../norms/index.ts';

import type { Notice } from '../search/result.ts';
import { mark, normMark } from './marks.ts';
import { type Token, tokensOf } from './tokens.ts';
import { quote } from './vector.ts';
import { plainWord, stemOf, stopWords, wordsOf } from './words.ts';

/** What a typed text asks for. */
export type Query = {
  /** Text of a tsquery whose every lexeme is quoted; null: everything. */
  readonly tsquery: string | null;
  /** Stems to highlight; a stem with true is the beginning of a word. */
  readonly highlights: ReadonlyMap<string, boolean>;
  /** Plain spellings of the words, for "Meinten Sie …". */
  readonly words: readonly string[];
  readonly from: string | null;
  readonly until: string | null;
  readonly notices: readonly Notice[];
  /** Some part cannot be met: no decision fits, whatever the rest says. */
  readonly impossible: boolean;
};

/** Bounds the work of one search; the longest sentence anyone pasted in tests had 300 signs. */
const longestText = 1_000;
const mostTerms = 60;
const deepest = 20;

/**
 * Reads the query language: words (all of them), "phrases", UND/AND, ODER/OR, NICHT/NOT and -, parentheses,
 * beginnings (menschen*), az: ecli: norm: gericht: jahr: datum: von: bis:. Linear in the text; never throws.
 */
export function parseQuery(text: string): Query {
  const notices: Notice[] = [];
  const note = (kind: Notice['kind'], about: string) => {
    if (!notices.some((known) => known.kind === kind))
      notices.push({ kind, text: about.slice(0, 60) });
  };
  const state: State = {
    note,
    highlights: new Map(),
    words: [],
    from: null,
    until: null,
    impossible: false,
    terms: 0,
  };
  if (text.length > longestText) {
    note('too_long', text);
    return finish(state, null, notices, true);
  }
  const tokens = tokensOf(text, note);
  const parser = { tokens, at: 0 };
  let tree: string | null = null;
  while (parser.at < tokens.length) {
    tree = join(tree, '&', parseOr(parser, state, 0));
    // A parenthesis that closes nothing is passed over.
    if (parser.at < tokens.length) parser.at += 1;
  }
  if (state.terms > mostTerms) {
    note('too_complex', text);
    return finish(state, null, notices, true);
  }
  explainNothing(tokens, tree, state, note);
  return finish(state, tree, notices, state.impossible);
}

type State = {
  readonly note: (kind: Notice['kind'], about: string) => void;
  readonly highlights: Map<string, boolean>;
  readonly words: string[];
  from: string | null;
  until: string | null;
  impossible: boolean;
  terms: number;
};

type Parser = { readonly tokens: readonly Token[]; at: number };

function finish(
  state: State,
  tree: string | null,
  notices: readonly Notice[],
  impossible: boolean,
): Query {
  const { highlights, words, from, until } = state;
  return { tsquery: tree, highlights, words, from, until, notices, impossible };
}

/** Operators alone, or only what is not wanted: a plain sentence instead of everything. */
function explainNothing(
  tokens: readonly Token[],
  tree: string | null,
  state: State,
  note: State['note'],
): void {
  if (tree?.startsWith('!') && state.words.length === 0) {
    note('only_exclusions', '');
    state.impossible = true;
  }
  const dated = state.from !== null || state.until !== null;
  if (
    tree === null &&
    tokens.length > 0 &&
    !dated &&
    tokens.every((token) => token.kind === 'operator')
  )
    note('only_operators', '');
}

function parseOr(parser: Parser, state: State, depth: number): string | null {
  let tree = parseAnd(parser, state, depth);
  while (operatorAt(parser, 'or')) {
    parser.at += 1;
    tree = join(tree, '|', parseAnd(parser, state, depth));
  }
  return tree;
}

function parseAnd(parser: Parser, state: State, depth: number): string | null {
  let tree: string | null = null;
  for (;;) {
    const token = parser.tokens[parser.at];
    if (!token || token.kind === 'close' || operatorAt(parser, 'or')) return tree;
    if (operatorAt(parser, 'and')) parser.at += 1;
    else tree = join(tree, '&', parseNot(parser, state, depth));
  }
}

function parseNot(parser: Parser, state: State, depth: number): string | null {
  let negative = false;
  while (operatorAt(parser, 'not')) {
    parser.at += 1;
    negative = !negative;
  }
  const quiet: State = { ...state, highlights: new Map(), words: [] };
  const tree = parseOne(parser, negative ? quiet : state, depth);
  if (negative) state.terms = quiet.terms;
  return negative && tree ? `!(${tree})` : tree;
}

function parseOne(parser: Parser, state: State, depth: number): string | null {
  const token = parser.tokens[parser.at];
  if (!token) return null;
  parser.at += 1;
  if (token.kind === 'open') {
    if (depth >= deepest) return null;
    const tree = parseOr(parser, state, depth + 1);
    if (parser.tokens[parser.at]?.kind === 'close') parser.at += 1;
    return tree && `(${tree})`;
  }
  if (token.kind === 'operator' || token.kind === 'close') return null;
  state.terms += 1;
  if (token.kind === 'field') return fieldTerm(token.name, token.value, state);
  return token.kind === 'phrase'
    ? phraseTerm(token.text, state)
    : wordTerm(token.text, token.prefix, state);
}

function operatorAt(parser: Parser, name: 'and' | 'or' | 'not'): boolean {
  const token = parser.tokens[parser.at];
  return token?.kind === 'operator' && token.name === name;
}

function join(left: string | null, operator: '&' | '|', right: string | null): string | null {
  if (!left || !right) return left ?? right;
  return `(${left} ${operator} ${right})`;
}

/** A word between spaces may hold several ("Nicht-EU-Bürger"): then they stand in this order. */
function wordTerm(text: string, prefix: boolean, state: State): string | null {
  const words = [...wordsOf(text)].map((word) => plainWord(word.text)).filter(Boolean);
  if (words.length > 1) return sequence(words, state);
  const [plain] = words;
  if (!plain || (stopWords.has(plain) && !prefix)) return null;
  state.words.push(plain);
  const stem = prefix
    ? plain.replaceAll(/[äöü]/g, (letter) => bare[letter] ?? letter)
    : stemOf(plain);
  state.highlights.set(stem, prefix);
  return prefix ? `${quote(stem)}:*` : quote(stem);
}

const bare: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u' };

function phraseTerm(text: string, state: State): string | null {
  return sequence([...wordsOf(text)].map((word) => plainWord(word.text)).filter(Boolean), state);
}

/** Words in this order, each as far from the one before as in what was typed; stop words only keep the distance. */
function sequence(words: readonly string[], state: State): string | null {
  let tree = '';
  let distance = 0;
  for (const plain of words) {
    distance += 1;
    if (stopWords.has(plain)) continue;
    state.terms += 1;
    state.words.push(plain);
    const stem = stemOf(plain);
    state.highlights.set(stem, false);
    tree = tree ? `${tree} <${distance}> ${quote(stem)}` : quote(stem);
    distance = 0;
  }
  return tree ? `(${tree})` : null;
}

type FieldReader = (value: string, state: State) => string | null;

const fields: Readonly<Record<string, FieldReader>> = {
  az: (value) => {
    const lexeme = quote(mark.fileNumber(value));
    return /\d\s*[/.]\s*\d/.test(value) && !value.endsWith('*') ? lexeme : `${lexeme}:*`;
  },
  ecli: (value) => quote(mark.ecli(value)),
  gericht: (value) => quote(mark.court(value)),
  jahr: (value, state) => (/^\d{4}$/.test(value) ? quote(mark.year(value)) : badDate(value, state)),
  norm: (value, state) => {
    const marks = parseNorm(value).flatMap((one) => normMark(one) ?? []);
    if (marks.length > 0) return `(${marks.map(quote).join(' | ')})`;
    return impossible('unknown_norm', value, state);
  },
  von: (value, state) => dates(value, '', state),
  bis: (value, state) => dates('', value, state),
  datum: (value, state) => {
    const [from = '', until = from] = value.split('..');
    return dates(from, until, state);
  },
};
const otherNames: Readonly<Record<string, string>> = {
  aktenzeichen: 'az',
  court: 'gericht',
  year: 'jahr',
  ab: 'von',
  from: 'von',
  until: 'bis',
  date: 'datum',
};

function fieldTerm(name: string, value: string, state: State): string | null {
  const reader = fields[otherNames[name] ?? name];
  if (reader) return value.trim() ? reader(value.trim(), state) : null;
  state.note('unknown_field', name);
  return join(wordTerm(name, false, state), '&', phraseTerm(value, state));
}

/** "2020", "2020-05" and "2020-05-17" name a span of days. */
function dates(from: string, until: string, state: State): null {
  const first = from ? dayOf(from, '01-01', '01') : null;
  const last = until
    ? (dayOf(until, '12-31', '31') ?? dayOf(until, '12-31', '30') ?? dayOf(until, '12-31', '28'))
    : null;
  if ((from && !first) || (until && !last)) return badDate(from || until, state);
  if (first) state.from = first;
  if (last) state.until = last;
  return null;
}

function dayOf(text: string, ofYear: string, ofMonth: string): string | null {
  const whole = /^\d{4}$/.test(text)
    ? `${text}-${ofYear}`
    : /^\d{4}-\d{2}$/.test(text)
      ? `${text}-${ofMonth}`
      : text;
  return parseDate(whole) ? whole : null;
}

function badDate(value: string, state: State): null {
  return impossible('bad_date', value, state);
}

function impossible(kind: Notice['kind'], value: string, state: State): null {
  state.note(kind, value);
  state.impossible = true;
  return null;
}
