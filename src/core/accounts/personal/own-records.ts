import { type Kysely, sql } from 'kysely';
import type { Personal, PersonalData } from '../../../platform/domain.ts';
import { forgetMailsTo, mailsTo } from '../../../platform/mail/index.ts';
import { personDetails } from '../people.ts';
import labels from './labels.json' with { type: 'json' };

type Name = keyof typeof labels;

/** Account, roles, keys, sessions, recoveries, mails, and what the audit says of her. */
export const accountsPersonal: Personal = {
  export: async (transaction, personId) => {
    const person = await personDetails(transaction, personId);
    const mails = person ? await mailsTo(transaction, person.email) : [];
    return [
      ...(await fromTables(transaction, personId)),
      told('mails', mails),
      told('events', await eventsOf(transaction, personId)),
    ];
  },
  erase: async (transaction, personId) => {
    const person = await personDetails(transaction, personId);
    if (!person) return;
    await forgetMailsTo(transaction, person.email);
  },
};

type Row = PersonalData['rows'][number];

function told(name: Name, rows: readonly Row[]): PersonalData {
  const { label, fields } = labels[name];
  return { name, label, fields, rows };
}

async function fromTables(db: Kysely<unknown>, personId: string): Promise<PersonalData[]> {
  const person = sql<Row>`
    select id, name, email, language, created_at as "createdAt", enrolled_at as "enrolledAt"
      from accounts.person where id = ${personId}::uuid`;
  const roles = sql<Row>`
    select o.name as organisation, m.role, m.given_at as "givenAt", m.given_by as "givenBy"
      from accounts.membership m join accounts.organisation o on o.id = m.organisation_id
     where m.person_id = ${personId}::uuid order by o.name, m.role`;
  const passkeys = sql<Row>`
    select name, created_at as "createdAt", last_used_at as "usedAt", backed_up as "backedUp"
      from accounts.passkey where person_id = ${personId}::uuid order by created_at`;
  const fallback = sql<Row>`
    select allowed_at as "allowedAt", set_at as "setAt"
      from accounts.fallback where person_id = ${personId}::uuid`;
  const sessions = sql<Row>`
    select created_at as "createdAt", seen_at as "seenAt", ended_at as "endedAt"
      from accounts.session where person_id = ${personId}::uuid order by created_at desc`;
  const recoveries = sql<Row>`
    select started_at as "startedAt", confirmed_at as "confirmedAt", used_at as "usedAt", withdrawn_at as "withdrawnAt"
      from accounts.recovery where person_id = ${personId}::uuid order by started_at`;
  const invitations = sql<Row>`
    select name, email, created_at as "createdAt", used_at as "usedAt" from accounts.invitation
     where lower(email) = (select lower(email) from accounts.person where id = ${personId}::uuid)
     order by created_at`;
  const tables = { person, roles, passkeys, fallback, sessions, recoveries, invitations };
  const all: PersonalData[] = [];
  for (const [name, select] of Object.entries(tables))
    all.push(told(name as Name, (await select.execute(db)).rows));
  return all;
}

async function eventsOf(db: Kysely<unknown>, personId: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select seq::text as number, at, action, verb, object_kind as "objectKind", object_id as "objectId", result
      from audit.event
     where person_id = ${personId}::uuid or (object_kind = 'person' and object_id = ${personId})
     order by seq`.execute(db);
  return rows;
}
