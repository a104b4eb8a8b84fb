import { allTopics } from '../../../core/evidence/index.ts';
import exploitation from './data/exploitation.json' with { type: 'json' };
import licences from './data/licences.json' with { type: 'json' };
import types from './data/types.json' with { type: 'json' };
import type { Texts } from './publication.ts';

type Listed = { readonly id: string; readonly name: Texts };

/** How a kind of publication is called here and in files for citing. */
export type PublicationType = Listed & {
  /** Type of a CSL-JSON item (citationstyles.org, schema 1.0.2). */
  readonly csl: string;
  /** Type of a BibTeX entry. */
  readonly bibtex: string;
  /** TY of a RIS record. */
  readonly ris: string;
  /** Type of schema.org. */
  readonly schema: string;
};
export type Licence = Listed & { readonly url: string | null };

export const publicationTypes: readonly PublicationType[] = types;
export const publicationTopics: readonly Listed[] = allTopics;
export const exploitationForms: readonly Listed[] = exploitation;
export const licencesOffered: readonly Licence[] = licences;

/** The last type for one that is none. */
export function typeOf(id: string): PublicationType {
  return publicationTypes.find((one) => one.id === id) ?? publicationTypes.at(-1)!;
}

/** null where nothing is known. */
export function licenceOf(id: string): Licence | null {
  return licencesOffered.find((one) => one.id === id) ?? null;
}

/** The names of ids in the order of the list; ids that are none are left out. */
export function namesIn(list: readonly Listed[], ids: readonly string[]): readonly Listed[] {
  return list.filter(({ id }) => ids.includes(id));
}
