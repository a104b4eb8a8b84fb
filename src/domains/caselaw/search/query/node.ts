/** A query as a tree. start and end are the place of a word in the typed text, for a corrected spelling. */
export type Node =
  | WordNode
  | { readonly kind: 'prefix'; readonly prefix: string; readonly lexeme: string }
  | PhraseNode
  | { readonly kind: 'mark'; readonly lexemes: readonly string[] }
  | { readonly kind: 'markPrefix'; readonly lexeme: string }
  | { readonly kind: 'dates'; readonly since: string | null; readonly until: string | null }
  /** Finds nothing: a date that is none, a court nobody knows. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'not'; readonly node: Node }
  | { readonly kind: 'and' | 'or'; readonly nodes: readonly Node[] };

export type WordNode = {
  readonly kind: 'word';
  readonly lexeme: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
};

/** Words at fixed distances; gap is how many places a word stands behind the one before it. */
export type PhraseNode = {
  readonly kind: 'phrase';
  readonly words: readonly { readonly lexeme: string; readonly gap: number }[];
};

/** A field with what stood behind its colon, before the database was asked. */
export type FieldNode = {
  readonly kind: 'field';
  readonly field: Field;
  readonly value: string;
};

export type Field = 'fileNumber' | 'ecli' | 'norm' | 'court' | 'date' | 'since' | 'until' | 'year';

/** What the parser gives: fields are still open. */
export type OpenNode =
  | Exclude<Node, { kind: 'not' | 'and' | 'or' }>
  | FieldNode
  | { readonly kind: 'not'; readonly node: OpenNode }
  | { readonly kind: 'and' | 'or'; readonly nodes: readonly OpenNode[] };

export function joined<One>(
  kind: 'and' | 'or',
  nodes: readonly One[],
): One | { kind: 'and' | 'or'; nodes: readonly One[] } | null {
  const [first] = nodes;
  if (first === undefined) return null;
  return nodes.length === 1 ? first : { kind, nodes };
}
