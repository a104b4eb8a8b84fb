import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { makePerson } from '../src/core/accounts/people.fixture.ts';
import { roles } from '../src/core/accounts/role.ts';
import { startSession } from '../src/core/accounts/sessions.ts';
import { Temporal } from '../src/platform/clock/index.ts';
import type { Route } from '../src/platform/domain.ts';
import { domains } from '../src/site/domains.ts';
import {
  makeCall,
  makeContact,
  makeDeskThing,
  makeInvitation,
  makeMember,
  makeOrganisation,
  makePaper,
  makePasskey,
  makeRecovery,
  type Organisation,
} from './support/guarded-things.ts';
import { createTestSite, type TestSite } from './support/site.ts';

/**
 * What each role gets from each route that is not public, for its own organisation and for another's: test/access-matrix.json.
 * `MATRIX=write node --import tsx --test test/access-matrix.test.ts` writes the file anew; read what changed in it.
 */
const file = new URL('access-matrix.json', import.meta.url);
const guarded = domains.flatMap((domain) => domain.routes ?? []).filter(isGuarded);
const callers = ['nobody', 'enrolling', ...roles] as const;
type Caller = (typeof callers)[number];
type Whose = 'own' | 'foreign';
/** By route, then whose, then the answer: who gets it. */
type Matrix = Record<string, Partial<Record<Whose, Record<string, Caller[]>>>>;

type Session = { readonly token: string; readonly sessionId: string };

const dataDir = mkdtempSync(join(tmpdir(), 'schnittstelle-matrix-'));
let site: TestSite;
let office: Organisation;
let centre: Organisation;
let other: Organisation;
const people = new Map<Caller, string>();
const unnoted = new Set<string>();
/** What calls share until one of them was let through to change something: things, by what and whose they are, and sessions. */
const keptThings = new Map<string, string>();
const keptSessions = new Map<Caller, Session>();
/** The number of the audit's last event; null when something was prepared since it was read. */
let lastEvent: number | null = null;
let strangersMinutes = 0;
let visits = 0;
before(async () => {
  const clock = () => Temporal.Now.instant().add({ minutes: strangersMinutes });
  site = await createTestSite({ env: { DATA_DIR: dataDir }, clock });
  office = await makeOrganisation(databases(), 'office', 'office_lead');
  centre = await makeOrganisation(databases(), 'centre', 'centre_lead');
  other = await makeOrganisation(databases(), 'centre', 'centre_lead');
  for (const role of roles)
    people.set(role, await makePerson(databases(), homeOf(role).id, [role]));
  people.set('enrolling', await makePerson(databases(), centre.id, ['centre_lead']));
});
after(async () => {
  await site.close();
  rmSync(dataDir, { recursive: true });
});

test('R08 every role gets from every route, own and foreign, what the golden matrix says', async () => {
  // In the order of the routes, though what only reads comes first: after a change everything is made anew.
  const found: Matrix = Object.fromEntries(guarded.map((route) => [keyOf(route), {}]));
  const readsFirst = [...guarded].sort((a, b) => Number(isChange(a)) - Number(isChange(b)));
  for (const route of readsFirst) {
    const key = keyOf(route);
    for (const whose of route.path.replace(':language', '').includes(':')
      ? (['own', 'foreign'] as const)
      : (['own'] as const)) {
      const answers: Record<string, Caller[]> = {};
      for (const caller of callers) {
        const answer = await answerFor(route, caller, whose);
        answers[answer] = [...(answers[answer] ?? []), caller];
      }
      found[key] = { ...found[key], [whose]: answers };
    }
  }
  assert.ok(Object.keys(found).length > 20, 'few routes were seen');
  if (process.env.MATRIX === 'write') writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
  assert.deepEqual(found, JSON.parse(readFileSync(file, 'utf8')));
});

test('R78 each refusal, declared read and change of these left a row in the audit', () => {
  assert.deepEqual([...unnoted], []);
});

