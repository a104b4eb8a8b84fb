import type { Kysely } from 'kysely';
import { findEnds, fingerprint } from './ends.ts';
import {
  type EndName,
  endText,
  isSameEnd,
  type Link,
  type ListedEnd,
  type ListedLink,
} from './link.ts';
import { listLinks } from './links.ts';

type Wanted = {
  /** Either end. */
  readonly thing?: EndName | undefined;
  readonly from?: EndName | undefined;
  readonly to?: EndName | undefined;
  readonly kind?: Link['kind'] | undefined;
};

/** The links wanted of which both ends are public, the newest first, as they stand in German. */
export async function listPublicLinks(
  db: Kysely<unknown>,
  { thing, from, to, kind }: Wanted,
): Promise<readonly ListedLink[]> {
  const links = (await listLinks(db)).filter(
    (link) =>
      (!thing || isSameEnd(link.from, thing) || isSameEnd(link.to, thing)) &&
      (!from || isSameEnd(link.from, from)) &&
      (!to || isSameEnd(link.to, to)) &&
      (!kind || link.kind === kind),
  );
  const names = links.flatMap((link) => [link.from, link.to]);
  const found = await findEnds(db, names, 'de');
  const listed = (name: EndName, seen: string): ListedEnd | null => {
    const end = found.get(endText(name));
    if (end?.state !== 'public') return null;
    const { title, href, note } = end;
    return { name, title, href, note, hasChanged: fingerprint(end) !== seen };
  };
  return links.flatMap((link) => {
    const [first, second] = [listed(link.from, link.seen.from), listed(link.to, link.seen.to)];
    const { id, sentence } = link;
    return first && second ? [{ id, kind: link.kind, from: first, to: second, sentence }] : [];
  });
}
