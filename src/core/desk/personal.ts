import { type Kysely, sql } from 'kysely';
import type { Personal, PersonalData } from '../../platform/domain.ts';
import labels from './personal-labels.json' with { type: 'json' };

/** What she made, saved, submitted, stated, released and withdrew; of it her name goes with her. */
export const deskPersonal: Personal = {
  export: async (transaction) => {
    const acts = await ownActs(transaction);
    return Object.entries(labels.acts).map(
      ([name, label]): PersonalData => ({
        name,
        label,
        fields: labels.fields,
        rows: acts.filter(({ act }) => act === name).map(({ act: _, ...row }) => row),
      }),
    );
  },
  erase: async (transaction, personId) => {
    await sql`select desk.forget_name(${personId}::uuid)`.execute(transaction);
  },
};

type Act = {
  readonly act: string;
  readonly kind: string;
  readonly title: string | null;
  readonly text: string | null;
  readonly at: Date | null;
};

/** Of whoever the transaction is of. */
async function ownActs(transaction: Kysely<unknown>): Promise<Act[]> {
  const { rows } = await sql<Act>`select act, kind, title, text, at from desk.own_acts()`.execute(
    transaction,
  );
  return rows;
}
