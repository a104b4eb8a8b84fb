import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { withOrganisation } from '../../../core/accounts/index.ts';
import {
  makeOrganisation,
  makePerson,
  noon,
  signIn,
} from '../../../core/accounts/people.fixture.ts';
import type { Temporal } from '../../../platform/clock/index.ts';
import type { OrganisationKind, Role, SignedIn } from '../../../platform/domain.ts';
import type { Choice } from './ballot.ts';
import { castVote, listBallots, type NewBallot, openBallot } from './ballots.ts';
import type { LockedPaper, PaperHead } from './paper.ts';
import { type By, createPaper, lockPaper } from './papers.ts';
import { addParagraph } from './paragraphs.ts';
import { closeComments, openComments } from './steps.ts';

type Transaction = Parameters<Parameters<typeof withOrganisation>[3]>[0];

/** Who works where in tests on papers. */
const networkPeople = {
  editor: ['office', ['editor']],
  second: ['office', ['editor']],
  reviewer: ['office', ['reviewer']],
  north: ['north', ['centre_lead']],
  helper: ['north', ['counsellor']],
  south: ['south', ['centre_lead']],
  partner: ['partner', ['centre_lead']],
} as const satisfies Record<string, readonly [string, readonly Role[]]>;
export type Name = keyof typeof networkPeople;

const organisations: Readonly<Record<string, readonly [OrganisationKind, string]>> = {
  office: ['office', 'Beispiel-Geschäftsstelle'],
  north: ['centre', 'Beispiel-Fachberatungsstelle Nord'],
  south: ['centre', 'Beispiel-Fachberatungsstelle Süd'],
  partner: ['partner', 'Beispiel-Partnerverband'],
};

/** The office, unless there is one, two centres and a partner, each with people; answers ids by name. */
export async function makeNetwork(
  database: TestDatabase,
  office?: string,
): Promise<{
  readonly organisations: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<Name, string>;
}> {
  const made = new Map<string, string>();
  for (const [name, [kind, title]] of Object.entries(organisations))
    made.set(
      name,
      name === 'office' && office ? office : await makeOrganisation(database, kind, title),
    );
  const people = new Map<Name, string>();
  for (const [name, [place, roles]] of Object.entries(networkPeople)) {
    const options = { name: `Beispiel-${name}`, email: `${name}@example.org` };
    const id = await makePerson(database, made.get(place) ?? '', roles, options);
    people.set(name as Name, id);
  }
  return { organisations: made, people };
}

export type DraftingDatabase = TestDatabase & {
  readonly person: (name: Name) => SignedIn;
  readonly organisation: (name: string) => string;
  /** Does something as somebody, at an instant. */
  readonly as: <T>(
    name: Name,
    work: (trx: Transaction, by: By) => Promise<T>,
    at?: Temporal.Instant,
  ) => Promise<T>;
  /** The same with a locked paper. */
  readonly on: <T>(
    name: Name,
    id: string,
    work: (trx: Transaction, paper: LockedPaper, by: By) => Promise<T>,
    at?: Temporal.Instant,
  ) => Promise<T>;
};

export async function openDrafting(): Promise<DraftingDatabase> {
  const database = await createTestDatabase();
  const { organisations: ids, people } = await makeNetwork(database);
  const signedIn = new Map<Name, SignedIn>();
  for (const [name, id] of people) signedIn.set(name, await signIn(database, id));
  const person = (name: Name) => signedIn.get(name)!;
  const as: DraftingDatabase['as'] = (name, work, at = noon) =>
    withOrganisation(database.app, person(name), 'own', (trx) =>
      work(trx, { person: person(name), at }),
    );
  return {
    ...database,
    person,
    organisation: (name) => ids.get(name) ?? '',
    as,
    on: (name, id, work, at) =>
      as(
        name,
        async (trx, by) => {
          const paper = await lockPaper(trx, id);
          if (!paper) throw new Error('There is no such paper for her.');
          return work(trx, paper, by);
        },
        at,
      ),
  };
}

export const head: PaperHead = {
  title: 'Beispiel-Stellungnahme',
  lead: 'Beispiel-Vorspann.',
  dossier: null,
};
export const days = (count: number) => new Date(noon.add({ hours: 24 * count }).epochMilliseconds);

/** A statement with three paragraphs, opened for comments for ten days; answers its id and theirs. */
export async function openedPaper(drafting: DraftingDatabase): Promise<{
  readonly id: string;
  readonly paragraphs: readonly string[];
}> {
  const id = await drafting.as('editor', (trx, by) =>
    createPaper(trx, { ...head, kind: 'statement', language: 'de' }, by),
  );
  const paragraphs: string[] = [];
  for (const text of ['Erster Absatz.', 'Zweiter Absatz.', 'Dritter Absatz.']) {
    const added = await drafting.on('editor', id, (trx, paper, by) =>
      addParagraph(trx, paper, { after: null, kind: 'text', text, section: null }, by),
    );
    if (added.done) paragraphs.push(added.id);
  }
  await drafting.on('editor', id, (trx, paper, by) =>
    openComments(trx, paper, { until: days(10), note: '' }, by),
  );
  return { id, paragraphs };
}

/** The same once its round is closed. */
export async function revisedPaper(
  drafting: DraftingDatabase,
): Promise<Awaited<ReturnType<typeof openedPaper>>> {
  const opened = await openedPaper(drafting);
  await drafting.on('editor', opened.id, closeComments);
  return opened;
}

/** Lets both centres and the partner vote on version 1 for five days, unless told. */
export function openBallotOn(
  drafting: DraftingDatabase,
  id: string,
  changes: Partial<NewBallot> = {},
) {
  const ballot: NewBallot = {
    version: 1,
    electorate: 'members',
    majority: 'simple',
    quorum: 50,
    electors: ['north', 'south', 'partner'].map(drafting.organisation),
    closesAt: days(5),
    ...changes,
  };
  return drafting.on('editor', id, (trx, paper, by) => openBallot(trx, paper, ballot, by));
}

export async function newestBallot(drafting: DraftingDatabase, id: string) {
  const [ballot] = await drafting.as('north', (trx) => listBallots(trx, id));
  if (!ballot) throw new Error('There is no ballot.');
  return ballot;
}

/** Somebody votes in the newest ballot, on version 1. */
export async function voteOn(
  drafting: DraftingDatabase,
  id: string,
  name: Name,
  choice: Choice = 'yes',
  at?: Temporal.Instant,
) {
  const { id: ballotId } = await newestBallot(drafting, id);
  const vote = { ballotId, version: 1, choice, reason: 'Gut.' };
  return drafting.on(name, id, (trx, paper, by) => castVote(trx, paper, vote, by), at);
}
