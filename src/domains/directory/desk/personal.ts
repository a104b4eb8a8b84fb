import { sql } from 'kysely';
import type { Personal } from '../../../platform/domain.ts';
import labels from './personal-labels.json' with { type: 'json' };

/** Entries that she confirmed. They hold her name and no id, which goes with her; the day stays. */
export const directoryPersonal: Personal = {
  export: async (transaction, personId) => {
    const { rows } = await sql<{ entry: string; name: string; confirmedOn: string | null }>`
      with me as (select name from accounts.person where id = ${personId}::uuid)
      select o.name as entry, n.confirmed_by as name, e.confirmed_on::text as "confirmedOn"
        from directory.office_note n join me on me.name = n.confirmed_by
        join accounts.organisation o on o.id = n.organisation_id
        left join directory.entry e on e.organisation_id = n.organisation_id
      union all
      select h.name, h.confirmed_by, h.confirmed_on::text
        from directory.hidden_entry h join me on me.name = h.confirmed_by
       order by 1`.execute(transaction);
    return [{ name: 'entries', ...labels, rows }];
  },
  erase: async (transaction, personId) => {
    await sql`select directory.forget_confirmer(${personId}::uuid)`.execute(transaction);
  },
};
