import { isDeepStrictEqual } from 'node:util';
import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../platform/clock/index.ts';
import type { Content, Editable } from '../../platform/editable.ts';
import { newestContent, titleOf } from './contents.ts';

type Opened = { readonly id: string; readonly key: string; readonly organisationId: string };

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
    select id, key, organisation_id as "organisationId" from desk.thing t
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
    if (!isSame(content, newest)) await addVersion(owner, editable, opened, content, at);
  }
}

async function addVersion(
  owner: Kysely<unknown>,
  editable: Editable,
  { id, organisationId }: Opened,
  content: Content,
  at: Temporal.Instant,
): Promise<void> {
  const now = at.toString();
  await owner.transaction().execute(async (trx) => {
    await sql`
      update desk.thing t set revision = revision + 1, changed_at = ${now}::timestamptz,
          title = case when exists (select from desk.draft d where d.thing_id = t.id)
            then title else ${titleOf(editable, content)} end
       where id = ${id}::uuid`.execute(trx);
    await sql`
      insert into desk.version (thing_id, organisation_id, number, content, origin, released_at)
      select ${id}::uuid, ${organisationId}::uuid, coalesce(max(number), 0) + 1, ${JSON.stringify(content)}::jsonb,
          'taken_over', ${now}::timestamptz
        from desk.version where thing_id = ${id}::uuid`.execute(trx);
  });
}

function only(content: Content, names: readonly string[]): Content {
  return Object.fromEntries(Object.entries(content).filter(([name]) => names.includes(name)));
}
