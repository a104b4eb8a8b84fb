import type { OwnerServices } from '../../platform/domain.ts';
import { loadEditions, shipment } from '../desk/index.ts';
import links from './data/links.json' with { type: 'json' };
import { findEnds } from './ends.ts';
import { endText, type Link, type LinkKind, parseEnd } from './link.ts';
import { contentOfLink, linkEditable } from './link-editable.ts';
import { writeLink } from './links.ts';

type Shipped = Omit<Link, 'seen'>;

export const shippedLinks: readonly Shipped[] = links.map((link) => ({
  ...link,
  kind: link.kind as LinkKind,
  from: parseEnd(link.from)!,
  to: parseEnd(link.to)!,
}));

/**
 * Loads data/, after all domains have loaded theirs; links whose ends are not here wait. What was edited here stays; its
 * newer edition becomes a draft at the desk.
 */
export async function loadLinks(services: Pick<OwnerServices, 'db' | 'clock'>): Promise<void> {
  const { db, clock } = services;
  const ends = shippedLinks.flatMap(({ from, to }) => [from, to]);
  const found = await findEnds(db, ends, 'de');
  const complete = shippedLinks.filter(({ from, to }) =>
    [from, to].every((end) => found.get(endText(end))?.state === 'public'),
  );
  await loadEditions(services, 'evidence.shipped', [
    shipment(linkEditable, complete, {
      key: ({ id }) => id,
      content: contentOfLink,
      write: async (owner, ready) => {
        for (const link of ready) await writeLink(owner, link.id, link, clock());
      },
    }),
  ]);
}