test('R08 nobody without a session gets anything, and no centre anything of another', () => {
  const golden = JSON.parse(readFileSync(file, 'utf8')) as Matrix;
  for (const [route, { own, foreign }] of Object.entries(golden))
    for (const [whose, answers] of Object.entries({ own, foreign }))
      for (const [answer, who] of Object.entries(answers ?? {})) {
        assert.ok(!answer.startsWith('2') || !who.includes('nobody'), `${route} ${whose}`);
        if (whose === 'foreign' && answer.startsWith('2'))
          assert.deepEqual(
            who.filter((caller) => caller !== 'office_lead' && !readsUnopened(caller, route)),
            [],
            route,
          );
      }
});

/** What the members are not asked about yet, or were not asked, is read by the whole office. */
function readsUnopened(caller: Caller, route: string): boolean {
  return homeOf(caller) === office && route.startsWith('GET /:language/mitarbeit/');
}

function isGuarded(route: Route): boolean {
  return route.role !== 'public';
}

function isChange(route: Route): boolean {
  return route.method !== 'GET';
}

function keyOf(route: Route): string {
  return `${route.method} ${route.path}`;
}

function databases() {
  return { owner: site.database.owner, app: site.database.app };
}

function homeOf(caller: Caller): Organisation {
  return ['office_lead', 'auditor', 'treasurer'].includes(caller) ? office : centre;
}

async function answerFor(route: Route, caller: Caller, whose: Whose): Promise<string> {
  const personId = people.get(caller) ?? null;
  const place = whose === 'own' ? homeOf(caller) : other;
  const session = personId === null ? null : await sessionOf(personId, caller);
  const path = await fill(route.path, place, whose === 'own' ? personId : null, session?.sessionId);
  const eventsBefore = lastEvent ?? (await countEvents());
  // So many strangers come at once that the audit would note only the first three hundred of a minute.
  visits += 1;
  strangersMinutes = caller === 'nobody' ? visits : 0;
  const answer = await site.app.request(`http://localhost:3000${path}`, {
    method: route.method,
    headers: {
      'Sec-Fetch-Site': 'same-origin',
      ...(session ? { Cookie: `__Host-session=${session.token}` } : {}),
      ...(route.method === 'POST' ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}),
    },
    ...(route.method === 'POST' ? { body: form() } : {}),
  });
  assert.notEqual(answer.status, 500, `${caller} ${route.method} ${path}`);
  const outcome = outcomeOf(answer);
  if (isChange(route) && !isRefused(caller, outcome)) forgetAll();
  lastEvent = await countEvents();
  if (!isNoted(route, caller, outcome, lastEvent - eventsBefore))
    unnoted.add(`${keyOf(route)} ${caller}: ${outcome}`);
  return outcome;
}

/** R78: a refusal and a declared read leave one row, a change that went through one at least. */
function isNoted(route: Route, caller: Caller, outcome: string, rows: number): boolean {
  if (caller === 'nobody' || outcome === '403') return rows >= 1;
  if (caller === 'enrolling') return true;
  if (route.audit === 'read') return rows === 1;
  const asksForChallenge = route.path.endsWith('/aufgabe');
  return route.audit !== 'change' || asksForChallenge || outcome === '400' || rows >= 1;
}

/** By the guard, which lets nothing happen. */
function isRefused(caller: Caller, outcome: string): boolean {
  return caller === 'nobody' || outcome === '403' || outcome === '303 /de/konto/schluessel';
}

