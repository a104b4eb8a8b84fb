import type { NormReference } from '../../norms/index.ts';
import { fold } from '../fold.ts';
import { ecliKey, fileNumberKey } from '../identity.ts';

/**
 * What the fields of the query language look for stands among the words as lexemes with a "=": so they join
 * with AND, OR and NOT like any word.
 */
export const mark = {
  fileNumber: (text: string) => `az=${fileNumberKey(text)}`,
  ecli: (text: string) => `ecli=${ecliKey(text)}`,
  court: (text: string) => `gericht=${fold(text)}`,
  year: (year: string) => `jahr=${year}`,
  norm: (law: string, section: string) => `norm=${law}/${section}`,
  version: (law: string, section: string, day: string) => `norm=${law}/${section}/${day}`,
  detail: (law: string, section: string, detail: string) =>
    `norm=${law}/${section}#${detail.toLowerCase()}`,
};

/** "Abs. 1 S. 1 Nr. 2" is also a place in "Abs. 1 S. 1" and in "Abs. 1". */
export function detailsOf(detail: string): string[] {
  const units = detail.split(/ (?=\p{Lu}\p{Ll}*\.? )/u).filter(Boolean);
  return units.map((_, index) => units.slice(0, index + 1).join(' '));
}

/** The lexeme that finds decisions naming this norm; null when the law is not known. */
export function normMark(reference: NormReference): string | null {
  const { law, section, detail, version } = reference;
  if (!law || !section) return null;
  if (version) return mark.version(law, section, version);
  return detail ? mark.detail(law, section, detail) : mark.norm(law, section);
}
