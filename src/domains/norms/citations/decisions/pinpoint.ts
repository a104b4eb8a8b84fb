import { role } from '../text/roles.ts';
import { NUMBER, type Tokens, WORD } from '../text/tokens.ts';
import { bracketEnd, numbersEnd } from './pages.ts';

const DOT = 0x2e;
const OPEN = 0x28;
const CLOSE = 0x29;

export type Pinpoint = { readonly end: number; readonly paragraph: string | null };

/**
 * A place in a decision: "Rn. 12 ff.", "RdNr 13 bis 15", "S. 6", "unter II. 1.", "zu B IV 2 b der Gründe",
 * "Leitsatz 2", "§§ 64 ff." (European Court of Human Rights), "< 320 >". null when none stands here.
 */
export function pinpointAt(t: Tokens, at: number): Pinpoint | null {
  const bracket = bracketEnd(t, at);
  if (bracket !== at) return { end: bracket, paragraph: null };
  if (t.has(at, role.pinpoint)) return numbered(t, at, true);
  if (t.mark(at, 0xa7)) return numbered(t, t.mark(at + 1, 0xa7) ? at + 1 : at, true);
  if (t.kind[at] !== WORD) return null;
  const word = t.word(at);
  if (word === 'jeweils' && t.has(at + 1, role.pinpoint)) return numbered(t, at + 1, true);
  if (places.has(word)) return numbered(t, at, false);
  if (word === 'unter') return outlineAt(t, at + 1) ?? countedAt(t, at + 1);
  if (word === 'zu') return outlineAt(t, at + 1);
  if (word === 'Leitsatz' || word === 'Ls' || word === 'LS')
    return { end: leitsatzEnd(t, at + 1), paragraph: null };
  if (t.has(at, role.ordinal) && t.is(at + 1, 'Leitsatz')) return { end: at + 2, paragraph: null };
  return null;
}

const places = new Set(['S', 'Seite', 'Nr', 'Nrn', 'Abs', 'Abschn', 'Abschnitt', 'Bl', 'UA', 'BA']);

function numbered(t: Tokens, at: number, isParagraph: boolean): Pinpoint | null {
  let p = t.mark(at + 1, DOT) ? at + 2 : at + 1;
  if (t.is(p, 'S') && t.mark(p + 1, DOT)) p += 2;
  if (t.kind[p] !== NUMBER) return isParagraph ? null : outlineAt(t, p);
  return { end: numbersEnd(t, p + 1), paragraph: isParagraph ? t.word(p) : null };
}

/** "II. 1.", "B IV 2 b der Gründe", "II. 4. c) cc)": letters and numbers of an outline. */
function outlineAt(t: Tokens, at: number): Pinpoint | null {
  let p = at;
  for (let i = 0; i < DEEPEST && isOutline(t, p); i++) {
    p++;
    if (t.mark(p, DOT)) p++;
    // "c) cc)": the last bracket may close something around the citation.
    else if (
      t.mark(p, CLOSE) &&
      (isOutline(t, p + 1) || t.mark(p + 1, CLOSE) || t.is(p + 1, 'der'))
    )
      p++;
    if (t.mark(p, OPEN) && isOutline(t, p + 1) && t.mark(p + 2, CLOSE)) p += 3;
  }
  if (p === at) return null;
  if (t.is(p, 'der') && /^(?:Entscheidungsg|G)ründe$/.test(t.word(p + 1)))
    return { end: p + 2, paragraph: null };
  // "zu § 4", "zu 2": only Roman numbers and letters begin an outline on their own.
  return t.has(at, role.roman) || t.has(at, role.capital) ? { end: p, paragraph: null } : null;
}

/** "unter 1.", "unter 2. a". */
function countedAt(t: Tokens, at: number): Pinpoint | null {
  if (t.kind[at] !== NUMBER || t.size(at) > 2 || !t.mark(at + 1, DOT)) return null;
  return {
    end: isOutline(t, at + 2) && t.kind[at + 2] !== NUMBER ? at + 3 : at + 2,
    paragraph: null,
  };
}

const DEEPEST = 8;

function isOutline(t: Tokens, at: number): boolean {
  if (t.kind[at] === NUMBER) return t.size(at) <= 2;
  return (
    t.kind[at] === WORD &&
    (t.has(at, role.roman) || t.size(at) === 1 || /^([a-z])\1{1,2}$/.test(t.word(at)))
  );
}

function leitsatzEnd(t: Tokens, at: number): number {
  const p = t.mark(at, DOT) ? at + 1 : at;
  return t.kind[p] === NUMBER && t.size(p) <= 2 ? numbersEnd(t, p + 1) : p;
}

/** Behind "a. a. O.", "aaO"; -1 when none stands here. */
export function citedAboveEnd(t: Tokens, at: number): number {
  if (t.is(at, 'aaO')) return t.mark(at + 1, DOT) && !t.apart(at + 1) ? at + 2 : at + 1;
  if (!t.is(at, 'a') || !t.mark(at + 1, DOT) || !t.is(at + 2, 'a') || !t.mark(at + 3, DOT))
    return -1;
  if (!t.is(at + 4, 'O')) return -1;
  return t.mark(at + 5, DOT) ? at + 6 : at + 5;
}
