import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { inviteAsOperator } from '../src/core/accounts/invitations.ts';
import { saveOrganisations } from '../src/core/accounts/organisations.ts';
import { makePerson } from '../src/core/accounts/people.fixture.ts';
import { roles } from '../src/core/accounts/role.ts';
import { startSession } from '../src/core/accounts/sessions.ts';
import { Temporal } from '../src/platform/clock/index.ts';
import type { Role, Route } from '../src/platform/domain.ts';
import { domains } from '../src/site/domains.ts';
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

type Organisation = { readonly id: string; readonly slug: string; readonly lead: string };

const dataDir = mkdtempSync(join(tmpdir(), 'schnittstelle-matrix-'));
let site: TestSite;
let office: Organisation;
let centre: Organisation;
let other: Organisation;
const people = new Map<Caller, string>();
const unnoted = new Set<string>();
let strangersMinutes = 0;
let visits = 0;
before(async () => {
  const clock = () => Temporal.Now.instant().add({ minutes: strangersMinutes });
  site = await createTestSite({ env: { DATA_DIR: dataDir }, clock });
  office = await organisation('office', 'office_lead');
  centre = await organisation('centre', 'centre_lead');
  other = await organisation('centre', 'centre_lead');
  for (const role of roles)
    people.set(role, await makePerson(databases(), homeOf(role).id, [role]));
  people.set('enrolling', await makePerson(databases(), centre.id, ['centre_lead']));
});
after(async () => {
  await site.close();
  rmSync(dataDir, { recursive: true });
});

test('R08 every role gets from every route, own and foreign, what the golden matrix says', async () => {
  const found: Matrix = {};
  for (const route of guarded) {
    const key = `${route.method} ${route.path}`;
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
            who.filter((caller) => caller !== 'office_lead'),
            [],
            route,
          );
      }
});

function isGuarded(route: Route): boolean {
  return route.role !== 'public';
}

function databases() {
  return { owner: site.database.owner, app: site.database.app };
}

/** With a lead who may begin what a second confirms. */
async function organisation(kind: 'office' | 'centre', lead: Role): Promise<Organisation> {
  const id = randomUUID();
  const slug = `beispiel-${id}`;
  await saveOrganisations(site.database.owner, [{ id, slug, name: `Beispiel-${kind}`, kind }]);
  return { id, slug, lead: await makePerson(databases(), id, [lead]) };
}

function homeOf(caller: Caller): Organisation {
  return ['office_lead', 'auditor', 'treasurer'].includes(caller) ? office : centre;
}

async function answerFor(route: Route, caller: Caller, whose: Whose): Promise<string> {
  const personId = people.get(caller) ?? null;
  const place = whose === 'own' ? homeOf(caller) : other;
  const session = personId === null ? null : await beginSession(personId, caller);
  const path = await fill(route.path, place, whose === 'own' ? personId : null, session?.sessionId);
  const eventsBefore = await countEvents();
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
  if (!isNoted(route, caller, outcome, (await countEvents()) - eventsBefore))
    unnoted.add(`${route.method} ${route.path} ${caller}: ${outcome}`);
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

async function countEvents(): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(seq), 0)::int as last from audit.event`.execute(site.database.owner);
  return rows[0]!.last;
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

/** Things of the place are made for each call, because calls change them. */
async function fill(
  path: string,
  place: Organisation,
  personId: string | null,
  sessionId: string | undefined,
): Promise<string> {
  const start = path.replace('/:language', '/de').replace(':slug', place.slug);
  if (start.includes('/redaktion/')) return fillDesk(start, place);
  if (start.includes('/personen/:id')) return start.replace(':id', await member(place));
  if (start.includes('/einladungen/:id')) return start.replace(':id', await invitation(place));
  if (start.includes('/wiederherstellungen/:id'))
    return start.replace(':id', await recovery(place));
  if (start.includes('/sitzungen/:id'))
    return start.replace(':id', (personId && sessionId) || (await session(place)));
  if (start.includes(':handle'))
    return start.replace(':handle', await handle(personId ?? place.lead));
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
  return fixed.replace(':id', editable ? await deskThing(editable.kind, place) : randomUUID());
}

async function deskThing(kind: string, place: Organisation): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into desk.thing (kind, organisation_id, title, created_at, changed_at)
    values (${kind}, ${place.id}::uuid, 'Beispiel', now(), now())
    returning id`.execute(site.database.owner);
  const { id } = rows[0]!;
  await sql`
    insert into desk.draft (thing_id, organisation_id, content, origin, edited_at)
    values (${id}::uuid, ${place.id}::uuid, '{}', 'person', now())`.execute(site.database.owner);
  return id;
}

function member(place: Organisation): Promise<string> {
  return makePerson(databases(), place.id, ['member']);
}

async function invitation(place: Organisation): Promise<string> {
  const email = `${randomUUID()}@example.org`;
  const invitee = { name: 'Beispiel-Neu', email, language: 'de', roles: ['member'] } as const;
  const now = Temporal.Now.instant();
  return (
    await inviteAsOperator(site.database.owner, { ...invitee, organisationId: place.id, now })
  ).id;
}

async function recovery(place: Organisation): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into accounts.recovery (person_id, organisation_id, way, started_by, started_at)
    values (${await member(place)}::uuid, ${place.id}::uuid, 'in_person', ${place.lead}::uuid, now())
    returning id`.execute(site.database.owner);
  return rows[0]!.id;
}

async function session(place: Organisation): Promise<string> {
  return (await beginSession(place.lead, 'centre_lead'))!.sessionId;
}

/** Of a passkey of this person, as addresses name it. */
async function handle(personId: string): Promise<string> {
  const { rows } = await sql<{ handle: string }>`
    insert into accounts.passkey (id, person_id, name, public_key, counter, created_at)
    values (${randomUUID()}, ${personId}::uuid, 'Beispiel', '', 0, now())
    returning left(encode(sha256(convert_to(id, 'UTF8')), 'hex'), 16) as handle`.execute(
    site.database.owner,
  );
  return rows[0]!.handle;
}

function outcomeOf(answer: Response): string {
  const location = answer.headers.get('location')?.replace(/\?zu=.*/, '?zu=…');
  if (!location) return String(answer.status);
  return `${answer.status} ${location.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…').replace(/beispiel-…/, '…')}`;
}
