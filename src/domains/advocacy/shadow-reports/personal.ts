import { sql } from 'kysely';
import type { Personal } from '../../../platform/domain.ts';
import labels from './personal-labels.json' with { type: 'json' };

type Act = {
  readonly act: string;
  readonly title: string | null;
  readonly text: string | null;
  readonly at: Date;
};

/** What she asked, answered and handed in for shadow reports; it holds her id and no name. */
export const shadowPersonal: Personal = {
  export: async (transaction) => {
    const { rows } = await sql<Act>`
      select act, title, text, at from advocacy.own_shadow_acts()`.execute(transaction);
    return Object.entries(labels).map(([name, { label, fields }]) => ({
      name: `shadow_${name}`,
      label,
      fields,
      rows: rows
        .filter(({ act }) => act === name)
        .map(({ title, text, at }) => ('text' in fields ? { title, text, at } : { title, at })),
    }));
  },
  erase: async () => undefined,
};
