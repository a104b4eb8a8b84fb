/** A piece of a sentence. A placeholder stands for what data knows: a number, a term, a link. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly content: readonly Inline[] }
  | { readonly kind: 'placeholder'; readonly name: string };

const pieces = /\*\*(.+?)\*\*|\{([a-z][A-Za-z0-9.-]*)\}/g;

/** "Rufen Sie **{helpline}** an" in pieces. */
export function parseInline(text: string): Inline[] {
  const found: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(pieces)) {
    const [whole, strong, name] = match;
    if (match.index > end) found.push({ kind: 'text', text: text.slice(end, match.index) });
    found.push(
      name === undefined
        ? { kind: 'strong', content: parseInline(strong!) }
        : { kind: 'placeholder', name },
    );
    end = match.index + whole.length;
  }
  if (end < text.length) found.push({ kind: 'text', text: text.slice(end) });
  return found;
}

/** Names of the placeholders in `content`, once each. */
export function placeholdersOf(content: readonly Inline[]): string[] {
  const names = content.flatMap((piece) => {
    if (piece.kind === 'placeholder') return [piece.name];
    return piece.kind === 'strong' ? placeholdersOf(piece.content) : [];
  });
  return [...new Set(names)];
}
