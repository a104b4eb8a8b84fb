import { isDeepStrictEqual } from 'node:util';
import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../platform/clock/index.ts';
import type { Content, Editable } from '../../platform/editable.ts';
import { newestContent, titleOf } from './contents.ts';

type Opened = { readonly id: string; readonly key: string };

/**
 * After an import: what is public of each opened thing becomes its newest version where it is another, so that nobody
 * goes on from what is public no more. Drafts stay as they are; whoever saves one meets the newer text. Owner's connection.
 */
export async function followPublic(
  owner: Kysely<unknown>,
  editable: Editable,
  at: Temporal.Instant,
): Promise<void> {
  const { rows } = await sql<Opened>`
    select id, key from desk.thing t
     where kind = ${editable.kind} and key is not null
       and not exists (select from desk.withdrawal w where w.thing_id = t.id and w.ended_at is null)`.execute(
    owner,
  );
  for (const opened of rows) {
    const read = await editable.read(owner, opened.key);
    const newest = await newestContent(owner, opened.id);
    if (!read || !newest) continue;
    const content = { ...read.content, ...only(newest, editable.unpublished ?? []) };
    const isSame = editable.isSame ?? isDeepStrictEqual;
    if (isSame(content, newest)) continue;
    const { kind } = editable;
    const title = titleOf(editable, content);
    await noteVersion(owner, { kind, key: opened.key, title, content, at });
  }
}

type NewVersion = {
  readonly kind: string;
  readonly key: string;
  readonly title: string;
  readonly content: Content;
  readonly at: Temporal.Instant;
};

/** Adds to a thing what became public past the desk, as its newest version; nothing where it was never opened there. */
export async function noteVersion(
  owner: Kysely<unknown>,
  { kind, key, title, content, at }: NewVersion,
): Promise<void> {
  const now = at.toString();
  await sql`
    with held as (
      update desk.thing t
         set revision = revision + 1, changed_at = ${now}::timestamptz,
             title = case when exists (select from desk.draft d where d.thing_id = t.id) then title else ${title} end
       where kind = ${kind} and key = ${key}
      returning id, organisation_id)
    insert into desk.version (thing_id, organisation_id, number, content, origin, released_at)
    select held.id, held.organisation_id,
           (select coalesce(max(number), 0) + 1 from desk.version where thing_id = held.id),
           ${JSON.stringify(content)}::jsonb, 'taken_over', ${now}::timestamptz
      from held`.execute(owner);
}

function only(content: Content, names: readonly string[]): Content {
  return Object.fromEntries(Object.entries(content).filter(([name]) => names.includes(name)));
}
