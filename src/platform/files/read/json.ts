export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string };

/** Bounds the nesting of a document; 10⁵ brackets would otherwise exhaust the stack of whoever walks the value. */
const maximumDepth = 64;

/**
 * JSON (RFC 8259) read strictly: a key that occurs twice in one object, or deep nesting, is a refusal and not a
 * silent choice. Linear time.
 */
export function parseJson(text: string): ParsedJson {
  const problem = structureProblem(text);
  if (problem) return { ok: false, reason: problem };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, reason: 'is not complete, valid JSON' };
  }
}

/** Walks brackets and strings only; what else is wrong JSON.parse will find. */
function structureProblem(text: string): string | null {
  /** One set of keys per open object, null per open array. */
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === quote) {
      const end = endOfString(text, at);
      const keys = open.at(-1);
      if (keys && isKey(text, end)) {
        const key = plainKey(text.slice(at, end));
        if (keys.has(key)) return `has the key "${key.slice(0, 60)}" twice in one object`;
        keys.add(key);
      }
      at = end - 1;
    } else if (sign === brace || sign === bracket) {
      open.push(sign === brace ? new Set() : null);
      if (open.length > maximumDepth) return `is nested deeper than ${maximumDepth} levels`;
    } else if (sign === braceEnd || sign === bracketEnd) open.pop();
  }
  return null;
}

const quote = 0x22;
const backslash = 0x5c;
const brace = 0x7b;
const braceEnd = 0x7d;
const bracket = 0x5b;
const bracketEnd = 0x5d;
const colon = 0x3a;

/** The place behind the closing quote. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end + 1;
}

function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text.charCodeAt(before - 1) === backslash) before -= 1;
  return (at - before) % 2 === 1;
}

function isKey(text: string, end: number): boolean {
  let at = end;
  while (text.charCodeAt(at) <= 0x20) at += 1;
  return text.charCodeAt(at) === colon;
}

/** "court" and its escaped spelling are one key. */
function plainKey(raw: string): string {
  if (!raw.includes('\\')) return raw.slice(1, -1);
  try {
    return String(JSON.parse(raw));
  } catch {
    return raw;
  }
}
