import { sql } from 'kysely';
import type { Personal } from '../../../platform/domain.ts';
import labels from './personal-labels.json' with { type: 'json' };

/** Texts that she stands for by name. A confirmation without a person who stands for it is none: it ends when she leaves. */
export const helpPersonal: Personal = {
  export: async (transaction, personId) => {
    const { rows } = await sql<{ text: string; name: string; confirmedOn: string }>`
      select code || '/' || name as text, person_name as name, confirmed_on::text as "confirmedOn"
        from help.confirmation where person_id = ${personId}::uuid order by confirmed_at, 1`.execute(
      transaction,
    );
    return [{ name: 'confirmations', ...labels, rows }];
  },
  erase: async (transaction, personId) => {
    await sql`select help.forget_confirmations(${personId}::uuid)`.execute(transaction);
  },
};
