import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { officeId } from '../../../core/accounts/index.ts';
import { offerEdition } from '../../../core/desk/index.ts';
import type { OwnerServices } from '../../../platform/domain.ts';
import type { Content, Editable } from '../../../platform/editable.ts';
import { articleOf, contentOfArticle, contentOfInstrument, instrumentOf } from './content.ts';
import { articleEditable } from './desk/article-editable.tsx';
import { instrumentEditable } from './desk/instrument-editable.tsx';
import { articleKey, type Instrument } from './instrument.ts';
import { type ShippedInstrument, shippedInstruments } from './shipped-files.ts';
import { writeArticles, writeInstrument } from './stored-instruments.ts';

type Services = Pick<OwnerServices, 'db' | 'clock'>;

/** Loads the instruments of data/instruments. What was edited here stays; its newer edition becomes a draft at the desk. */
export async function loadInstruments({ db, clock }: Services): Promise<void> {
  await loadGiven({ db, clock }, shippedInstruments());
}

/** The same for given ones. */
export async function loadGiven(
  { db, clock }: Services,
  given: readonly ShippedInstrument[],
): Promise<void> {
  const editions = given.flatMap(editionsOf);
  const before = await shippedBefore(db);
  const changed = editions.filter((one) => before.get(noteKey(one)) !== one.hash);
  if (changed.length === 0) return;
  const present = await presentKeys(db);
  const isFresh = (one: Edition) => !present.has(noteKey(one));
  const newer = changed.filter((one) => !isFresh(one));
  await loadFresh(db, changed.filter(isFresh));
  const organisationId = await officeId(db);
  const waiting = new Set<Edition>();
  for (const one of newer) {
    const { editable, key, content } = one;
    const edition = { key, content, organisationId, at: clock() };
    const offer = await offerEdition(db, editable, edition);
    if (offer === 'load') await one.write(db);
    if (offer === 'waits') waiting.add(one);
  }
  await note(
    db,
    changed.filter((one) => !waiting.has(one)),
  );
}

type Edition = {
  readonly editable: Editable;
  readonly key: string;
  readonly content: Content;
  readonly hash: string;
  readonly law: Instrument['law'];
  readonly write: (db: Kysely<unknown>) => Promise<void>;
};

function editionsOf({ instrument, articles }: ShippedInstrument): Edition[] {
  const edition = (editable: Editable, key: string, content: Content, write: Edition['write']) => ({
    editable,
    key,
    content,
    hash: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
    law: instrument.law,
    write,
  });
  return [
    edition(instrumentEditable, instrument.law.id, contentOfInstrument(instrument), (db) =>
      writeInstrument(db, instrument),
    ),
    ...articles.map((article) =>
      edition(articleEditable, articleKey(article), contentOfArticle(article), (db) =>
        writeArticles(db, [article]),
      ),
    ),
  ];
}

/** What the program brings for the first time; hundreds of articles go in one statement. */
async function loadFresh(db: Kysely<unknown>, fresh: readonly Edition[]): Promise<void> {
  const instruments = fresh.filter((one) => one.editable === instrumentEditable);
  for (const { law, content } of instruments) {
    const instrument = instrumentOf(law, content);
    await sql`
      insert into norms.law (id, abbreviation, title, kind, source)
      values (${law.id}, ${law.abbreviation}, ${instrument.title.de}, ${law.kind}, 'data/instruments')
          on conflict do nothing`.execute(db);
    await writeInstrument(db, instrument);
  }
  const articles = fresh.filter((one) => one.editable === articleEditable);
  await writeArticles(
    db,
    articles.map((one) => articleOf(one.content)),
  );
}

async function shippedBefore(db: Kysely<unknown>): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ kind: string; key: string; hash: string }>`
    select kind, key, hash from norms.shipped`.execute(db);
  return new Map(rows.map(({ kind, key, hash }) => [`${kind} ${key}`, hash]));
}

/** What is public already, whether the program brought it or somebody made it at the desk; and what was withdrawn. */
async function presentKeys(db: Kysely<unknown>): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ key: string }>`
    select 'instrument ' || law_id as key from norms.instrument
    union select 'article ' || law_id || '/' || section from norms.article
    union select kind || ' ' || key from norms.shipped`.execute(db);
  return new Set(rows.map(({ key }) => key));
}

function noteKey({ editable: { kind }, key }: Edition): string {
  return `${kind} ${key}`;
}

async function note(db: Kysely<unknown>, editions: readonly Edition[]): Promise<void> {
  const noted = JSON.stringify(
    editions.map(({ editable: { kind }, key, hash }) => ({ kind, key, hash })),
  );
  await sql`
    insert into norms.shipped (kind, key, hash)
    select kind, key, hash from json_populate_recordset(null::norms.shipped, ${noted}::json)
        on conflict (kind, key) do update set hash = excluded.hash`.execute(db);
}
