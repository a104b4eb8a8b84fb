import type { Found } from './candidate.ts';
import type { Token } from './tokens.ts';
import { isOrdinary, judges, particles, titles } from './vocabulary.ts';

/** Judges sign on the last lines, nothing but names. */
const lastLines = 12;
const mostTokens = 24;

export function findSignatures(tokens: readonly Token[]): Found[] {
  return linesOf(tokens)
    .slice(-lastLines)
    .filter(isNames)
    .flatMap((line) => {
      const names = line.filter(isName);
      const [first] = names;
      const last = names.at(-1);
      return first && last
        ? [
            {
              kind: 'name',
              start: first.start,
              end: last.end,
              reason: 'signature',
              strength: 'public',
            },
          ]
        : [];
    });
}

function linesOf(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [];
  for (const token of tokens) {
    if (token.newLine || lines.length === 0) lines.push([token]);
    else lines.at(-1)?.push(token);
  }
  return lines;
}

function isNames(line: readonly Token[]): boolean {
  return (
    line.length <= mostTokens &&
    line.some(isName) &&
    line.every((token) => isName(token) || isBetweenNames(token))
  );
}

function isName({ text, shape }: Token): boolean {
  return shape === 'capital' && text.length > 2 && !isOrdinary(text);
}

/** "gez.", "Dr.", "von", an initial, a sign; not the full stop of a sentence. */
function isBetweenNames({ text, shape }: Token): boolean {
  const small = text.toLowerCase();
  if (shape === 'sign') return /^[.,()\-–:/]$/.test(text);
  if (shape === 'initial') return true;
  return small === 'gez' || titles.has(small) || particles.has(small) || judges.has(small);
}
