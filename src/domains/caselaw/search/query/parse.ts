import type { Notice } from '../result.ts';
import { joined, type OpenNode } from './node.ts';
import { type Piece, scan } from './scan.ts';
import { nodeOfPhrase, nodeOfWords } from './words.ts';

export type Parsed = {
  /** null: nothing to look for, or refused. */
  readonly node: OpenNode | null;
  readonly notices: readonly Notice[];
  /** too_long or too_complex is among the notices. */
  readonly isRefused: boolean;
};

/** Bounds the work of a query in the program and, by the number of index entries read, in the database. */
const longestText = 1000;
const mostLeaves = 40;
const mostPrefixes = 5;
const mostPhraseWords = 60;
const deepest = 24;

/**
 * Reads a typed query: words (all must be there), "phrases", AND/UND, OR/ODER, NOT/NICHT and a minus in front,
 * brackets, beginnings (`mensch*`) and fields (`az:`, `norm:"§ 232a StGB"`). Never throws; what cannot be used is
 * passed over and, where a person would wonder, told in `notices`. Time is linear in the text.
 */
export function parseQuery(text: string): Parsed {
  if (text.length > longestText) return refused('too_long');
  const clean = text.normalize('NFC');
  const { pieces, notices } = scan(clean);
  if (depthOf(pieces) > deepest) return refused('too_complex');
  const node = new Parser(pieces).parse();
  if (node && isTooComplex(node)) return refused('too_complex');
  if (node) return { node, notices, isRefused: false };
  const isEmpty = pieces.length === 0 && !/\S/.test(clean);
  return {
    node: null,
    notices: isEmpty ? notices : [...notices, { kind: 'only_operators', text: '' }],
    isRefused: false,
  };

  function refused(kind: 'too_long' | 'too_complex'): Parsed {
    return { node: null, notices: [{ kind, text: '' }], isRefused: true };
  }
}

/** OR binds weakest, then AND (also unsaid), then NOT. Operators without a side are passed over, brackets closed. */
class Parser {
  readonly #pieces: readonly Piece[];
  #at = 0;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  parse(): OpenNode | null {
    const nodes: OpenNode[] = [];
    while (this.#at < this.#pieces.length) {
      const node = this.#or();
      if (node) nodes.push(node);
      // A bracket that closes nothing.
      if (this.#is('close')) this.#at += 1;
    }
    return joined('and', nodes);
  }

  #or(): OpenNode | null {
    const nodes: OpenNode[] = [];
    do {
      const node = this.#and();
      if (node) nodes.push(node);
    } while (this.#take('or'));
    return joined('or', nodes);
  }

  #and(): OpenNode | null {
    const nodes: OpenNode[] = [];
    while (this.#at < this.#pieces.length && !this.#is('or') && !this.#is('close')) {
      if (this.#take('and')) continue;
      const node = this.#not();
      if (node) nodes.push(node);
    }
    return joined('and', nodes);
  }

  #not(): OpenNode | null {
    let isNegated = false;
    while (this.#take('not')) isNegated = !isNegated;
    const node = this.#leaf();
    return node && isNegated ? { kind: 'not', node } : node;
  }

  #leaf(): OpenNode | null {
    const piece = this.#pieces[this.#at];
    if (!piece || piece.kind === 'or' || piece.kind === 'and' || piece.kind === 'close')
      return null;
    this.#at += 1;
    if (piece.kind === 'open') {
      const node = this.#or();
      this.#take('close');
      return node;
    }
    return leafOf(piece);
  }

  #is(kind: Piece['kind']): boolean {
    return this.#pieces[this.#at]?.kind === kind;
  }

  #take(kind: Piece['kind']): boolean {
    if (!this.#is(kind)) return false;
    this.#at += 1;
    return true;
  }
}

function leafOf(piece: Piece): OpenNode | null {
  if (piece.kind === 'words') return nodeOfWords(piece.text, piece.start);
  if (piece.kind === 'phrase') return nodeOfPhrase(piece.text, piece.start);
  if (piece.kind === 'field') return { kind: 'field', field: piece.field, value: piece.value };
  if (piece.kind !== 'citation') return null;
  // As a norm that the decision names, or as these words.
  const words = nodeOfPhrase(piece.text, piece.start);
  const norm: OpenNode = { kind: 'field', field: 'norm', value: piece.text };
  return words ? { kind: 'or', nodes: [norm, words] } : norm;
}

function depthOf(pieces: readonly Piece[]): number {
  let depth = 0;
  let most = 0;
  for (const { kind } of pieces) {
    depth = kind === 'open' ? depth + 1 : kind === 'close' ? Math.max(0, depth - 1) : depth;
    most = Math.max(most, depth);
  }
  return most;
}

function isTooComplex(node: OpenNode): boolean {
  const leaves = leavesOf(node);
  const words = leaves.reduce(
    (sum, leaf) => sum + (leaf.kind === 'phrase' ? leaf.words.length : 0),
    0,
  );
  const prefixes = leaves.filter(({ kind }) => kind === 'prefix').length;
  return leaves.length > mostLeaves || words > mostPhraseWords || prefixes > mostPrefixes;
}

function leavesOf(node: OpenNode): OpenNode[] {
  if (node.kind === 'not') return leavesOf(node.node);
  return node.kind === 'and' || node.kind === 'or' ? node.nodes.flatMap(leavesOf) : [node];
}
