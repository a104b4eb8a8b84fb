import type { Token } from './tokens.ts';
import { degrees, honorifics, introducing, judges, roles, titles } from './vocabulary.ts';

/** What before a word makes it a name. */
export type Cue = 'introduced' | 'honorific' | 'judge' | 'role' | 'party';

/** How far back a cue may stand, in tokens. */
const farthest = 10;
/** "Professorin", in UTF-16 code units. */
const longestTitle = 11;

/**
 * The cue before the token `at`: titles, ranks, numbers and "zu 1)" may stand between, a full stop may not. An opening
 * quotation mark may stand before a name that is introduced.
 */
export function cueBefore(tokens: readonly Token[], at: number): Cue | null {
  const isQuoted = /^[„"“‚»]$/.test(tokens[at - 1]?.text ?? '');
  if (introducing.has(introduction(tokens, isQuoted ? at - 2 : at - 1))) return 'introduced';
  if (isQuoted) return null;
  let sawTitle = false;
  for (let back = at - 1; back >= Math.max(0, at - farthest); back--) {
    const { text, shape } = tokens[back] as Token;
    const word = wordOf(text);
    if (isTitle(tokens, back)) sawTitle ||= titles.has(word);
    else if (honorifics.has(word) && shape === 'capital') return 'honorific';
    else if (judges.has(word)) return 'judge';
    else if (roles.has(word) && (shape === 'capital' || /^[a-z]{2,3}$/.test(text))) return 'role';
    else if (isPartyCue(tokens, back)) return 'party';
    else if (!/^(?:[()/.]|zu|von|van|de)$/.test(text) && shape !== 'number')
      return sawTitle ? 'honorific' : judgeAtCourt(tokens, back);
    else if (text === '.' && !isTitle(tokens, back - 1) && tokens[back - 1]?.shape !== 'number')
      return sawTitle ? 'honorific' : null;
  }
  return sawTitle ? 'honorific' : null;
}

/** Whether a word names an office or a part in the proceedings, which is never itself the name. */
export function isOffice(text: string): boolean {
  const word = wordOf(text);
  if (/(?:anwalt|anwältin|gericht|kammer|senat|rat|rätin|minister|ministerin)s?$/.test(word))
    return true;
  return [roles, judges, honorifics, titles, degrees].some((words) => words.has(word));
}

/** "KHK'in" is a rank as "KHK" is. */
function wordOf(text: string): string {
  const word = text.toLowerCase();
  return word.endsWith('in') ? word.replace(/['’]in$/, '') : word;
}

/** "geb" before its full stop, "alias". */
function introduction(tokens: readonly Token[], at: number): string {
  const isStop = /^[.:]$/.test(tokens[at]?.text ?? '');
  return tokens[isStop ? at - 1 : at]?.text.toLowerCase() ?? '';
}

/** "Dr", "med", and the signs of "Dipl.-Ing." */
function isTitle(tokens: readonly Token[], at: number): boolean {
  const { text = '' } = tokens[at] ?? {};
  if (text.length > longestTitle) return false;
  const word = text.toLowerCase().replace(/^dipl-/, '');
  if (titles.has(word)) return true;
  if (degrees.has(word)) return tokens[at + 1]?.text === '.' || tokens[at + 1]?.text === ')';
  return /^[.-]$/.test(text) && at > 0 && isTitle(tokens, at - 1);
}

/** "Richterin am Landgericht Beispiel": the office stands between. */
function judgeAtCourt(tokens: readonly Token[], at: number): Cue | null {
  if (!/(?:gerichts?|gerichtshof|gerichtshofs)$/i.test(tokens[at]?.text ?? '')) return null;
  if (!/^(?:am|an|beim)$/.test(tokens[at - 1]?.text ?? '')) return null;
  return judges.has(wordOf(tokens[at - 2]?.text ?? '')) ? 'judge' : null;
}

/** "In der Strafsache gegen", "./." */
function isPartyCue(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at] as Token;
  if (text === '.') return tokens[at - 1]?.text === '/' && tokens[at - 2]?.text === '.';
  return (
    text === 'gegen' &&
    tokens.slice(Math.max(0, at - 4), at).some((before) => proceedings.test(before.text))
  );
}

const proceedings =
  /^(?:Strafsache|Rechtsstreit|Sache|Verfahren|Strafverfahren|Bußgeldsache|Ermittlungsverfahren)$/;
