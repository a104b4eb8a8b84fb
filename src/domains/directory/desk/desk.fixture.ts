import { type Kysely, sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { withOrganisation } from '../../../core/accounts/index.ts';
import { makePerson, noon, signIn } from '../../../core/accounts/people.fixture.ts';
import { contentToEdit, saveDraft } from '../../../core/desk/drafts.ts';
import { createThing, openThing } from '../../../core/desk/opening.ts';
import { release } from '../../../core/desk/releases.ts';
import type { LockedThing } from '../../../core/desk/thing.ts';
import { lockThing } from '../../../core/desk/things.ts';
import { Temporal } from '../../../platform/clock/index.ts';
import type { SignedIn } from '../../../platform/domain.ts';
import type { Content, Problem } from '../../../platform/editable.ts';
import { runImport } from '../import/command.fixture.ts';
import { csvOf } from '../import/entry.fixture.ts';
import { loadOffice } from '../shipped.ts';
import { entryEditable } from './editable.ts';

export type DeskDatabase = TestDatabase & {
  /** A lead of the office, on a route of every organisation. */
  readonly office: SignedIn;
};

type Row = Readonly<Record<string, string>>;
/** When the things of these tests happen. */
export const moment = Temporal.Instant.from('2026-11-25T12:00:00Z');

/** The office with its lead, and what an import of these rows brings. */
export async function openDesk(rows: readonly Row[]): Promise<DeskDatabase> {
  const database = await createTestDatabase();
  await loadOffice({ db: database.owner } as Parameters<typeof loadOffice>[0]);
  await importRows(database.owner, rows);
  const officeId = await scalar(
    database.owner,
    "select id from accounts.organisation where kind = 'office'",
  );
  const lead = await makePerson(database, officeId, ['office_lead'], { name: 'Beispiel-Büro' });
  const office = await signIn(database, lead, { scope: 'any', now: noon });
  return { ...database, office };
}

export async function importRows(owner: Kysely<unknown>, rows: readonly Row[]) {
  return runImport(owner, csvOf(rows));
}

/** The id of an imported entry, public or hidden. */
export async function entryId(owner: Kysely<unknown>, source: string): Promise<string> {
  return scalar(
    owner,
    `select organisation_id from directory.office_note where source_id = '${source}'
      union all select id from directory.hidden_entry where source_id = '${source}'`,
  );
}

export async function leadOf(
  database: TestDatabase,
  organisationId: string,
  email?: string,
): Promise<SignedIn> {
  const name = 'Beispiel-Leitung';
  const person = await makePerson(database, organisationId, ['centre_lead'], {
    name,
    ...(email ? { email } : {}),
  });
  return signIn(database, person, { organisationId, now: noon });
}

export type Released =
  | { readonly done: true; readonly key: string; readonly thingId: string }
  | { readonly done: false; readonly problems: readonly Problem[] };

/** Opens the entry (null: begins a new one), changes fields, and releases it if nothing keeps it back. */
export async function releaseEntry(
  database: TestDatabase,
  person: SignedIn,
  key: string | null,
  change: Content,
  at = moment,
): Promise<Released> {
  const by = { person, at };
  return withOrganisation(database.app, person, person.scope, async (trx) => {
    const id =
      key === null
        ? await createThing(trx, entryEditable, {
            ...by,
            organisationId: person.organisationId,
            content: change,
          })
        : await openThing(trx, entryEditable, key, by);
    if (id === null) throw new Error('Nothing is to be opened.');
    if (key !== null) await edit(trx, await locked(trx, id), change, by);
    const thing = await locked(trx, id);
    const { content } = await contentToEdit(trx, thing);
    const draft = { key: thing.key, content, language: 'de' } as const;
    const problems = (await entryEditable.check?.(trx, draft)) ?? [];
    if (problems.length > 0) return { done: false, problems };
    const wanted = { revision: thing.revision, note: '', hasProblems: false, ...by };
    const outcome = await release(trx, entryEditable, thing, wanted);
    if (!outcome.done) throw new Error(outcome.refusal);
    return { done: true, key: outcome.key, thingId: id };
  });
}

async function edit(
  trx: Kysely<unknown>,
  thing: LockedThing,
  change: Content,
  by: { readonly person: SignedIn; readonly at: Temporal.Instant },
): Promise<void> {
  const { content } = await contentToEdit(trx, thing);
  const { revision } = thing;
  const saved = { content: { ...content, ...change }, revision, ...by };
  const outcome = await saveDraft(trx, entryEditable, thing, saved);
  if (!outcome.done) throw new Error(outcome.refusal);
}

export async function locked(trx: Kysely<unknown>, id: string): Promise<LockedThing> {
  const thing = await lockThing(trx, id);
  if (!thing) throw new Error('The thing is not to be seen.');
  return thing;
}

/** The first column of the first row, as text. */
export async function scalar(db: Kysely<unknown>, statement: string): Promise<string> {
  const { rows } = await sql.raw<Record<string, unknown>>(statement).execute(db);
  return String(Object.values(rows[0] ?? {})[0] ?? '');
}
