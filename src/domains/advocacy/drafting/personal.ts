import { sql } from 'kysely';
import type { Personal, PersonalData } from '../../../platform/domain.ts';
import labels from './personal-labels.json' with { type: 'json' };

/** What she wrote, said, signed and voted; her name goes with her, her organisation's word stays. */
export const draftingPersonal: Personal = {
  export: async (transaction) => {
    const { rows } = await sql<Act>`
      select act, title, text, at from advocacy.own_paper_acts()`.execute(transaction);
    return Object.entries(labels.acts).map(
      ([name, label]): PersonalData => ({
        name: `paper_${name}`,
        label,
        fields: labels.fields,
        rows: rows.filter(({ act }) => act === name).map(({ act: _, ...row }) => row),
      }),
    );
  },
  erase: async (transaction, personId) => {
    await sql`select advocacy.forget_paper_names(${personId}::uuid)`.execute(transaction);
  },
};

type Act = {
  readonly act: string;
  readonly title: string;
  readonly text: string | null;
  readonly at: Date | null;
};
