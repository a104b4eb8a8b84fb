import type { Kysely } from 'kysely';
import { findEnds, parseEnd } from '../../../core/evidence/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { parseNorm } from '../../norms/index.ts';
import { findDemands } from '../demands/demands.ts';
import { demandPath } from '../demands/paths.ts';
import type { Dossier } from './dossier.ts';

/** Things of this site that a dossier names, as they can be shown; href null: it has no page here. */
export type References = {
  readonly norms: readonly { readonly label: string; readonly href: string | null }[];
  /** In the order of the dossier's statements. */
  readonly statements: readonly (Reference | null)[];
  /** Demands that points bring in, by slug; without those that were withdrawn. */
  readonly demands: ReadonlyMap<string, Reference>;
};

type Reference = { readonly title: string; readonly href: string };

export async function readReferences(
  db: Kysely<unknown>,
  { norms, statements, points }: Dossier,
  language: Language,
): Promise<References> {
  const named = norms.map((typed) => ({ typed, names: namesOf(typed) }));
  const ends = statements.map(({ end }) => end ?? '');
  const demands = await findDemands(
    db,
    points.flatMap(({ demand }) => demand ?? []),
  );
  const all = [...named.flatMap(({ names }) => names), ...ends];
  const found = await findEnds(
    db,
    all.map(parseEnd).filter((name) => name !== null),
    language,
  );
  return {
    norms: named.map(({ typed, names }) => {
      const end = names.map((name) => found.get(name)).find(Boolean);
      return { label: parseEnd(typed) && end ? end.cite : typed, href: end?.href ?? null };
    }),
    statements: ends.map((name) => {
      const end = found.get(name);
      return end?.state === 'public' ? { title: end.title, href: end.href } : null;
    }),
    demands: new Map(
      demands.map(({ slug, title }) => [
        slug,
        { title: title[language], href: demandPath(language, slug) },
      ]),
    ),
  };
}

/** Under which names a provision may be held that was typed as cited. */
function namesOf(typed: string): readonly string[] {
  if (parseEnd(typed)) return [typed];
  return parseNorm(typed).flatMap(({ law, section }) =>
    law && section ? [`norm:${law}/${section}`, `article:${law}/${section}`] : [],
  );
}
