import words from '../../data/title-words.json' with { type: 'json' };
import { dateAt } from '../text/date.ts';
import { role } from '../text/roles.ts';
import { NUMBER, type Tokens, WORD } from '../text/tokens.ts';
import { publicationAt } from './publication.ts';

const COMMA = 0x2c;
const DOT = 0x2e;
const SLASH = 0x2f;
const DASH = 0x2d;
const OPEN = 0x28;
const CLOSE = 0x29;
const LESS = 0x3c;
const GREATER = 0x3e;
const QUOTE = 0x22;

/**
 * Where a long title ends: "zur Umsetzung aufenthalts- und asylrechtlicher Richtlinien der Europäischen Union vom
 * 19. August 2007 (BGBl. I S. 1970)". A title has no fixed end, so this follows it over what titles are made of,
 * nouns with their adjectives, articles and prepositions, and takes in the date and gazette behind it.
 */
export function titleEnd(t: Tokens, at: number): number {
  const dated = endWithDate(t, at);
  if (dated !== -1) return dated;
  const end = nounPhraseEnd(t, at);
  return publicationAt(t, end).end;
}

/** Behind "vom 19. August 2007" and its gazette, if a date comes before the sentence or the clause ends; else -1. */
function endWithDate(t: Tokens, at: number): number {
  let depth = 0;
  for (let p = at; p < at + LONGEST_TITLE; p++) {
    const kind = t.kind[p];
    if (kind === OPEN || kind === LESS) depth++;
    else if (kind === CLOSE || kind === GREATER) depth--;
    else if (depth === 0 && (t.is(p, 'vom') || t.is(p, 'v'))) {
      const date = dateAt(t, t.mark(p + 1, DOT) ? p + 2 : p + 1);
      if (date) return behindDate(t, date.end);
    } else if (breaks(t, p)) return -1;
    if (depth < 0) return -1;
  }
  return -1;
}

/** The gazette follows; European titles go on first: "vom 29. April 2004 über amtliche Kontrollen …". */
function behindDate(t: Tokens, at: number): number {
  const published = publicationAt(t, at).end;
  if (published !== at || !titleStarts.has(t.word(at))) return published;
  return publicationAt(t, nounPhraseEnd(t, at)).end;
}

const LONGEST_TITLE = 70;
const titleStarts = new Set(['über', 'zur', 'zum', 'betreffend', 'für', 'mit', 'zu']);

function breaks(t: Tokens, at: number): boolean {
  const kind = t.kind[at];
  if (kind === WORD)
    return t.has(at, role.court) || (!t.has(at, role.capital) && !isTitleWord(t, at));
  if (kind === DOT) return t.kind[at - 1] !== NUMBER && t.size(at - 1) > 4;
  if (kind === COMMA) return !t.has(at + 1, role.particle) && !t.has(at + 1, role.capital);
  return kind !== NUMBER && kind !== DASH && kind !== QUOTE;
}

function nounPhraseEnd(t: Tokens, at: number): number {
  let end = at;
  for (let p = at; p < at + LONGEST_TITLE; p++) {
    const kind = t.kind[p];
    if (kind === WORD) {
      if (t.has(p, role.court) || verdicts.has(t.word(p))) break;
      if (t.has(p, role.capital)) end = p + 1;
      else if (!isTitleWord(t, p)) break;
    } else if (kind === NUMBER) end = p + 1;
    // "der Richtlinie 2004/18/EG".
    else if (kind === SLASH && t.kind[p - 1] === NUMBER) continue;
    else if (kind !== DASH && kind !== QUOTE && !(kind === COMMA && goesOnAfterComma(t, p))) break;
  }
  return end;
}

/** "zur Bekämpfung des Menschenhandels, zur Änderung …" goes on; a relative clause or a new statement does not. */
function goesOnAfterComma(t: Tokens, at: number): boolean {
  return t.is(at + 1, 'zur') || t.is(at + 1, 'zum');
}

/** Small words and adjectives of titles; verbs and adverbs end it. */
function isTitleWord(t: Tokens, at: number): boolean {
  if (t.has(at, role.particle)) return true;
  // "aufenthalts- und asylrechtlicher Richtlinien".
  if (t.mark(at + 1, DASH) && !t.apart(at + 1)) return true;
  const word = t.word(at);
  if (smallWords.has(word)) return true;
  if (notInTitles.has(word)) return false;
  if (word.length > 5 && /(?:e[nrms]?)$/.test(word)) return true;
  // "sozial ausgewogenen Finanzierung".
  return /^\p{Ll}{5,}e[nrms]?$/u.test(t.word(at + 1)) && !notInTitles.has(t.word(at + 1));
}

const verdicts = new Set(words.verdicts);
const smallWords = new Set(words.small);
const notInTitles = new Set(words.never);
