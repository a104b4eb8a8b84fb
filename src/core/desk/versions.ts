import { type Kysely, sql } from 'kysely';
import type { Temporal } from '../../platform/clock/index.ts';
import type { SignedIn } from '../../platform/domain.ts';
import type { Content, Editable } from '../../platform/editable.ts';
import { act } from './act.ts';
import { writeDraft } from './drafts.ts';
import { mayRestore } from './life.ts';
import type { Outcome } from './outcome.ts';
import type { LockedThing, Version } from './thing.ts';
import { instantOf, type StatementRow, statementOf } from './thing-row.ts';

type VersionRow = Omit<Version, 'releasedAt' | 'statements'> & {
  readonly releasedAt: Date;
  readonly statements: readonly StatementRow[];
};

/** Everything that was public, the newest first. */
export async function listVersions(trx: Kysely<unknown>, thingId: string): Promise<Version[]> {
  const { rows } = await sql<VersionRow>`
    select v.number, v.content, v.origin, v.note, p.name as "releasedByName", v.released_at as "releasedAt", v.statements
      from desk.version v left join accounts.person p on p.id = v.released_by
     where v.thing_id = ${thingId}::uuid
     order by v.number desc`.execute(trx);
  return rows.map((row) => ({
    ...row,
    releasedAt: instantOf(row.releasedAt),
    statements: row.statements.map(statementOf),
  }));
}

/** Makes a draft of an old version, in the place of a draft that has this revision. */
export async function restoreVersion(
  trx: Kysely<unknown>,
  editable: Editable,
  thing: LockedThing,
  {
    number,
    revision,
    person,
    at,
  }: {
    readonly number: number;
    readonly revision: number;
    readonly person: SignedIn;
    readonly at: Temporal.Instant;
  },
): Promise<Outcome<{ readonly revision: number }>> {
  const content = await contentOf(trx, thing.id, number);
  const what = { thing, person, action: 'restoration', verb: 'create' } as const;
  return act(trx, what, mayRestore(thing, content && number, revision), async () => ({
    done: true,
    revision: await writeDraft(trx, editable, thing, { content: content ?? {}, person, at }),
  }));
}

async function contentOf(
  trx: Kysely<unknown>,
  thingId: string,
  number: number,
): Promise<Content | null> {
  const { rows } = await sql<{ content: Content | null }>`
    select content from desk.version where thing_id = ${thingId}::uuid and number = ${number}`.execute(
    trx,
  );
  return rows[0]?.content ?? null;
}
