import { readFileSync } from 'node:fs';
import type { OwnerServices } from '../../../platform/domain.ts';
import { findPublicationById } from './publications.ts';
import { type ShippedPublication, writeShipped } from './shipped.ts';

/** Invented entries for the demonstration; nothing where they are already. */
export async function loadExamplePublications({ db, clock }: OwnerServices): Promise<void> {
  const file = new URL('data/example-publications.json', import.meta.url);
  const examples = JSON.parse(readFileSync(file, 'utf8')) as ShippedPublication[];
  const [first] = examples;
  if (first && (await findPublicationById(db, first.id))) return;
  await writeShipped(db, examples, clock());
}
