import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { Content, Release } from '../../../platform/editable.ts';
import { editedFields } from '../import/edited-fields.ts';
import { knownEntries } from '../import/known-entries.ts';
import { pointOf } from '../import/point.ts';
import { type EntryRecord, withoutPlace } from '../import/record.ts';
import { lockEntries, removeEntries, saveEntries } from '../import/save.ts';
import { readContent } from './content.ts';
import { forgetPlaces } from './forget-places.ts';

/**
 * Makes an entry what the desk released, which also confirms it. A new one of the office makes an organisation; another
 * new one is that of its organisation.
 */
export async function publishEntry(
  trx: Kysely<unknown>,
  { key, content, organisationId, person, at }: Release,
): Promise<{ readonly key: string }> {
  const id = key ?? ((await isOffice(trx, organisationId)) ? randomUUID() : organisationId);
  await lockEntries(trx);
  const [known] = await knownEntries(trx, id);
  const entry: EntryRecord = {
    ...placed(content, id),
    source_id: known?.source_id ?? (await withdrawnSource(trx, id)) ?? id,
    notes_office: known?.notes_office ?? null,
    confirmed_on: dayOf(at).toString(),
    confirmed_by: person.name,
  };
  const record = { ...entry, edited_fields: editedFields(known, entry) };
  await saveEntries(trx, [record]);
  if (record.precision === 'hidden') await forgetPlaces(trx, [id]);
  return { key: id };
}

/** Takes an entry out of the directory; its organisation and the desk's versions stay. */
export async function withdrawEntry(trx: Kysely<unknown>, id: string): Promise<void> {
  await lockEntries(trx);
  const [known] = await knownEntries(trx, id);
  if (!known) return;
  await removeEntries(trx, [id]);
  await sql`
    insert into directory.withdrawn_entry (id, source_id, organisation_id, withdrawn_at)
    select ${id}::uuid, ${known.source_id}, t.organisation_id, now()
      from desk.thing t where t.kind = 'entry' and t.key = ${id}`.execute(trx);
  await sql`select directory.tell_shelters()`.execute(trx);
}

/** The day in Germany. */
export function dayOf(at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO('Europe/Berlin').toPlainDate();
}

/** The content as it is stored. Throws when the content was never checked. */
function placed(content: Content, id: string): EntryRecord {
  const { record, findings } = readContent(content, id);
  if (record === null || findings.length > 0)
    throw new Error('An entry with problems was released.');
  const { parent, ...rest } = record;
  const { point } = pointOf(record);
  const entry = {
    ...rest,
    id,
    parent_id: parent,
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    edited_fields: [],
  };
  return record.precision === 'hidden' ? withoutPlace(entry) : entry;
}

async function isOffice(trx: Kysely<unknown>, organisationId: string): Promise<boolean> {
  const { rows } = await sql`
    select from accounts.organisation where id = ${organisationId}::uuid and kind = 'office'`.execute(
    trx,
  );
  return rows.length > 0;
}

async function withdrawnSource(trx: Kysely<unknown>, id: string): Promise<string | null> {
  const { rows } = await sql<{ source_id: string }>`
    select source_id from directory.withdrawn_entry where id = ${id}::uuid`.execute(trx);
  return rows[0]?.source_id ?? null;
}
