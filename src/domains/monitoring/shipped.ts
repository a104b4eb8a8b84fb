import { type Kysely, sql } from 'kysely';
import { loadEditions, type Shipment, shipment } from '../../core/desk/index.ts';
import type { OwnerServices } from '../../platform/domain.ts';
import type { Content, Editable } from '../../platform/editable.ts';
import { contentOfDocument, contentOfRecommendation, contentOfRound } from './desk/content.ts';
import { documentEditable } from './desk/document-editable.tsx';
import { recommendationEditable } from './desk/recommendation-editable.tsx';
import { roundEditable } from './desk/round-editable.tsx';
import type { Body, Document, Round } from './monitoring.ts';
import type { Recommendation } from './recommendation.ts';
import {
  shippedBodies,
  shippedDocuments,
  shippedRecommendations,
  shippedRounds,
} from './shipped-data.ts';
import { writeDocument, writeRecommendation, writeRound } from './stored-monitoring.ts';

type Services = Pick<OwnerServices, 'db' | 'clock'>;
type Given = {
  readonly rounds: readonly Round[];
  readonly documents: readonly Document[];
  readonly recommendations: readonly Recommendation[];
};

/** Loads data/. What was edited here stays; its newer edition becomes a draft at the desk. A second run changes nothing. */
export async function loadMonitoring(services: Services): Promise<void> {
  await loadBodies(services.db, shippedBodies);
  await loadGiven(services, {
    rounds: shippedRounds,
    documents: shippedDocuments,
    recommendations: shippedRecommendations,
  });
}

/** The same for given ones; their bodies and articles must be there. */
export async function loadGiven(services: Services, given: Given): Promise<void> {
  const { rounds, documents, recommendations } = given;
  await loadEditions(services, 'monitoring.shipped', [
    byId(roundEditable, rounds, contentOfRound, writeRound),
    byId(documentEditable, documents, contentOfDocument, writeDocument),
    byId(recommendationEditable, recommendations, contentOfRecommendation, (db, one) =>
      writeRecommendation(db, one, services.clock()),
    ),
  ]);
}

function byId<Thing extends { readonly id: string }>(
  editable: Editable,
  things: readonly Thing[],
  content: (thing: Thing) => Content,
  writeOne: (db: Kysely<unknown>, thing: Thing) => Promise<void>,
): Shipment {
  return shipment(editable, things, {
    key: ({ id }) => id,
    content,
    write: async (db, found) => {
      for (const thing of found) await writeOne(db, thing);
    },
  });
}

async function loadBodies(db: Kysely<unknown>, bodies: readonly Body[]): Promise<void> {
  for (const [position, { id, short, name, instruments }] of bodies.entries())
    await sql`
      insert into monitoring.body (id, position, short_de, short_en, name_de, name_en, instruments)
      values (${id}, ${position}, ${short.de}, ${short.en}, ${name.de}, ${name.en}, ${instruments})
          on conflict (id) do update
         set position = excluded.position, short_de = excluded.short_de, short_en = excluded.short_en,
             name_de = excluded.name_de, name_en = excluded.name_en,
             instruments = excluded.instruments`.execute(db);
}
