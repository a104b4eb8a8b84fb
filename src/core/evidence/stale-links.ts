import type { Kysely } from 'kysely';
import type { Language } from '../../platform/i18n/index.ts';
import { findEnds, fingerprint, labelOf } from './ends.ts';
import { type EndName, endText, type StaleEnd, type StaleLink } from './link.ts';
import { listLinks } from './links.ts';

/** Links of which an end was withdrawn or says something else than at the release. */
export async function staleLinks(
  db: Kysely<unknown>,
  language: Language,
): Promise<readonly StaleLink[]> {
  const links = await listLinks(db);
  const names = links.flatMap(({ from, to }) => [from, to]);
  const found = await findEnds(db, names, language);
  // What was seen at the release was seen in German.
  const german = language === 'de' ? found : await findEnds(db, names, 'de');
  const staleEnd = (end: EndName, seen: string): readonly StaleEnd[] => {
    const name = endText(end);
    const one = found.get(name);
    const now = german.get(name);
    const isGone = now?.state !== 'public';
    if (now && !isGone && fingerprint(now) === seen) return [];
    return [
      {
        name,
        label: labelOf(end.kind, language),
        title: one?.title ?? null,
        href: isGone ? null : (one?.href ?? null),
        state: isGone ? 'gone' : 'changed',
        note: one?.note ?? null,
      },
    ];
  };
  return links
    .map(({ id, from, to, seen, sentence }) => ({
      id,
      name: `${endText(from)} – ${endText(to)}`,
      sentence: sentence[language] ?? sentence.de,
      ends: [...staleEnd(from, seen.from), ...staleEnd(to, seen.to)],
    }))
    .filter(({ ends }) => ends.length > 0);
}
