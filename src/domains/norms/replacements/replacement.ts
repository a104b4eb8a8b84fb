import { normReferenceLabel } from '../citations/index.ts';

/** A law or a section that another has replaced. */
export type Replacement = {
  /** UUID. */
  readonly id: string;
  readonly replaced: ReplacedNorm;
  readonly by: ReplacedNorm;
  /** First day on which the earlier one no longer applies, ISO 8601. */
  readonly since: string;
  readonly source: string;
  readonly sourceUrl: string | null;
  /** Whether somebody compared it with its source. */
  readonly verified: boolean;
};

export type ReplacedNorm = {
  readonly law: string;
  readonly abbreviation: string;
  /** null: the whole law. */
  readonly section: string | null;
  readonly sign: '§' | 'Art.';
};

/** What is replaced on a day, of what a text cites: a whole law replaces each of its sections. */
export function replacementsOf(
  cited: readonly { readonly law: string | null; readonly section: string | null }[],
  replacements: readonly Replacement[],
  day: string,
): readonly Replacement[] {
  return replacements.filter(
    ({ replaced, since }) =>
      since <= day &&
      cited.some(
        ({ law, section }) =>
          law === replaced.law &&
          (replaced.section === null || section === null || section === replaced.section),
      ),
  );
}

/** "§ 1 OEG", "OEG". */
export function replacedName({ law, abbreviation, section, sign }: ReplacedNorm): string {
  return normReferenceLabel({ law, abbreviation, sign, section, detail: '', version: null });
}
