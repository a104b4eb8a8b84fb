import type { Citation, NormReference } from '../norms/index.ts';

/** A piece of text, with the address it leads to. */
export type LinkedPiece = { readonly text: string; readonly href: string | null };

/** Where citations lead; null where there is no page. */
export type Targets = {
  readonly norm: (norm: NormReference) => string | null;
  readonly decision: (normalised: string) => string | null;
};

/**
 * The text cut at its citations. Where norm and decision overlap, the earlier counts, and of two that begin
 * together the longer. A list such as "§§ 232, 232a StGB" links each of its sections.
 */
export function linkedText(
  text: string,
  citations: readonly Citation[],
  targets: Targets,
): LinkedPiece[] {
  const pieces: LinkedPiece[] = [];
  let at = 0;
  const ordered = [...citations].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const citation of ordered) {
    if (citation.start < at) continue;
    const linked = piecesOf(citation, text.slice(citation.start, citation.end), targets);
    if (linked.every((piece) => piece.href === null)) continue;
    pieces.push({ text: text.slice(at, citation.start), href: null }, ...linked);
    at = citation.end;
  }
  pieces.push({ text: text.slice(at), href: null });
  return pieces.filter((piece) => piece.text !== '');
}

function piecesOf(citation: Citation, text: string, targets: Targets): LinkedPiece[] {
  if (citation.kind === 'decision') return [{ text, href: targets.decision(citation.normalised) }];
  const { norms } = citation;
  const [first] = norms;
  if (!first) return [{ text, href: null }];
  return norms.length === 1
    ? [{ text, href: targets.norm(first) }]
    : eachSection(text, norms, targets);
}

/** Cuts "§§ 232, 232a und 233 StGB" before every section that stands in it as a word of its own. */
function eachSection(
  text: string,
  norms: readonly NormReference[],
  targets: Targets,
): LinkedPiece[] {
  const pieces: LinkedPiece[] = [];
  let at = 0;
  for (const norm of norms) {
    const found = norm.section === null ? null : wordAt(text, norm.section, at);
    if (found === null || norm.section === null) continue;
    const start = at === 0 ? 0 : found;
    const end = found + norm.section.length;
    pieces.push({ text: text.slice(at, start), href: null });
    pieces.push({ text: text.slice(start, end), href: targets.norm(norm) });
    at = end;
  }
  return [...pieces, { text: text.slice(at), href: null }].filter((piece) => piece.text !== '');
}

function wordAt(text: string, word: string, from: number): number | null {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1))
    if (!isWordSign(text[at - 1]) && !isWordSign(text[at + word.length])) return at;
  return null;
}

function isWordSign(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
}
