import type { Kysely } from 'kysely';
import type { Language } from '../../platform/i18n/index.ts';
import { findEnds, labelOf, listGatherings } from './ends.ts';
import { endText, type IncompletePage, parseEnd } from './link.ts';

/** Pages that gather things of which one was withdrawn, so that it disappeared from them without a word. */
export async function incompletePages(
  db: Kysely<unknown>,
  language: Language,
): Promise<readonly IncompletePage[]> {
  const gatherings = await listGatherings(db);
  const names = gatherings.flatMap(({ end, needed }) => [
    end,
    ...needed.flatMap((name) => parseEnd(name) ?? []),
  ]);
  const found = await findEnds(db, names, language);
  return gatherings.flatMap(({ end, needed }) => {
    const page = found.get(endText(end));
    const missing = needed.filter((name) => found.get(name)?.state !== 'public');
    if (!page || missing.length === 0) return [];
    return [{ label: labelOf(end.kind, language), title: page.title, href: page.href, missing }];
  });
}
