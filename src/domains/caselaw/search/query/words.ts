import { analyse, eachToken, type Joint } from '../../../../platform/analysis/index.ts';
import { joined, type Node, type PhraseNode } from './node.ts';

/** A shorter beginning would match every tenth word; it is then looked for as a word. */
const shortestPrefix = 3;

type Token = {
  readonly lexeme: string;
  readonly folded: string;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  readonly joint: Joint;
};

/**
 * The node of a run of signs without a space, as it was typed at `offset`: a word, a beginning ("mensch*"), or words
 * that hang together ("Nicht-EU-Bürger", "87/22"). null when it holds nothing to look for.
 */
export function nodeOfWords(text: string, offset: number): Node | null {
  const tokens = tokensOf(text, offset);
  const [first] = tokens;
  if (!first) return null;
  if (tokens.length > 1) return nodeOfChain(tokens);
  if (text.slice(first.end - offset).startsWith('*') && first.folded.length >= shortestPrefix)
    return { kind: 'prefix', prefix: first.folded, lexeme: first.lexeme || first.folded };
  const { lexeme, folded, start, end } = first;
  return lexeme === '' ? null : { kind: 'word', lexeme, folded, start, end };
}

/** The node of words between quotation marks: these words in this order, inflected. null without any. */
export function nodeOfPhrase(text: string, offset: number): Node | null {
  return phraseOf(tokensOf(text, offset));
}

/** Words with hyphens are also looked for as one: "Menschenhandels-Opfer". */
function nodeOfChain(tokens: readonly Token[]): Node | null {
  const phrase = phraseOf(tokens);
  const isHyphenated = tokens.slice(1).every(({ joint }) => joint === 'hyphen');
  if (!phrase || !isHyphenated) return phrase;
  const { lexeme, folded } = analyse(tokens.map(({ raw }) => raw).join(''));
  const whole: Node = {
    kind: 'word',
    lexeme,
    folded,
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
  };
  return lexeme === '' ? phrase : joined('or', [phrase, whole]);
}

/** Stop words are not looked for, but keep their place. A single word is one between quotation marks too. */
function phraseOf(tokens: readonly Token[]): PhraseNode | null {
  const words: { lexeme: string; gap: number }[] = [];
  let gap = 0;
  for (const { lexeme } of tokens) {
    gap += 1;
    if (lexeme === '') continue;
    words.push({ lexeme, gap: words.length === 0 ? 0 : gap });
    gap = 0;
  }
  return words.length === 0 ? null : { kind: 'phrase', words };
}

function tokensOf(text: string, offset: number): Token[] {
  const tokens: Token[] = [];
  eachToken(text, (start, end, joint) => {
    const raw = text.slice(start, end);
    const { lexeme, folded } = analyse(raw);
    if (folded !== '')
      tokens.push({ lexeme, folded, raw, start: offset + start, end: offset + end, joint });
  });
  return tokens;
}
