import type { NormReference } from '../../citation.ts';

/** "§ 232a Abs. 1 S. 1 Nr. 2 StGB", "Art. 4 EMRK", "GG" when only the law is named, "Anlage 2 UStG". */
export function normReferenceLabel(reference: NormReference): string {
  const { sign, section, detail, abbreviation } = reference;
  const parts = section === null ? [detail, abbreviation] : [sign, section, detail, abbreviation];
  return parts.filter((part) => part !== '').join(' ');
}
