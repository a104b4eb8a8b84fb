import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../platform/clock/index.ts';
import type { SignedIn } from '../../platform/domain.ts';
import type { Content, Editable, ReadContent } from '../../platform/editable.ts';
import { note } from './act.ts';
import { titleOf } from './contents.ts';
import { thingOfKey } from './things.ts';

type By = { readonly person: SignedIn; readonly at: Temporal.Instant };

/**
 * The id of the thing that is public under a key. When it is opened for the first time, what is public becomes its first
 * version. null: nothing is public there, or it is not for this person's organisation.
 */
export async function openThing(
  trx: Kysely<unknown>,
  editable: Editable,
  key: string,
  { person, at }: By,
): Promise<string | null> {
  const known = await thingOfKey(trx, editable.kind, key);
  if (known) return known;
  const found = await editable.read(trx, key);
  const organisationId = found && ownerOf(editable, found, person);
  if (!organisationId || !(await isVisible(trx, organisationId))) return null;
  const id = await takeOver(trx, editable, { key, content: found.content, organisationId, at });
  // Somebody else opened it in this moment.
  if (!id) return thingOfKey(trx, editable.kind, key);
  const thing = { id, kind: editable.kind, organisationId };
  await note(trx, { person, thing, action: 'version', verb: 'create' }, 'done');
  return id;
}

/** A new thing that nobody sees yet, with a first draft. */
export async function createThing(
  trx: Kysely<unknown>,
  editable: Editable,
  {
    organisationId,
    content,
    person,
    at,
  }: By & { readonly organisationId: string; readonly content: Content },
): Promise<string> {
  const now = at.toString();
  const { rows } = await sql<{ id: string }>`
    insert into desk.thing (kind, organisation_id, title, created_by, created_at, changed_at)
    values (${editable.kind}, ${organisationId}::uuid, ${titleOf(editable, content)}, ${person.personId}::uuid,
      ${now}::timestamptz, ${now}::timestamptz)
    returning id`.execute(trx);
  const { id } = rows[0]!;
  await sql`
    insert into desk.draft (thing_id, organisation_id, content, origin, editors, edited_by, edited_at)
    values (${id}::uuid, ${organisationId}::uuid, ${JSON.stringify(content)}::jsonb, 'person',
      array[${person.personId}::uuid], ${person.personId}::uuid, ${now}::timestamptz)`.execute(trx);
  const thing = { id, kind: editable.kind, organisationId };
  await note(trx, { person, thing, action: 'draft', verb: 'create' }, 'done');
  return id;
}

/** A thing whose first version is what is public now; null when there is one under this key already. */
export async function takeOver(
  db: Kysely<unknown>,
  editable: Editable,
  {
    key,
    content,
    organisationId,
    at,
  }: {
    readonly key: string;
    readonly content: Content;
    readonly organisationId: string;
    readonly at: Temporal.Instant;
  },
): Promise<string | null> {
  const now = at.toString();
  const { rows } = await sql<{ id: string }>`
    insert into desk.thing (kind, key, organisation_id, title, created_at, changed_at)
    values (${editable.kind}, ${key}, ${organisationId}::uuid, ${titleOf(editable, content)},
      ${now}::timestamptz, ${now}::timestamptz)
    on conflict (kind, key) do nothing
    returning id`.execute(db);
  const id = rows[0]?.id;
  if (!id) return null;
  await sql`
    insert into desk.version (thing_id, organisation_id, number, content, origin, released_at)
    values (${id}::uuid, ${organisationId}::uuid, 1, ${JSON.stringify(content)}::jsonb, 'taken_over',
      ${now}::timestamptz)`.execute(db);
  return id;
}

function ownerOf(
  { owner }: Editable,
  { organisationId }: ReadContent,
  person: SignedIn,
): string | null {
  if (owner === 'organisation') return organisationId;
  return person.organisationKind === 'office' ? person.organisationId : null;
}

/** Whether this transaction may write rows of the organisation; else the policy would answer with an error. */
async function isVisible(trx: Kysely<unknown>, organisationId: string): Promise<boolean> {
  const { rows } = await sql<{ visible: boolean }>`
    select current_setting('schnittstelle.scope') = 'any'
      or current_setting('schnittstelle.organisation')::uuid = ${organisationId}::uuid as visible`.execute(
    trx,
  );
  return rows[0]!.visible;
}
