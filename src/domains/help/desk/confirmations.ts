import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { SignedIn } from '../../../platform/domain.ts';
import { dayOf } from '../format.ts';
import type { TextKey } from '../texts/names.ts';

type Confirmed = TextKey & {
  readonly textHash: string;
  readonly germanHash: string;
  readonly person: Pick<SignedIn, 'personId' | 'name'>;
  readonly at: Temporal.Instant;
};

/** Notes who stands for a text from now on. The same text confirmed again is confirmed by whoever did so last. */
export async function keepConfirmation(
  db: Kysely<unknown>,
  { code, name, textHash, germanHash, person, at }: Confirmed,
): Promise<void> {
  await sql`
    insert into help.confirmation
      (code, name, text_hash, source_hash, person_id, person_name, confirmed_on, confirmed_at)
    values (${code}, ${name}, ${textHash}, ${germanHash}, ${person.personId}::uuid, ${person.name},
      ${dayOf(at)}::date, ${at.toString()}::timestamptz)
    on conflict (code, name, text_hash, source_hash) do update
      set person_id = excluded.person_id, person_name = excluded.person_name,
        confirmed_on = excluded.confirmed_on, confirmed_at = excluded.confirmed_at`.execute(db);
}
