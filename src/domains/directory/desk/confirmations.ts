import { type Kysely, sql } from 'kysely';
import { findThing, type Thing, thingOfKey } from '../../../core/desk/index.ts';
import type { Temporal } from '../../../platform/clock/index.ts';

/**
 * Notes that somebody stands for an entry as it is, without a new version; a later import with an earlier day leaves it.
 * false: there is no entry of this id, or it is another organisation's.
 */
export async function confirmEntry(
  trx: Kysely<unknown>,
  id: string,
  { day, name }: { readonly day: Temporal.PlainDate; readonly name: string },
): Promise<boolean> {
  const { rows } = await sql`
    with public as (
      update directory.entry set confirmed_on = ${day.toString()}::date where organisation_id = ${id}::uuid
      returning 1),
    noted as (
      insert into directory.office_note (organisation_id, source_id, confirmed_by, edited_fields)
      select ${id}::uuid, ${id}, ${name}, '{confirmed_on}' from public
      on conflict (organisation_id) do update
         set confirmed_by = excluded.confirmed_by, edited_fields = ${withConfirmation('office_note')}),
    hidden as (
      update directory.hidden_entry
         set confirmed_on = ${day.toString()}::date, confirmed_by = ${name},
             edited_fields = ${withConfirmation('hidden_entry')}
       where id = ${id}::uuid
      returning 1)
    select from public union all select from hidden`.execute(trx);
  return rows.length > 0;
}

function withConfirmation(table: 'office_note' | 'hidden_entry') {
  return sql`array_remove(${sql.table(table)}.edited_fields, 'confirmed_on') || '{confirmed_on}'`;
}

/** The thing at the desk that is this entry; null when it was never opened there. */
export async function thingOfEntry(trx: Kysely<unknown>, id: string): Promise<Thing | null> {
  const thingId = await thingOfKey(trx, 'entry', id);
  return thingId ? findThing(trx, thingId) : null;
}
