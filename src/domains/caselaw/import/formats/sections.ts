import type { Part } from '../../decision.ts';

/** What a line announces: a part of the decision, or something that stands before it. */
export type Announced =
  | { readonly kind: 'part'; readonly part: Part }
  | {
      readonly kind: 'leitsatz' | 'orientierungssatz' | 'norms' | 'previous' | 'aside' | 'one-line';
    };

const parts: Readonly<Record<string, Part>> = {
  tenor: 'tenor',
  entscheidungsformel: 'tenor',
  tatbestand: 'tatbestand',
  entscheidungsgründe: 'entscheidungsgruende',
  gründe: 'gruende',
  'abweichende meinung': 'abweichende_meinung',
};

/** Labels of the portals; "aside" is what the record's own fields already say. */
const labels: Readonly<Record<string, Exclude<Announced['kind'], 'part'>>> = {
  leitsatz: 'leitsatz',
  leitsätze: 'leitsatz',
  'amtlicher leitsatz': 'leitsatz',
  'amtliche leitsätze': 'leitsatz',
  orientierungssatz: 'orientierungssatz',
  orientierungsatz: 'orientierungssatz',
  orientierungssätze: 'orientierungssatz',
  normenkette: 'norms',
  normenketten: 'norms',
  rechtsquellen: 'norms',
  vorinstanz: 'previous',
  vorinstanzen: 'previous',
  verfahrensgang: 'previous',
  'redaktioneller leitsatz': 'aside',
  'redaktionelle leitsätze': 'aside',
  titel: 'aside',
  schlagwort: 'aside',
  schlagworte: 'aside',
  stichworte: 'aside',
  fundstelle: 'aside',
  fundstellen: 'aside',
  weiterführende: 'aside',
  zitiervorschlag: 'one-line',
};

/** What the line heads, or null. "G r ü n d e :" and "GRÜNDE" are "Gründe". */
export function announced(line: string): Announced | null {
  if (line.length > 120) return null;
  const plain = line
    .trim()
    .replace(/^#+ /, '')
    .replace(/^((?:\p{L} ){3,}\p{L})(?=\W*$)/u, (spaced) => spaced.replaceAll(' ', ''))
    .replace(/\s*:$/, '')
    .toLowerCase();
  if (plain.length > 40) return null;
  const part = Object.hasOwn(parts, plain) && parts[plain];
  if (part) return { kind: 'part', part };
  const kind = Object.hasOwn(labels, plain) && labels[plain];
  return kind ? { kind } : null;
}

/** "I.", "A.", "1.", "2. a)" alone on a line heads what follows. */
export function isNumeral(line: string): boolean {
  return /^(?:[IVX]{1,6}|[A-H]|\d{1,2}|[a-h]{1,2})(?:[.)](?: ?(?:[a-h]{1,2}|\d{1,2})[.)])?)$|^[IVX]{1,5}$/.test(
    line,
  );
}

/** What a portal or a printer added to the court's text. */
export function isNoise(line: string): boolean {
  return /^(?:EN|zurück zur Übersicht|Download als PDF|Seite drucken|Zum Hauptinhalt springen|Zur Hauptnavigation springen|Kontakt|Impressum|Datenschutz|Barrierefreiheit|RSS-Feed|X\/Twitter|Mastodon|© .{4,60}|\[redaktionelle Leitsätze entfernt\].*|Seite \d+ von \d+|(?:\S+ ){0,4}\S*ECLI:[A-Z]{2}:\S+|[-–] ?\d{1,3} ?[-–]|\.{3}|…)$/.test(
    line.trim(),
  );
}
