import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { Contact, ContactFields, ContactRow, Entry, EntryFields } from './contact.ts';

/** Whose rows are written, and when. */
export type Act = {
  readonly organisationId: string;
  readonly personId: string;
  readonly at: Temporal.Instant;
};

export type WantedContacts = {
  /** Held by name, office, body or talks; '' for all. */
  readonly text: string;
  /** Slug of a dossier that a talk was about; null: whatever they were about. */
  readonly dossier: string | null;
};

/** By body and name; all take the transaction of withOrganisation. */
export async function listContacts(
  trx: Kysely<unknown>,
  { text, dossier }: WantedContacts = { text: '', dossier: null },
): Promise<readonly ContactRow[]> {
  const { rows } = await sql<ContactRow>`
    select ${contact}, last.held_on::text as "lastOn", last.subject as "lastSubject",
           next.next_on::text as "nextOn", next.next_step as "nextStep"
      from advocacy.contact c
      left join lateral (select held_on, subject from advocacy.contact_entry e
            where e.contact_id = c.id order by held_on desc, created_at desc limit 1) last on true
      left join lateral (select next_on, next_step from advocacy.contact_entry e
            where e.contact_id = c.id and next_on is not null and done_on is null
            order by next_on, created_at limit 1) next on true
     where (strpos(lower(concat_ws(' ', c.name, c.office, c.body)), lower(${text})) > 0
            or exists (select from advocacy.contact_entry e where e.contact_id = c.id
                 and strpos(lower(concat_ws(' ', e.subject, e.result, e.next_step, e.dossier)), lower(${text})) > 0))
       and (${dossier}::text is null or exists (select from advocacy.contact_entry e
              where e.contact_id = c.id and e.dossier = ${dossier}))
     order by c.body collate "de-x-icu", c.name collate "de-x-icu", c.id`.execute(trx);
  return rows;
}

/** Slugs of the dossiers that talks were about. */
export async function spokenOf(trx: Kysely<unknown>): Promise<readonly string[]> {
  const { rows } = await sql<{ dossier: string }>`
    select distinct dossier from advocacy.contact_entry where dossier <> '' order by dossier`.execute(
    trx,
  );
  return rows.map(({ dossier }) => dossier);
}

export async function findContact(trx: Kysely<unknown>, id: string): Promise<Contact | null> {
  const { rows } = await sql<Contact>`
    select ${contact} from advocacy.contact c where c.id = ${id}::uuid`.execute(trx);
  return rows[0] ?? null;
}

/** Held against other changes until the transaction ends. False: it is gone. */
export async function lockContact(trx: Kysely<unknown>, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from advocacy.contact where id = ${id}::uuid for update`.execute(trx);
  return rows.length > 0;
}

/** The talks with somebody, newest first. */
export function listEntries(trx: Kysely<unknown>, contactId: string): Promise<readonly Entry[]> {
  return entries(trx, sql`e.contact_id = ${contactId}::uuid`);
}

export async function findEntry(
  trx: Kysely<unknown>,
  contactId: string,
  id: string,
): Promise<Entry | null> {
  const [one] = await entries(trx, sql`e.contact_id = ${contactId}::uuid and e.id = ${id}::uuid`);
  return one ?? null;
}

/** False: this id is there already, as after a double click. */
export async function addContact(
  trx: Kysely<unknown>,
  id: string,
  { name, office, body, kind, informedOn, deleteAfter }: ContactFields,
  { organisationId, personId, at }: Act,
): Promise<boolean> {
  const { rows } = await sql`
    insert into advocacy.contact (id, organisation_id, name, office, body, kind, informed_on, delete_after,
           created_by, created_at, changed_at)
    values (${id}::uuid, ${organisationId}::uuid, ${name}, ${office}, ${body}, ${kind}, ${informedOn}::date,
           ${deleteAfter}::date, ${personId}::uuid, ${at.toString()}::timestamptz, ${at.toString()}::timestamptz)
        on conflict (id) do nothing returning id`.execute(trx);
  return rows.length > 0;
}

/** False: somebody changed or deleted it since `revision`. */
export async function changeContact(
  trx: Kysely<unknown>,
  { id, revision }: Pick<Contact, 'id' | 'revision'>,
  { name, office, body, kind, informedOn, deleteAfter }: ContactFields,
  at: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql`
    update advocacy.contact
       set name = ${name}, office = ${office}, body = ${body}, kind = ${kind},
           informed_on = ${informedOn}::date, delete_after = ${deleteAfter}::date, revision = revision + 1,
           changed_at = ${at.toString()}::timestamptz
     where id = ${id}::uuid and revision = ${revision} returning id`.execute(trx);
  return rows.length > 0;
}

/** With the talks. False: somebody deleted it before. */
export async function removeContact(trx: Kysely<unknown>, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from advocacy.contact where id = ${id}::uuid returning id`.execute(trx);
  return rows.length > 0;
}

