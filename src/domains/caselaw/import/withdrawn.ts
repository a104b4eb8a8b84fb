import { type Kysely, sql } from 'kysely';
import { fileNumberKey } from '../identity.ts';
import { isSameDecision, type WithdrawnMark, withdrawnMark } from '../withdrawn.ts';
import type { Finding } from './candidate.ts';
import type { Prepared, Refusal } from './prepare.ts';

/** What the report says of a record whose decision was withdrawn here. */
export const withdrawnFinding: Finding = {
  field: null,
  reason: 'zurückgezogen: withdrawn at the desk, and not brought back',
};

/** A decision that was withdrawn at the desk stays away. */
export async function refuseWithdrawn(
  db: Kysely<unknown>,
  batch: readonly (Prepared | Refusal)[],
): Promise<(Prepared | Refusal)[]> {
  const marks = new Map(batch.flatMap((one) => ('record' in one ? [[one, marksOf(one)]] : [])));
  const known = await findMarks(db, [...marks.values()].flat());
  return batch.map((one) => {
    const isWithdrawn = (marks.get(one as Prepared) ?? []).some((mark) =>
      known.some((other) => isSameDecision(mark, other)),
    );
    return isWithdrawn ? { place: one.place, refusal: withdrawnFinding } : one;
  });
}

function marksOf({ identity, record }: Prepared): WithdrawnMark[] {
  const { courtId, date } = identity;
  return record.fileNumbers.map((number) =>
    withdrawnMark({ courtId, date, fileNumberKey: fileNumberKey(number), ecli: record.ecli }),
  );
}

async function findMarks(
  db: Kysely<unknown>,
  marks: readonly WithdrawnMark[],
): Promise<WithdrawnMark[]> {
  const identities = marks.map(({ identity }) => identity);
  const eclis = marks.map(({ ecli }) => ecli);
  const { rows } = await sql<WithdrawnMark>`
    select identity, ecli from caselaw.withdrawn
     where identity = any(${identities}::text[]) or ecli = any(${eclis}::text[])`.execute(db);
  return rows;
}