async function countEvents(): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(seq), 0)::int as last from audit.event`.execute(site.database.owner);
  return rows[0]!.last;
}

async function sessionOf(personId: string, caller: Caller): Promise<Session> {
  const kept = keptSessions.get(caller);
  if (kept) return kept;
  lastEvent = null;
  const session = (await beginSession(personId, caller))!;
  keptSessions.set(caller, session);
  return session;
}

function beginSession(personId: string, caller: Caller) {
  const mode = caller === 'enrolling' ? 'enrolling' : 'full';
  const now = Temporal.Now.instant();
  return startSession(site.database.app, { personId, organisationId: null, mode, now });
}

/** Fits every form that changes people. */
function form(): string {
  const email = `${randomUUID()}@example.org`;
  const invitee = { name: 'Beispiel-Neu', email, language: 'de', roles: 'member' };
  const fields = { ...invitee, way: 'in_person', organisation: other.id };
  return new URLSearchParams(fields).toString();
}

/** The id of the thing that `make` makes, unless one is there. */
async function keep(thing: string, make: () => Promise<string>): Promise<string> {
  const kept = keptThings.get(thing);
  if (kept) return kept;
  lastEvent = null;
  const id = await make();
  keptThings.set(thing, id);
  return id;
}

/** A change may end sessions and things, others' as well. */
function forgetAll(): void {
  keptThings.clear();
  keptSessions.clear();
}

/** The path of a route for a thing of the place. */
async function fill(
  path: string,
  place: Organisation,
  personId: string | null,
  sessionId: string | undefined,
): Promise<string> {
  const start = path.replace('/:language', '/de').replace(':slug', place.slug);
  if (start.includes('/redaktion/')) return fillDesk(start, place);
  if (start.includes('/mitarbeit/')) return fillShared(start, place);
  const fillWith = async (parameter: string, thing: string, make: () => Promise<string>) =>
    start.replace(parameter, await keep(thing, make));
  if (start.includes('/personen/:id'))
    return fillWith(':id', `person ${place.id}`, () => makeMember(databases(), place));
  if (start.includes('/einladungen/:id'))
    return fillWith(':id', `invitation ${place.id}`, () => makeInvitation(databases(), place));
  if (start.includes('/wiederherstellungen/:id'))
    return fillWith(':id', `recovery ${place.id}`, () => makeRecovery(databases(), place));
  if (start.includes('/sitzungen/:id'))
    return personId && sessionId
      ? start.replace(':id', sessionId)
      : fillWith(':id', `session ${place.id}`, () => session(place));
  if (start.includes(':handle')) {
    const owner = personId ?? place.lead;
    return fillWith(':handle', `passkey ${owner}`, () => makePasskey(databases(), owner));
  }
  assert.ok(!start.includes(':'), `${path}: what stands for its parameter?`);
  return start;
}

/** A thing of the place with a draft, of the kind that the address names. */
async function fillDesk(start: string, place: Organisation): Promise<string> {
  const fixed = start
    .replace(/:sha256(\{.*\})?/, 'a'.repeat(64))
    .replace(':number', '1')
    .replace(':code', 'en')
    .replace(':text', 'beispiel');
  const editable = domains
    .flatMap((domain) => domain.editable ?? [])
    .find(({ segment }) => fixed.split('/').includes(segment));
  if (fixed.includes('/kontakte/:id')) {
    const make = () => makeContact(databases(), place);
    return fixed.replace(/:(id|entry)\b/g, await keep(`contact ${place.id}`, make));
  }
  if (!editable) return fixed.replace(':id', randomUUID());
  const thing = `${editable.kind} ${place.id}`;
  return fixed.replace(
    ':id',
    await keep(thing, () => makeDeskThing(databases(), editable.kind, place)),
  );
}

/** Papers and calls belong to all: those of another place are none that the caller's place was shown. */
async function fillShared(start: string, place: Organisation): Promise<string> {
  const isShown = place !== other;
  const make = start.includes('/aufrufe')
    ? () => makeCall(databases(), office, isShown ? null : other)
    : () => makePaper(databases(), paperKind(start), isShown);
  const what = start.includes('/aufrufe') ? 'call' : paperKind(start);
  const id = start.includes(':id') ? await keep(`${what} ${isShown}`, make) : '';
  return start
    .replace(/:(id|paragraph|question)\b/g, id)
    .replace(':organisation', place.id)
    .replace(':number', '1')
    .replace(':step', 'kommentare');
}

function paperKind(start: string): 'statement' | 'shadow_report' {
  return start.includes('/schattenberichte') ? 'shadow_report' : 'statement';
}

async function session(place: Organisation): Promise<string> {
  return (await beginSession(place.lead, 'centre_lead'))!.sessionId;
}

function outcomeOf(answer: Response): string {
  const location = answer.headers.get('location')?.replace(/\?zu=.*/, '?zu=…');
  if (!location) return String(answer.status);
  return `${answer.status} ${location.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…').replace(/beispiel-…/, '…')}`;
}
