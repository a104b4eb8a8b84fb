import { type Kysely, sql } from 'kysely';
import type { Personal, PersonalData } from '../../../platform/domain.ts';
import labels from './personal-labels.json' with { type: 'json' };

/** Decisions that she sent, originals that she uploaded, and hints that she closed; they hold her id and no name. */
export const intakePersonal: Personal = {
  export: async (transaction) => {
    const intake = await ownIntake(transaction);
    return Object.entries(labels).map(
      ([name, { label, fields }]): PersonalData => ({
        name,
        label,
        fields,
        rows: intake
          .filter(({ act }) => act === name)
          .map(({ act: _, ...row }) => told(row, fields)),
      }),
    );
  },
  erase: async () => undefined,
};

type Intake = {
  readonly court: string | null;
  readonly date: string | null;
  readonly fileNumber: string | null;
  readonly note: string | null;
  /** Bytes, encrypted. */
  readonly size: number | null;
  readonly ending: string | null;
  readonly at: Date;
};

/** Of whoever the transaction is of. */
async function ownIntake(transaction: Kysely<unknown>): Promise<(Intake & { act: string })[]> {
  const { rows } = await sql<Intake & { act: string }>`
    select act, court, date::text, file_number as "fileNumber", note, size, ending, at
      from caselaw.own_intake()`.execute(transaction);
  return rows;
}

/** Of a row what its kind has fields for. */
function told(row: Intake, fields: object): PersonalData['rows'][number] {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name in fields));
}
