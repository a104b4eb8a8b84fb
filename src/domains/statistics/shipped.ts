import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { officeId } from '../../core/accounts/index.ts';
import { offerEdition } from '../../core/desk/index.ts';
import type { OwnerServices } from '../../platform/domain.ts';
import type { Content, Editable } from '../../platform/editable.ts';
import { contentOfEdition, contentOfFigure } from './desk/content.ts';
import { editionEditable } from './desk/edition-editable.ts';
import { figureEditable } from './desk/figure-editable.tsx';
import { measureEditable } from './desk/measure-editable.ts';
import { publisherEditable } from './desk/publisher-editable.ts';
import { contentOfMeasure, contentOfPublisher } from './desk/vocabulary-content.ts';
import type { Edition, FigureRecord, Measure, Publisher } from './figure.ts';
import {
  shippedEditions,
  shippedFigures,
  shippedMeasures,
  shippedPublishers,
} from './shipped-data.ts';
import { writeEditions, writeFigures } from './stored-figures.ts';
import { writeMeasures, writePublishers } from './stored-vocabulary.ts';

type Services = Pick<OwnerServices, 'db' | 'clock'>;

type Given = {
  readonly publishers: readonly Publisher[];
  readonly measures: readonly Measure[];
  readonly editions: readonly Edition[];
  readonly figures: readonly FigureRecord[];
};

/** Loads data/. What was edited here stays; its newer edition becomes a draft at the desk. A second run changes nothing. */
export async function loadFigures(services: Services): Promise<void> {
  await loadGiven(services, {
    publishers: shippedPublishers,
    measures: shippedMeasures,
    editions: shippedEditions,
    figures: shippedFigures,
  });
}

/** The same for given ones. */
export async function loadGiven({ db, clock }: Services, given: Given): Promise<void> {
  const before = await shippedBefore(db);
  const present = await presentNames(db);
  const organisationId = await officeId(db);
  const done: Text[] = [];
  // One kind after the other: each hangs on those before.
  for (const texts of textsOf(given, clock)) {
    const changed = texts.filter((one) => before.get(nameOf(one)) !== one.hash);
    const isFresh = (one: Text) => !present.has(nameOf(one));
    await writeAll(db, changed.filter(isFresh));
    done.push(...changed.filter(isFresh));
    for (const one of changed.filter((text) => !isFresh(text))) {
      const { editable, key, content } = one;
      const offer = await offerEdition(db, editable, { key, content, organisationId, at: clock() });
      if (offer === 'load') await writeAll(db, [one]);
      if (offer !== 'waits') done.push(one);
    }
  }
  if (done.length > 0) await note(db, done);
}

/** One shipped thing as the desk would hold it. */
type Text = {
  readonly editable: Editable;
  readonly key: string;
  readonly content: Content;
  readonly hash: string;
  /** Writes those of its kind that are at these keys. */
  readonly write: (db: Kysely<unknown>, keys: ReadonlySet<string>) => Promise<void>;
};

function textsOf(given: Given, clock: Services['clock']): readonly (readonly Text[])[] {
  return [
    texts(publisherEditable, given.publishers, contentOfPublisher, writePublishers),
    texts(measureEditable, given.measures, contentOfMeasure, writeMeasures),
    texts(editionEditable, given.editions, contentOfEdition, writeEditions),
    texts(figureEditable, given.figures, contentOfFigure, (db, figures) =>
      writeFigures(db, figures, clock()),
    ),
  ];
}

function texts<Thing extends { readonly id: string }>(
  editable: Editable,
  things: readonly Thing[],
  contentOf: (thing: Thing) => Content,
  write: (db: Kysely<unknown>, things: readonly Thing[]) => Promise<void>,
): readonly Text[] {
  return things.map((thing) => {
    const content = contentOf(thing);
    return {
      editable,
      key: thing.id,
      content,
      hash: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
      write: (db, keys) =>
        write(
          db,
          things.filter(({ id }) => keys.has(id)),
        ),
    };
  });
}

/** Those of one kind, in one statement. */
async function writeAll(db: Kysely<unknown>, texts: readonly Text[]): Promise<void> {
  await texts[0]?.write(db, new Set(texts.map(({ key }) => key)));
}

function nameOf({ editable, key }: Text): string {
  return `${editable.kind} ${key}`;
}

async function shippedBefore(db: Kysely<unknown>): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; hash: string }>`
    select kind || ' ' || key as name, hash from statistics.shipped`.execute(db);
  return new Map(rows.map(({ name, hash }) => [name, hash]));
}

/** What is public already, whoever brought it, and what was withdrawn. */
async function presentNames(db: Kysely<unknown>): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    select 'publisher ' || id as name from statistics.publisher
    union select 'measure ' || id from statistics.measure
    union select 'edition ' || id from statistics.edition
    union select 'figure ' || id from statistics.figure
    union select 'figure ' || id from statistics.withdrawn
    union select kind || ' ' || key from statistics.shipped`.execute(db);
  return new Set(rows.map(({ name }) => name));
}

async function note(db: Kysely<unknown>, shipped: readonly Text[]): Promise<void> {
  const rows = shipped.map(({ editable: { kind }, key, hash }) => ({ kind, key, hash }));
  await sql`
    insert into statistics.shipped (kind, key, hash)
    select kind, key, hash
      from json_populate_recordset(null::statistics.shipped, ${JSON.stringify(rows)}::json)
        on conflict (kind, key) do update set hash = excluded.hash`.execute(db);
}
