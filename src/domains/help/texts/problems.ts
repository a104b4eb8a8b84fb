import { parseBlocks, UnknownMarkError } from './document.ts';
import { parseInline, placeholdersOf } from './inline.ts';
import type { TextName } from './names.ts';
import { type Parts, soundKeys } from './parts.ts';

/** What keeps a text from being shown: `part` is where, `found` the marks, digits or placeholders concerned. */
export type TextProblem = {
  readonly part: string;
  readonly kind: 'missing' | 'unknown' | 'digit' | 'mark' | 'bidi' | 'lost' | 'foreign';
  readonly found: string;
};

/**
 * The rules of help's texts. Every part of the German text is there and no other; no digit stands in any, since numbers
 * are data; the placeholders of each part are those of the German one; no mark that pages would show as text, and no
 * control that turns the direction of writing. A part that has a problem of its own is not asked for placeholders.
 */
export function textProblems(name: TextName, parts: Parts, german: Parts): readonly TextProblem[] {
  const wanted = [...german.keys()];
  const known = new Set([...wanted, ...(name === 'core' ? soundKeys : [])]);
  return [
    ...wanted
      .filter((part) => german.get(part) !== '' && !parts.get(part)?.trim())
      .map((part): TextProblem => ({ part, kind: 'missing', found: '' })),
    ...[...parts].flatMap(([part, text]): readonly TextProblem[] => {
      if (!known.has(part)) return [{ part, kind: 'unknown', found: '' }];
      const own = ownProblems(part, text);
      if (own.length > 0 || text.trim() === '' || !german.has(part)) return own;
      return placeholderProblems(part, text, german.get(part)!);
    }),
  ];
}

const placeholder = /\{[a-z][A-Za-z0-9.-]*\}/g;
const bidiControl = /[\u202a-\u202e\u2066-\u2069]/u;

/** What a part's text shows by itself, in German too. */
function ownProblems(part: string, text: string): TextProblem[] {
  const digits = text.replace(placeholder, '').match(/\p{Nd}+/gu) ?? [];
  const problems: TextProblem[] = [];
  if (digits.length > 0) problems.push({ part, kind: 'digit', found: digits.join(', ') });
  if (bidiControl.test(text)) problems.push({ part, kind: 'bidi', found: '' });
  const mark = markIn(part, text);
  return mark === null ? problems : [...problems, { part, kind: 'mark', found: mark }];
}

/** The mark that the reader of texts does not know; null when all is well. */
function markIn(part: string, text: string): string | null {
  const isBlocks = part === 'introduction' || part.startsWith('body.');
  if (!isBlocks && text.trim().includes('\n')) return '↵';
  const brace = /[{}]/.exec(text.replace(placeholder, ''))?.[0];
  const heading = /^#+/m.exec(text)?.[0];
  if (brace || heading) return brace ?? heading!;
  try {
    parseBlocks(text);
    return null;
  } catch (error) {
    return error instanceof UnknownMarkError ? error.mark : null;
  }
}

function placeholderProblems(part: string, text: string, german: string): TextProblem[] {
  const here = placeholdersOf(parseInline(text));
  const there = placeholdersOf(parseInline(german));
  const lost = there.filter((name) => !here.includes(name));
  const foreign = here.filter((name) => !there.includes(name));
  return [
    ...(lost.length > 0 ? [{ part, kind: 'lost', found: braced(lost) } as const] : []),
    ...(foreign.length > 0 ? [{ part, kind: 'foreign', found: braced(foreign) } as const] : []),
  ];
}

function braced(names: readonly string[]): string {
  return names.map((name) => `{${name}}`).join(', ');
}
