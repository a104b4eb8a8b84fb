import type { LawKind } from './law.ts';

/** Kind of a federal norm by its title, where the table does not tell it. */
export function kindOf(abbreviation: string, title: string): LawKind {
  if (/^(?:\S+ )?(?:Übereinkommen|Abkommen|Vertrag|Protokoll|Konvention|Pakt)\b/.test(title))
    return 'treaty';
  if (/gesetz(?:buch)?(?:es|e|s)?\b/i.test(title.split(' ', 3).join(' '))) return 'statute';
  if (/verordnung\b/i.test(title.split(' ', 4).join(' '))) return 'ordinance';
  return /(?:V|VO|DB|Anl \S+)(?: \d+)?$/.test(abbreviation) ? 'ordinance' : 'statute';
}
