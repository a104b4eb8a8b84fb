import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { OwnerServices } from '../../platform/domain.ts';
import type { Content, Editable } from '../../platform/editable.ts';
import { officeId } from '../accounts/index.ts';
import { offerEdition } from './editions.ts';

/** What the program ships of one kind, in the order in which it can be written. */
export type Shipment = {
  readonly editable: Editable;
  readonly texts: readonly Text[];
  /** Makes those at the keys public; null: pages read the shipped files themselves. */
  readonly write: ((db: Kysely<unknown>, keys: ReadonlySet<string>) => Promise<void>) | null;
};
type Text = { readonly key: string; readonly content: Content };

/** `write` gets those that are new, or were not edited here, in one call where it can. */
export function shipment<Thing>(
  editable: Editable,
  things: readonly Thing[],
  how: {
    readonly key: (thing: Thing) => string;
    readonly content: (thing: Thing) => Content;
    readonly write: (db: Kysely<unknown>, things: readonly Thing[]) => Promise<void>;
  },
): Shipment {
  return {
    editable,
    texts: things.map((thing) => ({ key: how.key(thing), content: how.content(thing) })),
    write: (db, keys) =>
      how.write(
        db,
        things.filter((thing) => keys.has(how.key(thing))),
      ),
  };
}

/**
 * Loads what came with the program, one kind after the other: each may hang on those before. What was edited here stays;
 * its newer edition becomes a draft (see offerEdition). `notes`: a table of the domain with the columns kind, key and
 * hash, which tells what was loaded before, so that a second run changes nothing and a deleted thing does not come back.
 */
export async function loadEditions(
  { db, clock }: Pick<OwnerServices, 'db' | 'clock'>,
  notes: string,
  shipments: readonly Shipment[],
): Promise<void> {
  const before = await notedIn(db, notes);
  const organisationId = await officeId(db);
  for (const { editable, texts, write } of shipments) {
    const { kind } = editable;
    const changed = texts
      .map((text) => ({ ...text, kind, hash: hashOf(text.content) }))
      .filter((text) => before.get(nameOf(text)) !== text.hash);
    if (changed.length === 0) continue;
    const known = write ? await knownKeys(db, editable) : new Set<string>();
    const isFresh = (text: Noted) => !before.has(nameOf(text)) && !known.has(text.key);
    const settled = changed.filter(isFresh);
    if (settled.length > 0) await write?.(db, new Set(settled.map(({ key }) => key)));
    for (const text of changed.filter((one) => !isFresh(one))) {
      const { key, content } = text;
      const offer = await offerEdition(db, editable, { key, content, organisationId, at: clock() });
      if (offer === 'load') await write?.(db, new Set([key]));
      if (offer !== 'waits') settled.push(text);
    }
    await note(db, notes, settled);
  }
}

type Noted = { readonly kind: string; readonly key: string; readonly hash: string };

function nameOf({ kind, key }: Pick<Noted, 'kind' | 'key'>): string {
  return `${kind} ${key}`;
}

function hashOf(content: Content): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

async function notedIn(db: Kysely<unknown>, notes: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<Noted>`select kind, key, hash from ${sql.table(notes)}`.execute(db);
  return new Map(rows.map((row) => [nameOf(row), row.hash]));
}

/** What is public already, whoever brought it, and what the desk knows, even if it was withdrawn there. */
async function knownKeys(db: Kysely<unknown>, editable: Editable): Promise<ReadonlySet<string>> {
  const all = { text: '', organisationId: null, limit: 1_000_000, offset: 0 };
  const { found } = await editable.list(db, all);
  const { rows } = await sql<{ key: string }>`
    select key from desk.thing where kind = ${editable.kind} and key is not null`.execute(db);
  return new Set([...found, ...rows].map(({ key }) => key));
}

async function note(db: Kysely<unknown>, notes: string, texts: readonly Noted[]): Promise<void> {
  const rows = texts.map(({ kind, key, hash }) => ({ kind, key, hash }));
  await sql`
    insert into ${sql.table(notes)} (kind, key, hash)
    select kind, key, hash from json_to_recordset(${JSON.stringify(rows)}::json) as r (kind text, key text, hash text)
        on conflict (kind, key) do update set hash = excluded.hash`.execute(db);
}
