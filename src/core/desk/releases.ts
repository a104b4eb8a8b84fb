import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../platform/clock/index.ts';
import { errorCode } from '../../platform/database/errors.ts';
import type { SignedIn } from '../../platform/domain.ts';
import type { Content, Editable, Row } from '../../platform/editable.ts';
import { act } from './act.ts';
import { titleOf, touch } from './contents.ts';
import { readDraft } from './drafts.ts';
import { publishFiles } from './files/index.ts';
import { mayRelease } from './life.ts';
import type { Outcome } from './outcome.ts';
import { endReview } from './submissions.ts';
import type { LockedThing, Statement } from './thing.ts';

type Wanted = {
  readonly revision: number;
  /** What has changed, for those who compare versions; ''. */
  readonly note: string;
  /** Of the draft with this revision. */
  readonly hasProblems: boolean;
  readonly person: SignedIn;
  readonly at: Temporal.Instant;
};

type Released = { readonly key: string; readonly version: number };

/**
 * Makes the draft public: a new version, the domain's own tables and the files, all in this transaction. 'key_taken' when
 * something else is public under the key that the domain gives it. What the domain throws ends the transaction.
 */
export async function release(
  trx: Kysely<unknown>,
  editable: Editable,
  thing: LockedThing,
  wanted: Wanted,
): Promise<Outcome<Released>> {
  const { revision, note, hasProblems, person, at } = wanted;
  const content = (await readDraft(trx, thing.id))?.content ?? {};
  const decision = mayRelease(thing, editable.checks, content, revision, hasProblems);
  const what = { thing, person, action: 'release', verb: 'create' } as const;
  return act<Released>(trx, what, decision, async () => {
    const key = await publish(trx, editable, thing, { content, person, at });
    if (key === null) return { done: false, refusal: 'key_taken' };
    const version = (thing.version ?? 0) + 1;
    const statements = thing.submission?.statements ?? [];
    await sql`
      insert into desk.version
        (thing_id, organisation_id, number, content, origin, note, released_by, released_at, statements)
      values (${thing.id}::uuid, ${thing.organisationId}::uuid, ${version}, ${JSON.stringify(content)}::jsonb, 'released',
        ${note}, ${person.personId}::uuid, ${at.toString()}::timestamptz, ${JSON.stringify(statements)}::jsonb)`.execute(
      trx,
    );
    await endReview(trx, thing, { ending: 'released', remark: '', person, at });
    await sql`delete from desk.draft where thing_id = ${thing.id}::uuid`.execute(trx);
    await sql`
      update desk.withdrawal set ended_at = ${at.toString()}::timestamptz
       where thing_id = ${thing.id}::uuid and ended_at is null`.execute(trx);
    await touch(trx, thing.id, { title: titleOf(editable, content), at });
    return { done: true, key, version };
  });
}

/** The key; null when the database holds something else under one of its unique values, and then nothing was written. */
async function publish(
  trx: Kysely<unknown>,
  editable: Editable,
  thing: LockedThing,
  { content, person, at }: Pick<Wanted, 'person' | 'at'> & { readonly content: Content },
): Promise<string | null> {
  const files = await filesIn(trx, editable, thing.key, content);
  await sql`savepoint publishing`.execute(trx);
  try {
    const { key } = await editable.publish(trx, {
      thingId: thing.id,
      key: thing.key,
      content,
      organisationId: thing.organisationId,
      person: { id: person.personId, name: person.name },
      statements: (thing.submission?.statements ?? []).map(nameOf),
      at,
    });
    await sql`update desk.thing set key = ${key} where id = ${thing.id}::uuid`.execute(trx);
    await publishFiles(trx, thing.id, files, editable.waitsUntil?.(content) ?? null);
    await sql`release savepoint publishing`.execute(trx);
    return key;
  } catch (error) {
    if (errorCode(error) !== uniqueViolation) throw error;
    await sql`rollback to savepoint publishing`.execute(trx);
    return null;
  }
}

/** PostgreSQL's SQLSTATE. */
const uniqueViolation = '23505';

async function filesIn(
  trx: Kysely<unknown>,
  editable: Editable,
  key: string | null,
  content: Content,
): Promise<Row[]> {
  const sections = await editable.form(trx, key);
  return sections
    .flatMap(({ fields }) => fields)
    .filter(({ kind }) => kind === 'files')
    .flatMap(({ name }) => (content[name] ?? []) as readonly Row[]);
}

function nameOf({ check, personName }: Statement): { check: string; personName: string } {
  return { check, personName };
}
