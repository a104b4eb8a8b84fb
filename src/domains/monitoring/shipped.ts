import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { officeId } from '../../core/accounts/index.ts';
import { offerEdition } from '../../core/desk/index.ts';
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
export async function loadGiven({ db, clock }: Services, given: Given): Promise<void> {
  const texts = textsOf(given, clock);
  const before = await shippedBefore(db);
  const changed = texts.filter((one) => before.get(nameOf(one)) !== one.hash);
  if (changed.length === 0) return;
  const present = await presentNames(db);
  const organisationId = await officeId(db);
  const settled: Shipped[] = [];
  for (const one of changed) {
    const { editable, key, content } = one;
    const offer = present.has(nameOf(one))
      ? await offerEdition(db, editable, { key, content, organisationId, at: clock() })
      : 'load';
    if (offer === 'load') await one.write(db);
    if (offer !== 'waits') settled.push(one);
  }
  await note(db, settled);
}

type Shipped = {
  readonly editable: Editable;
  readonly key: string;
  readonly content: Content;
  readonly hash: string;
  readonly write: (db: Kysely<unknown>) => Promise<void>;
};

/** What others refer to comes before them. */
function textsOf(
  { rounds, documents, recommendations }: Given,
  clock: Services['clock'],
): Shipped[] {
  return [
    ...rounds.map((round) =>
      shippedText(roundEditable, round.id, contentOfRound(round), (db) => writeRound(db, round)),
    ),
    ...documents.map((document) =>
      shippedText(documentEditable, document.id, contentOfDocument(document), (db) =>
        writeDocument(db, document),
      ),
    ),
    ...recommendations.map((one) =>
      shippedText(recommendationEditable, one.id, contentOfRecommendation(one), (db) =>
        writeRecommendation(db, one, clock()),
      ),
    ),
  ];
}

function shippedText(
  editable: Editable,
  key: string,
  content: Content,
  write: Shipped['write'],
): Shipped {
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return { editable, key, content, hash, write };
}

function nameOf({ editable, key }: Pick<Shipped, 'editable' | 'key'>): string {
  return `${editable.kind} ${key}`;
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

async function shippedBefore(db: Kysely<unknown>): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; hash: string }>`
    select kind || ' ' || key as name, hash from monitoring.shipped`.execute(db);
  return new Map(rows.map(({ name, hash }) => [name, hash]));
}

/** What is public already, whoever brought it, and what was withdrawn. */
async function presentNames(db: Kysely<unknown>): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    select ${roundEditable.kind}::text || ' ' || id as name from monitoring.round
    union select ${documentEditable.kind}::text || ' ' || id from monitoring.document
    union select ${recommendationEditable.kind}::text || ' ' || id from monitoring.recommendation
    union select kind || ' ' || key from monitoring.shipped`.execute(db);
  return new Set(rows.map(({ name }) => name));
}

async function note(db: Kysely<unknown>, shipped: readonly Shipped[]): Promise<void> {
  const rows = shipped.map(({ editable: { kind }, key, hash }) => ({ kind, key, hash }));
  await sql`
    insert into monitoring.shipped (kind, key, hash)
    select kind, key, hash
      from json_populate_recordset(null::monitoring.shipped, ${JSON.stringify(rows)}::json)
        on conflict (kind, key) do update set hash = excluded.hash`.execute(db);
}
