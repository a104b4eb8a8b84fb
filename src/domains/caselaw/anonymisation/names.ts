import type { Found, Reason, Strength } from './candidate.ts';
import { type Cue, cueBefore, isOffice } from './cues.ts';
import type { Token } from './tokens.ts';
import { isFirstName, isOrdinary, isPlainFirstName, particles } from './vocabulary.ts';

type NameFound = Found & { readonly from: number; readonly to: number };

/** Longest name in words, so that each place is looked at a bounded number of times. */
const mostWords = 6;

/** Names of people by what stands before them, by first names, and by a word that was a name elsewhere in the text. */
export function findNames(tokens: readonly Token[], known: ReadonlySet<string>): Found[] {
  const found: NameFound[] = [];
  let last: NameFound | null = null;
  for (let at = 0; at < tokens.length; ) {
    const name: NameFound | null = nameAt(tokens, at) ?? listedAfter(tokens, at, last);
    if (name) found.push(name);
    last = name ?? last;
    at = name ? name.to : at + 1;
  }
  return [...found, ...repetitions(tokens, found, known)];
}

function nameAt(tokens: readonly Token[], at: number): NameFound | null {
  const { text, shape } = tokens[at] as Token;
  if (shape === 'initial') return initialAndSurname(tokens, at);
  if (shape !== 'capital') return null;
  const cue = cueBefore(tokens, at);
  if (cue && !isOffice(text) && (cue === 'honorific' || !isOrdinary(text))) {
    const { reason, strength } = meaning[cue];
    return spanned(tokens, at, endOfName(tokens, at), reason, strength);
  }
  return firstNameAt(tokens, at);
}

const meaning: Readonly<Record<Cue, { readonly reason: Reason; readonly strength: Strength }>> = {
  introduced: { reason: 'introduced', strength: 'strong' },
  honorific: { reason: 'after_honorific', strength: 'strong' },
  judge: { reason: 'after_judge', strength: 'public' },
  role: { reason: 'after_role', strength: 'strong' },
  party: { reason: 'party', strength: 'strong' },
};

/** "die Zeuginnen Beispielova, Musterska und Dr. Probe": what goes for the first goes for the others. */
function listedAfter(
  tokens: readonly Token[],
  at: number,
  last: NameFound | null,
): NameFound | null {
  const { text, shape } = tokens[at] as Token;
  if (!last || at - last.to > 5 || shape !== 'capital' || isOffice(text) || isOrdinary(text))
    return null;
  if (!['after_role', 'after_judge', 'after_honorific', 'party'].includes(last.reason)) return null;
  const between = tokens.slice(last.to, at).map((token) => token.text.toLowerCase());
  if (!/^(?:,|und|sowie)$/.test(between[0] ?? '')) return null;
  if (!between.slice(1).every((word) => /^(?:dr|prof|[.,]|und|sowie|die|der)$/.test(word)))
    return null;
  return spanned(tokens, at, endOfName(tokens, at), last.reason, last.strength);
}

/** The token behind a name that begins at `at`: further names, initials and particles on the same line. */
function endOfName(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  for (let next = end; next < tokens.length && next < at + mostWords; next++) {
    const { text, shape, newLine } = tokens[next] as Token;
    if (newLine) break;
    if (shape === 'capital' && (isFirstName(text) || !isOrdinary(text))) end = next + 1;
    else if (shape === 'initial' && tokens[next + 1]?.text === '.') end = next + 2;
    else if (text === '.' && tokens[next - 1]?.shape === 'initial') continue;
    else if (text !== '-' && (shape !== 'small' || !particles.has(text))) break;
  }
  return end;
}

function firstNameAt(tokens: readonly Token[], at: number): NameFound | null {
  const { text } = tokens[at] as Token;
  if (!isFirstName(text)) return surnameFirst(tokens, at);
  const end = endOfName(tokens, at);
  const isPlain = isPlainFirstName(text);
  if (tokens[end - 1]?.text === '.')
    return isPlain ? spanned(tokens, at, end, 'partly_shortened', 'weak') : null;
  if (end > at + 1) return spanned(tokens, at, end, 'first_and_surname', 'strong');
  return isPlain && !isCited(tokens, at) ? spanned(tokens, at, end, 'first_name', 'weak') : null;
}

/** Authors of commentaries are public: "Stein/Jonas", "– Otto CAP", "in: Jürgens". */
function isCited(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  const after = tokens[at + 1]?.text ?? '';
  return /^[/–:=-]$/.test(before) || after === '/';
}

/** "Beispielova, Elena". */
function surnameFirst(tokens: readonly Token[], at: number): NameFound | null {
  const { text } = tokens[at] as Token;
  const next = tokens[at + 2];
  if (tokens[at + 1]?.text !== ',' || next?.shape !== 'capital' || next.newLine) return null;
  if (isOrdinary(text) || !isPlainFirstName(next.text)) return null;
  return spanned(tokens, at, endOfName(tokens, at + 2), 'first_and_surname', 'strong');
}

/** "M. Beispielova"; not the numeral or letter of a section, which begins a line, and no abbreviation. */
function initialAndSurname(tokens: readonly Token[], at: number): NameFound | null {
  const first = tokens[at] as Token;
  const surname = tokens[at + 2];
  if (tokens[at + 1]?.text !== '.' || surname?.shape !== 'capital' || surname.newLine) return null;
  if (first.newLine || isOrdinary(surname.text) || surname.text.length < 3) return null;
  // "S. 3", "a. A.", "a. a. O.", "C. H. Verlag"
  if (/^[SVBO]$/.test(first.text) || /^(?:[:;)]|\p{L})$/u.test(tokens[at - 1]?.text ?? ''))
    return null;
  if (tokens[at - 1]?.text === '.' && tokens[at - 2]?.text.length === 1) return null;
  return spanned(tokens, at, endOfName(tokens, at + 2), 'initial_and_surname', 'weak');
}

function spanned(
  tokens: readonly Token[],
  from: number,
  to: number,
  reason: Reason,
  strength: Strength,
): NameFound {
  const start = (tokens[from] as Token).start;
  const end = (tokens[to - 1] as Token).end;
  return { kind: 'name', start, end, reason, strength, from, to };
}

/** Words that were somebody's name stand for her elsewhere too, also in the genitive; so do those known from elsewhere. */
function repetitions(
  tokens: readonly Token[],
  found: readonly NameFound[],
  known: ReadonlySet<string>,
): Found[] {
  const names = new Set<string>();
  const taken = new Set<number>();
  for (const { from, to, strength } of found)
    for (let at = from; at < to; at++) {
      const { text, shape } = tokens[at] as Token;
      taken.add(at);
      if (strength === 'strong' && shape === 'capital' && text.length > 2 && !isOrdinary(text))
        names.add(text);
    }
  return tokens.flatMap(({ text, shape, start, end }, at): Found[] => {
    if (shape !== 'capital' || taken.has(at)) return [];
    const isIn = (words: ReadonlySet<string>) =>
      words.has(text) || (text.endsWith('s') && words.has(text.slice(0, -1)));
    const reason = isIn(names) ? 'same_word' : isIn(known) ? 'in_metadata' : null;
    return reason ? [{ kind: 'name', start, end, reason, strength: 'weak' }] : [];
  });
}
