import type { Kysely } from 'kysely';
import { loadEditions, shipment } from '../../../core/desk/index.ts';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { OwnerServices } from '../../../platform/domain.ts';
import publications from './data/publications.json' with { type: 'json' };
import { contentOf, emptyEntry } from './desk/content.ts';
import { publicationEditable } from './desk/publication-editable.tsx';
import type { Entry } from './publication.ts';
import { holdAddress, writePublication } from './stored-publications.ts';

/** An entry of data/publications.json: what it leaves out is not known. */
export type ShippedPublication = Partial<Entry> & {
  /** UUID, the same on every installation. */
  readonly id: string;
  readonly slug: string;
};

const shippedPublications = publications as readonly ShippedPublication[];

/** Loads data/. What was edited here stays; its newer edition becomes a draft at the desk. A second run changes nothing. */
export async function loadPublications(
  services: Pick<OwnerServices, 'db' | 'clock'>,
  given: readonly ShippedPublication[] = shippedPublications,
): Promise<void> {
  await loadEditions(services, 'publications.shipped', [
    shipment(publicationEditable, given, {
      key: ({ id }) => id,
      content: (one) => contentOf(entryOfShipped(one)),
      write: (db, found) => writeShipped(db, found, services.clock()),
    }),
  ]);
}

/** Makes them public; they may name one another. */
export async function writeShipped(
  db: Kysely<unknown>,
  publications: readonly ShippedPublication[],
  at: Temporal.Instant,
): Promise<void> {
  for (const { id, slug, type = '' } of publications) await holdAddress(db, { id, slug, type });
  for (const one of publications) await writePublication(db, one.id, entryOfShipped(one), at);
}

function entryOfShipped({ id: _, slug: __, ...entry }: ShippedPublication): Entry {
  return { ...emptyEntry, ...entry };
}
