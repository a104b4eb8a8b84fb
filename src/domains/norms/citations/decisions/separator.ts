import { type Tokens, WORD } from '../text/tokens.ts';
import { type Draft, hasEvidence } from './draft.ts';

const COMMA = 0x2c;
const DASH = 0x2d;
const DOT = 0x2e;
const OPEN = 0x28;
const CLOSE = 0x29;
const SQUARE = 0x5b;
const SQUARE_END = 0x5d;
const EQUAL = 0x3d;
const COLON = 0x3a;

/** Behind one mark or small word that may part two elements of a citation; -1 when none stands here. */
export function separatorEnd(t: Tokens, at: number, draft: Draft): number {
  const kind = t.kind[at];
  if (kind === WORD) return wordEnd(t, at, draft);
  if (kind === DASH) draft.dashes++;
  else if (kind === OPEN || kind === SQUARE) draft.brackets++;
  else if (kind === CLOSE || kind === SQUARE_END) {
    if (draft.brackets === 0) return -1;
    draft.brackets--;
  } else if (kind !== COMMA && kind !== EQUAL && !(kind === COLON && !hasEvidence(draft)))
    return -1;
  return at + 1;
}

function wordEnd(t: Tokens, at: number, draft: Draft): number {
  const also = alsoEnd(t, at);
  if (also !== -1) return also;
  const word = t.word(at);
  const fits = hasEvidence(draft) ? word === 'vom' || word === 'v' : headWords.has(word);
  return fits ? dot(t, at + 1) : -1;
}

const headWords = new Set(
  'vom v am der des die den dem in im zum vor zu Sache Sachen Rechtssache Rechtssachen Az AZ Aktenzeichen Rs'.split(
    ' ',
  ),
);

/** "mwN", "m. w. N.", "u. a.", "ua.", "et al." between two elements; at the end of a citation they stay outside. */
function alsoEnd(t: Tokens, at: number): number {
  if (t.is(at, 'mwN')) return at + 1;
  if (t.is(at, 'm') && t.is(at + 2, 'w') && t.is(at + 4, 'N')) return dot(t, at + 5);
  if (t.is(at, 'u') && t.mark(at + 1, DOT) && t.is(at + 2, 'a')) return dot(t, at + 3);
  if (t.is(at, 'ua') || (t.is(at, 'et') && t.is(at + 1, 'al')))
    return dot(t, t.is(at, 'ua') ? at + 1 : at + 2);
  return -1;
}

function dot(t: Tokens, at: number): number {
  return t.mark(at, DOT) ? at + 1 : at;
}
