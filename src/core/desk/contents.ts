import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../platform/clock/index.ts';
import type { Content, Editable } from '../../platform/editable.ts';

/** The newest version's content; null when it was never public, or was deleted for good. */
export async function newestContent(
  trx: Kysely<unknown>,
  thingId: string,
): Promise<Content | null> {
  const { rows } = await sql<{ content: Content | null }>`
    select content from desk.version where thing_id = ${thingId}::uuid order by number desc limit 1`.execute(
    trx,
  );
  return rows[0]?.content ?? null;
}

/** Notes that the draft or what is public has changed; answers the thing's new revision. */
export async function touch(
  trx: Kysely<unknown>,
  thingId: string,
  { title, at }: { readonly title: string; readonly at: Temporal.Instant },
): Promise<number> {
  const { rows } = await sql<{ revision: number }>`
    update desk.thing set revision = revision + 1, title = ${title}, changed_at = ${at.toString()}::timestamptz
     where id = ${thingId}::uuid
    returning revision`.execute(trx);
  return rows[0]!.revision;
}

/** At most 500 signs, as the table takes them. */
export function titleOf(editable: Editable, content: Content): string {
  return Array.from(editable.title(content)).slice(0, 500).join('');
}
