import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../platform/clock/index.ts';
import type { SignedIn } from '../../platform/domain.ts';
import type { Check } from '../../platform/editable.ts';
import type { Submission, Thing } from './thing.ts';

export type Ending = {
  readonly ending: 'released' | 'returned' | 'taken_back' | 'changed';
  /** Why it was returned; else ''. */
  readonly remark: string;
  readonly person: SignedIn;
  readonly at: Temporal.Instant;
};

export async function beginReview(
  trx: Kysely<unknown>,
  thing: Thing,
  { note, person, at }: { readonly note: string } & Pick<Ending, 'person' | 'at'>,
): Promise<void> {
  await sql`
    insert into desk.submission (thing_id, organisation_id, revision, submitted_by, submitted_at, note)
    values (${thing.id}::uuid, ${thing.organisationId}::uuid, ${thing.revision}, ${person.personId}::uuid,
      ${at.toString()}::timestamptz, ${note})`.execute(trx);
}

/** Ends the open review, if there is one; answers who had submitted. */
export async function endReview(
  trx: Kysely<unknown>,
  thing: Pick<Thing, 'id'>,
  { ending, remark, person, at }: Ending,
): Promise<string | null> {
  const { rows } = await sql<{ submittedBy: string }>`
    update desk.submission
       set ending = ${ending}, remark = ${remark}, ended_by = ${person.personId}::uuid,
         ended_at = ${at.toString()}::timestamptz
     where thing_id = ${thing.id}::uuid and ended_at is null
    returning submitted_by as "submittedBy"`.execute(trx);
  return rows[0]?.submittedBy ?? null;
}

export async function addStatement(
  trx: Kysely<unknown>,
  thing: Thing,
  submission: Submission,
  { check, person, at }: { readonly check: string } & Pick<Ending, 'person' | 'at'>,
): Promise<void> {
  await sql`
    insert into desk.statement (submission_id, organisation_id, check_name, person_id, person_name, stated_at)
    values (${submission.id}::uuid, ${thing.organisationId}::uuid, ${check}, ${person.personId}::uuid, ${person.name},
      ${at.toString()}::timestamptz)`.execute(trx);
}

/** Who may make one of these statements about a thing's draft: people of its organisation, the writers where they may. */
export async function checkersOf(
  trx: Kysely<unknown>,
  { draft, organisationId }: Thing,
  checks: readonly Check[],
): Promise<string[]> {
  const found = new Set<string>();
  for (const { roles, byAuthor } of checks) {
    const { rows } = await sql<{ id: string }>`
      select distinct person_id as id from accounts.membership
       where organisation_id = ${organisationId}::uuid and role = any(${roles}::text[])`.execute(
      trx,
    );
    for (const { id } of rows) if (byAuthor || !draft?.editors.includes(id)) found.add(id);
  }
  return [...found];
}
