import { type Kysely, sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import type { Temporal } from '../../platform/clock/index.ts';
import type { Role, SignedIn } from '../../platform/domain.ts';
import type { Content, Editable, Section } from '../../platform/editable.ts';
import { withOrganisation } from '../accounts/index.ts';

export { origin };

import { makeOrganisation, makePerson, noon, origin, signIn } from '../accounts/people.fixture.ts';
import { contentToEdit, saveDraft } from './drafts.ts';
import { createThing } from './opening.ts';
import type { Outcome } from './outcome.ts';
import { listOf } from './pages/fields/values.ts';
import { release } from './releases.ts';
import { stateCheck, submit } from './review.ts';
import type { LockedThing, Thing } from './thing.ts';
import { findThing, lockThing } from './things.ts';

const inBoth = (text: string) => ({ de: text, en: text });

const sections: readonly Section[] = [
  {
    title: null,
    fields: [
      { kind: 'text', name: 'title', label: inBoth('Titel'), maximum: 1000, required: true },
      { kind: 'text', name: 'body', label: inBoth('Text'), rows: 5, maximum: 5000 },
      { kind: 'list', name: 'words', label: inBoth('Wörter'), maximum: 100, count: 20 },
      { kind: 'files', name: 'files', label: inBoth('Dateien'), accept: ['pdf'], count: 3 },
    ],
  },
];

/**
 * Pages of the office: legal check by a reviewer who did not write, and two persons' word that nobody can be recognised.
 * The key is the title in small letters; a body "throw!" is a bug of the domain.
 */
export const pageEditable: Editable = {
  kind: 'example-page',
  segment: 'beispielseiten',
  name: inBoth('Beispiel-Seiten'),
  one: inBoth('Beispiel-Seite'),
  newOne: inBoth('Neue Beispiel-Seite'),
  weight: 10,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [
    {
      name: 'legal',
      label: inBoth('Rechtliche Prüfung'),
      statement: inBoth('Rechtlich geprüft.'),
      roles: ['reviewer'],
      persons: 1,
      byAuthor: false,
    },
    {
      name: 'anonymity',
      label: inBoth('Anonymisierung'),
      statement: inBoth('Gelesen, keine Person erkennbar.'),
      roles: ['editor', 'reviewer'],
      persons: 2,
      byAuthor: true,
      neededFor: (content) => !listOf(content, 'words').includes('nobody'),
    },
  ],
  withdrawal: 'keep',
  form: async () => sections,
  title: ({ title }) => String(title ?? ''),
  list: async () => ({ total: 0, found: [] }),
  read: async (db, key) => {
    const { rows } = await sql<{ content: Content }>`
      select content from example.page where key = ${key}`.execute(db);
    return rows[0] ? { content: rows[0].content, organisationId: null } : null;
  },
  publish: async (db, { key, content, person }) => {
    const newKey = key ?? String(content.title).toLowerCase();
    const { body } = content;
    await (key === null
      ? sql`insert into example.page (key, content, person_name)
            values (${newKey}, ${JSON.stringify(content)}::jsonb, ${person.name})`.execute(db)
      : sql`insert into example.page (key, content, person_name)
            values (${newKey}, ${JSON.stringify(content)}::jsonb, ${person.name})
            on conflict (key) do update set content = excluded.content`.execute(db));
    if (body === 'throw!') throw new Error('A bug of the domain.');
    return { key: newKey };
  },
  withdraw: async (db, key) => {
    await sql`delete from example.page where key = ${key}`.execute(db);
  },
  address: async (_, key, language) => `/${language}/beispiele/${key}`,
};

/** What each organisation has one of: the key is its id. */
export const entryEditable: Editable = {
  ...pageEditable,
  kind: 'example-entry',
  segment: 'beispieleintraege',
  owner: 'organisation',
  editors: ['centre_lead', 'office_lead'],
  checks: [],
  read: async (db, key) => {
    const found = await pageEditable.read(db, key);
    return found && { ...found, organisationId: key };
  },
};

/** A database with the table that the examples publish to, an office with its people, and two centres with a lead each. */
export class ExampleDesk {
  readonly database: TestDatabase;
  private readonly people = new Map<string, SignedIn>();
  private now = noon;

  private constructor(database: TestDatabase) {
    this.database = database;
  }

  static async open(): Promise<ExampleDesk> {
    const database = await createTestDatabase();
    for (const statement of [
      'create schema example',
      'grant usage on schema example to schnittstelle_app',
      'create table example.page (key text primary key, content jsonb not null, person_name text not null)',
      'grant select, insert, update, delete on example.page to schnittstelle_app',
    ])
      await sql.raw(statement).execute(database.owner);
    const desk = new ExampleDesk(database);
    const office = await makeOrganisation(database, 'office');
    await desk.add('anna', office, ['editor']);
    await desk.add('berta', office, ['editor', 'reviewer']);
    await desk.add('clara', office, ['reviewer']);
    await desk.add('lead', office, ['office_lead'], 'any');
    for (const centre of ['north', 'south'])
      await desk.add(centre, await makeOrganisation(database, 'centre', `Beispiel-${centre}`), [
        'centre_lead',
      ]);
    return desk;
  }

  private async add(
    name: string,
    organisationId: string,
    roles: readonly Role[],
    scope: SignedIn['scope'] = 'own',
  ): Promise<void> {
    const email = `${name}@example.org`;
    const id = await makePerson(this.database, organisationId, roles, {
      name: `Beispiel-${name}`,
      email,
    });
    this.people.set(name, await signIn(this.database, id, { scope }));
  }

  person(name: string): SignedIn {
    return this.people.get(name)!;
  }

  /** A minute passes between two acts. */
  later(): Temporal.Instant {
    this.now = this.now.add({ minutes: 1 });
    return this.now;
  }

  /** A transaction of somebody's. */
  as<T>(name: string, work: (trx: Kysely<unknown>, person: SignedIn) => Promise<T>): Promise<T> {
    const person = this.person(name);
    return withOrganisation(this.database.app, person, person.scope, (trx) => work(trx, person));
  }

  /** One act upon a thing that exists. */
  act<T>(
    name: string,
    id: string,
    work: (
      trx: Kysely<unknown>,
      thing: LockedThing,
      by: { person: SignedIn; at: Temporal.Instant },
    ) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    return this.as(name, async (trx, person) => {
      const thing = await lockThing(trx, id);
      if (!thing) throw new Error(`${name} does not see it.`);
      return work(trx, thing, { person, at: this.later() });
    });
  }

  async thing(name: string, id: string): Promise<Thing | null> {
    return this.as(name, (trx) => findThing(trx, id));
  }

  create(name: string, content: Content, editable = pageEditable): Promise<string> {
    return this.as(name, (trx, person) =>
      createThing(trx, editable, {
        organisationId: person.organisationId,
        content,
        person,
        at: this.later(),
      }),
    );
  }

  /** Saves upon what stands there now. */
  save(name: string, id: string, content: Content, editable = pageEditable) {
    return this.act(name, id, async (trx, thing, by) => {
      const { revision } = await contentToEdit(trx, thing);
      return saveDraft(trx, editable, thing, { content, revision, ...by });
    });
  }

  submit(name: string, id: string, editable = pageEditable, note = '') {
    return this.act(name, id, (trx, thing, by) =>
      submit(trx, editable, thing, {
        revision: thing.revision,
        note,
        hasProblems: false,
        origin,
        ...by,
      }),
    );
  }

  state(name: string, id: string, check: string, editable = pageEditable) {
    return this.act(name, id, (trx, thing, by) =>
      stateCheck(trx, editable, thing, { check, revision: thing.revision, ...by }),
    );
  }

  release(name: string, id: string, editable = pageEditable, note = '') {
    return this.act(name, id, (trx, thing, by) =>
      release(trx, editable, thing, {
        revision: thing.revision,
        note,
        hasProblems: false,
        ...by,
      }),
    );
  }

  /** Draft, checks and release of one text, by three persons. */
  async publish(id: string, editable = pageEditable, note = ''): Promise<void> {
    await this.submit('anna', id, editable, note);
    await this.state('clara', id, 'legal', editable);
    await this.state('clara', id, 'anonymity', editable);
    await this.state('berta', id, 'anonymity', editable);
    const outcome = await this.release('anna', id, editable, note);
    if (!outcome.done) throw new Error(outcome.refusal);
  }

  /** What the public reads under a key; null: nothing. */
  async public(key: string): Promise<Content | null> {
    return (await pageEditable.read(this.database.owner, key))?.content ?? null;
  }

  /** The audit's rows about one thing, in order: "draft create done". */
  async audited(id: string): Promise<string[]> {
    const { rows } = await sql<{ line: string }>`
      select concat_ws(' ', action, verb, result) as line from audit.event
       where object_id = ${id} order by seq`.execute(this.database.owner);
    return rows.map(({ line }) => line);
  }

  /** Addresses and texts of the mails in the outbox, in order. */
  async mails(): Promise<{ to: string; subject: string; text: string }[]> {
    const { rows } = await sql<{ to: string; subject: string; text: string }>`
      select recipient as "to", subject, text from mail.message order by created_at, recipient`.execute(
      this.database.owner,
    );
    return rows;
  }

  async forgetMails(): Promise<void> {
    await sql`delete from mail.message`.execute(this.database.owner);
  }
}
