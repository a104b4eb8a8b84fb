import type { Kysely } from 'kysely';
import type { Language } from '../../platform/i18n/index.ts';
import type { NamedBy, Naming } from './naming.ts';
import type { Replacement } from './replacements/replacement.ts';
import { findReplacementsOf } from './replacements/replacements.ts';

/** What stands on the page of a law or section besides who decided on it. */
export type Surroundings = {
  /** What has replaced it, or will; and what it replaces itself. */
  readonly replacements: readonly Replacement[];
  /** Kinds of things that name it, without those of which none does. */
  readonly mentions: readonly {
    readonly heading: Readonly<Record<Language, string>>;
    readonly items: readonly NamedBy[];
  }[];
};

/** `section` null: of the law as a whole. */
export async function readSurroundings(
  db: Kysely<unknown>,
  naming: Naming,
  norm: { readonly law: string; readonly section: string | null },
  language: Language,
): Promise<Surroundings> {
  const replacements = await findReplacementsOf(db, norm);
  const mentions = await Promise.all(
    (naming.mentions ?? []).map(async ({ heading, find }) => ({
      heading,
      items: await find(db, norm, language),
    })),
  );
  return {
    replacements,
    mentions: mentions.filter(({ items }) => items.length > 0),
  };
}

export function isEmpty({ replacements, mentions }: Surroundings): boolean {
  return replacements.length === 0 && mentions.length === 0;
}
