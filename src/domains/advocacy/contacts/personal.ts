import { sql } from 'kysely';
import type { Personal } from '../../../platform/domain.ts';
import { inEveryLanguage } from '../../../platform/i18n/index.ts';
import { words } from './words.ts';

const textsOf = inEveryLanguage(words);

/** The talks that somebody of the office held. They hold her id and no name, so that nothing is left to erase. */
export const contactsPersonal: Personal = {
  export: async (transaction) => {
    const { rows } = await sql<{ heldOn: string; subject: string }>`
      select held_on::text as "heldOn", subject from advocacy.own_contact_entries()`.execute(
      transaction,
    );
    return [
      {
        name: 'talks',
        label: textsOf('personal.label'),
        fields: { heldOn: textsOf('form.heldOn'), subject: textsOf('form.subject') },
        rows,
      },
    ];
  },
  erase: async () => undefined,
};