/** False: this id is there already, as after a double click. */
export async function addEntry(
  trx: Kysely<unknown>,
  contactId: string,
  id: string,
  fields: EntryFields,
  { organisationId, at }: Act,
): Promise<boolean> {
  const { rows } = await sql`
    insert into advocacy.contact_entry (id, contact_id, organisation_id, held_on, subject, held_by, result,
           next_step, next_on, dossier, created_at)
    values (${id}::uuid, ${contactId}::uuid, ${organisationId}::uuid, ${fields.heldOn}::date, ${fields.subject},
           ${fields.heldBy}::uuid, ${fields.result}, ${fields.nextStep}, ${fields.nextOn}::date, ${fields.dossier},
           ${at.toString()}::timestamptz)
        on conflict (id) do nothing returning id`.execute(trx);
  return rows.length > 0;
}

/** Another next step than before is not taken yet. False: somebody changed or deleted it since `revision`. */
export async function changeEntry(
  trx: Kysely<unknown>,
  { id, revision }: Pick<Entry, 'id' | 'revision'>,
  fields: EntryFields,
): Promise<boolean> {
  const { rows } = await sql`
    update advocacy.contact_entry
       set held_on = ${fields.heldOn}::date, subject = ${fields.subject}, held_by = ${fields.heldBy}::uuid,
           result = ${fields.result}, next_step = ${fields.nextStep}, next_on = ${fields.nextOn}::date,
           dossier = ${fields.dossier}, revision = revision + 1,
           done_on = case when done_on is not null and next_step = ${fields.nextStep} and next_on = ${fields.nextOn}::date
                          then greatest(done_on, ${fields.heldOn}::date) end
     where id = ${id}::uuid and revision = ${revision} returning id`.execute(trx);
  return rows.length > 0;
}

/** on: ISO 8601. False: it has no next step that waits, or is gone. */
export async function takeStep(trx: Kysely<unknown>, id: string, on: string): Promise<boolean> {
  const { rows } = await sql`
    update advocacy.contact_entry set done_on = ${on}::date, revision = revision + 1
     where id = ${id}::uuid and next_on is not null and done_on is null returning id`.execute(trx);
  return rows.length > 0;
}

/** False: somebody deleted it before. */
export async function removeEntry(trx: Kysely<unknown>, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from advocacy.contact_entry where id = ${id}::uuid returning id`.execute(trx);
  return rows.length > 0;
}

/** Whoever is spoken with stays as long as the form says, which may be longer or shorter than before. */
export async function keepUntil(
  trx: Kysely<unknown>,
  id: string,
  deleteAfter: string,
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    update advocacy.contact
       set delete_after = ${deleteAfter}::date, revision = revision + 1, changed_at = ${at.toString()}::timestamptz
     where id = ${id}::uuid and delete_after <> ${deleteAfter}::date`.execute(trx);
}

const contact = sql`c.id, c.name, c.office, c.body, c.kind,
  c.informed_on::text as "informedOn", c.delete_after::text as "deleteAfter", c.revision`;

async function entries(trx: Kysely<unknown>, where: RawBuilder<unknown>): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select e.id, e.held_on::text as "heldOn", e.subject, e.held_by as "heldBy", p.name as "heldByName", e.result,
           e.next_step as "nextStep", e.next_on::text as "nextOn", e.done_on::text as "doneOn", e.dossier, e.revision
      from advocacy.contact_entry e left join accounts.person p on p.id = e.held_by
     where ${where} order by e.held_on desc, e.created_at desc, e.id`.execute(trx);
  return rows;
}
