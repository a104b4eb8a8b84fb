import { isDeepStrictEqual } from 'node:util';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Temporal } from '../../platform/clock/index.ts';
import type { Content, Editable } from '../../platform/editable.ts';
import { titleOf, touch } from './contents.ts';
import { takeOver } from './opening.ts';

/**
 * What becomes of an edition that came with the program. load: nobody edited the text here, so the caller makes it
 * public. kept: it is public already, was offered before, or the text was deleted here for good. draft: it lies at the
 * desk as "Neue Fassung aus dem Programm". waits: somebody has a draft; it is offered again when that is gone.
 */
export type Offer = 'load' | 'kept' | 'draft' | 'waits';

type Edition = {
  readonly key: string;
  readonly content: Content;
  /** Whose the thing is, where nobody opened it yet; null while there is no office. */
  readonly organisationId: string | null;
  readonly at: Temporal.Instant;
};

/**
 * Asked by whatever loads shipped texts, on the owner's connection and before it replaces what is public: what was edited
 * here is never overwritten (house.md, "Who owns the text"). Where it answers 'load' the newer edition is noted as a version.
 */
export async function offerEdition(
  owner: Kysely<unknown>,
  editable: Editable,
  edition: Edition,
): Promise<Offer> {
  return owner.isTransaction
    ? offer(owner, editable, edition)
    : owner.transaction().execute((trx) => offer(trx, editable, edition));
}

async function offer(trx: Kysely<unknown>, editable: Editable, edition: Edition): Promise<Offer> {
  const { kind } = editable;
  const known =
    (await findKnown(trx, kind, edition)) ?? (await takeOverOld(trx, editable, edition));
  if (!known) return 'load';
  const isSeen = seen(known, edition);
  if (!isSeen && known.edited && known.hasDraft) return 'waits';
  await sql`
    update desk.thing set edition = ${hashOf(edition)} where id = ${known.id}::uuid`.execute(trx);
  if (isSeen) return 'kept';
  await (known.edited ? addDraft : addVersion)(trx, known, edition);
  // A draft that somebody began stays as it is, with its title and revision.
  if (!known.hasDraft)
    await touch(trx, known.id, { title: titleOf(editable, edition.content), at: edition.at });
  return known.edited ? 'draft' : 'load';
}

type Known = {
  readonly id: string;
  readonly organisationId: string;
  readonly version: number;
  /** null: deleted for good. */
  readonly newest: Content | null;
  /** Whether this edition is one of the versions, or was offered before. */
  readonly offered: boolean;
  /** Whether a person released or withdrew it here. */
  readonly edited: boolean;
  readonly hasDraft: boolean;
};

function seen({ newest, edited, offered }: Known, { content }: Edition): boolean {
  if (newest === null) return true;
  return edited ? offered : isDeepStrictEqual(newest, content);
}

async function findKnown(
  trx: Kysely<unknown>,
  kind: string,
  edition: Edition,
): Promise<Known | null> {
  await sql`
    select from desk.thing where kind = ${kind} and key = ${edition.key} for update`.execute(trx);
  const { rows } = await sql<Known>`
    select t.id, t.organisation_id as "organisationId", v.number as version, v.content as newest,
        coalesce(t.edition = ${hashOf(edition)}, false) or exists (select from desk.version o
          where o.thing_id = t.id and o.content = ${JSON.stringify(edition.content)}::jsonb) as offered,
        exists (select from desk.version r where r.thing_id = t.id and r.origin = 'released')
          or exists (select from desk.withdrawal w where w.thing_id = t.id) as edited,
        exists (select from desk.draft d where d.thing_id = t.id) as "hasDraft"
      from desk.thing t join desk.version v on v.thing_id = t.id
     where t.kind = ${kind} and t.key = ${edition.key}
     order by v.number desc limit 1`.execute(trx);
  return rows[0] ?? null;
}

/** So that the edition which is replaced remains as the first version. null: nothing else is public, or there is no office. */
async function takeOverOld(
  trx: Kysely<unknown>,
  editable: Editable,
  edition: Edition,
): Promise<Known | null> {
  const old = await editable.read(trx, edition.key);
  const organisationId = old?.organisationId ?? edition.organisationId;
  if (!old || !organisationId || isDeepStrictEqual(old.content, edition.content)) return null;
  const { key, at } = edition;
  await takeOver(trx, editable, { key, content: old.content, organisationId, at });
  return findKnown(trx, editable.kind, edition);
}

async function addVersion(
  trx: Kysely<unknown>,
  { id, organisationId, version }: Known,
  { content, at }: Edition,
): Promise<void> {
  await sql`
    insert into desk.version (thing_id, organisation_id, number, content, origin, released_at)
    values (${id}::uuid, ${organisationId}::uuid, ${version + 1}, ${JSON.stringify(content)}::jsonb, 'taken_over',
      ${at.toString()}::timestamptz)`.execute(trx);
}

async function addDraft(
  trx: Kysely<unknown>,
  { id, organisationId, version }: Known,
  { content, at }: Edition,
): Promise<void> {
  await sql`
    insert into desk.draft (thing_id, organisation_id, content, based_on, origin, edited_at)
    values (${id}::uuid, ${organisationId}::uuid, ${JSON.stringify(content)}::jsonb, ${version}, 'program',
      ${at.toString()}::timestamptz)`.execute(trx);
}

/** Of the jsonb, so that the order of fields does not count. */
function hashOf({ content }: Edition): RawBuilder<Buffer> {
  return sql`sha256(convert_to(${JSON.stringify(content)}::jsonb::text, 'UTF8'))`;
}
