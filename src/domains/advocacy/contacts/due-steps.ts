import { type Kysely, sql } from 'kysely';
import { todayOf } from '../../../platform/clock/index.ts';
import type { Due, WaitingFor } from '../../../platform/editable.ts';
import { inEveryLanguage } from '../../../platform/i18n/index.ts';
import { lastDayAhead } from '../dossiers/deadlines/deadline.ts';
import { contactPath } from './paths.ts';
import { words } from './words.ts';

/** step: after a talk. inform: within a month of the entry (Art. 14 (3) GDPR). deletion: the day after which the contact goes. */
type Row = {
  readonly kind: 'step' | 'inform' | 'deletion';
  readonly contactId: string;
  /** ISO 8601. */
  readonly on: string;
  /** '' for the other kinds. */
  readonly step: string;
  /** Of the talk, else the body. */
  readonly about: string;
};

/**
 * What is near with contacts, for whoever held the talk or entered the contact, and of those who have left for everybody.
 * Without the name of the person in office: who reads that is noted on her own page.
 */
export async function dueSteps(
  trx: Kysely<unknown>,
  { person, at }: WaitingFor,
): Promise<readonly Due[]> {
  const { rows } = await sql<Row>`
    with due as (
      select 'step' as kind, contact_id, next_on as falls_on, next_step as step, subject as about, held_by as whose
        from advocacy.contact_entry where next_on is not null and done_on is null
      union all
      select 'inform', id, ((created_at at time zone 'Europe/Berlin')::date + interval '1 month')::date, '', body, created_by
        from advocacy.contact where informed_on is null
      union all
      select 'deletion', id, delete_after, '', body, created_by from advocacy.contact)
    select kind, contact_id as "contactId", falls_on::text as "on", step, about from due
     where falls_on <= ${lastDayAhead(todayOf(at))}::date
       and (whose = ${person.personId}::uuid or not exists (select from accounts.person p where p.id = whose))
     order by falls_on, contact_id`.execute(trx);
  return rows.map(({ kind, contactId, on, step, about }) => ({
    title: kind === 'step' ? { de: step, en: step } : said(`due.${kind}`),
    about: said(kind === 'step' ? 'due.after' : 'due.at', { about }),
    on,
    path: { de: contactPath('de', contactId), en: contactPath('en', contactId) },
  }));
}

const said = inEveryLanguage(words);
