import type { Notice } from '../search/result.ts';

export type Token =
  | { readonly kind: 'word'; readonly text: string; readonly prefix: boolean }
  | { readonly kind: 'phrase'; readonly text: string }
  | { readonly kind: 'field'; readonly name: string; readonly value: string }
  | { readonly kind: 'operator'; readonly name: 'and' | 'or' | 'not' }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' };

const operators: Readonly<Record<string, 'and' | 'or' | 'not'>> = {
  UND: 'and',
  AND: 'and',
  '&': 'and',
  ODER: 'or',
  OR: 'or',
  '|': 'or',
  NICHT: 'not',
  NOT: 'not',
};

/** Quotation marks as people type and paste them. */
const quotes = '"„“”«»';

/** The tokens of a query, in one pass; a quotation that does not close reaches to the end. */
export function tokensOf(
  text: string,
  note: (kind: Notice['kind'], about: string) => void,
): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const letter = text[at]!;
    if (/\s/.test(letter)) at += 1;
    else if (letter === '(' || letter === ')') {
      tokens.push(letter === '(' ? { kind: 'open' } : { kind: 'close' });
      at += 1;
    } else if (
      letter === '-' &&
      /[\s(]/.test(text[at - 1] ?? ' ') &&
      /\S/.test(text[at + 1] ?? ' ')
    ) {
      tokens.push({ kind: 'operator', name: 'not' });
      at += 1;
    } else if (quotes.includes(letter)) {
      const end = endOfQuote(text, at + 1);
      if (end === text.length) note('unclosed_quote', text.slice(at + 1));
      tokens.push({ kind: 'phrase', text: text.slice(at + 1, end) });
      at = end + 1;
    } else at = readWord(text, at, tokens, note);
  }
  return tokens;
}

function readWord(
  text: string,
  start: number,
  tokens: Token[],
  note: (kind: Notice['kind'], about: string) => void,
): number {
  let at = start;
  while (at < text.length && !/[\s()]/.test(text[at]!) && !quotes.includes(text[at]!)) {
    at += 1;
    if (
      text[at - 1] === ':' &&
      /^[a-zA-Z]{2,14}:$/.test(text.slice(Math.max(start, at - 15), at))
    ) {
      const name = text.slice(start, at - 1).toLowerCase();
      const quoted = quotes.includes(text[at] ?? ' ') && at < text.length;
      const end = quoted ? endOfQuote(text, at + 1) : endOfValue(text, at);
      if (quoted && end === text.length) note('unclosed_quote', text.slice(at + 1));
      tokens.push({ kind: 'field', name, value: text.slice(quoted ? at + 1 : at, end) });
      return quoted ? end + 1 : end;
    }
  }
  const word = text.slice(start, at);
  const operator = operators[word];
  if (operator) tokens.push({ kind: 'operator', name: operator });
  else tokens.push({ kind: 'word', text: word, prefix: /[\p{L}\p{N}]{2}\*$/u.test(word) });
  return at;
}

function endOfQuote(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) if (quotes.includes(text[at]!)) return at;
  return text.length;
}

function endOfValue(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) if (/[\s()]/.test(text[at]!)) return at;
  return text.length;
}
