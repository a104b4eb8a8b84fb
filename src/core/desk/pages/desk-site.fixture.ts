import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { loadAssetsOnce } from '../../../../test/support/assets.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import type { TestSite } from '../../../../test/support/site.ts';
import { systemClock, Temporal } from '../../../platform/clock/index.ts';
import { readConfig } from '../../../platform/config/index.ts';
import type { Role, Services } from '../../../platform/domain.ts';
import { createApp } from '../../../platform/http/app.tsx';
import { createLog } from '../../../platform/log/index.ts';
import { sampleFrame } from '../../../platform/ui/gallery/sample-frame.ts';
import { uiAssets } from '../../../platform/ui/index.ts';
import { accountsDomain, guard } from '../../accounts/index.ts';
import { makeOrganisation, makePerson } from '../../accounts/people.fixture.ts';
import { startSession } from '../../accounts/sessions.ts';
import { deskDomain } from '../index.ts';
import { entryEditable, noteEditable, textEditable } from './editables.fixture.tsx';

type Sent = Record<string, string | readonly string[] | File>;

export type DeskSite = TestSite & {
  readonly office: string;
  readonly centre: string;
  readonly person: (name: Name) => string;
  /** The token of a new session. */
  readonly session: (name: Name) => Promise<string>;
  /** A browser's request by somebody: a form when there is one, else a GET. */
  readonly ask: (name: Name, path: string, form?: Sent) => Promise<Response>;
};

/** Anna and Berta write and check, Clara checks; Dora leads the office, Nora and Sina a centre each, Mia only reads. */
const people = {
  anna: ['office', ['editor', 'reviewer']],
  berta: ['office', ['editor']],
  clara: ['office', ['reviewer']],
  dora: ['office', ['office_lead']],
  mia: ['office', ['member']],
  nora: ['north', ['centre_lead']],
  sina: ['south', ['centre_lead', 'editor', 'reviewer']],
} as const satisfies Record<string, readonly [string, readonly Role[]]>;
export type Name = keyof typeof people;

/** A desk with three invented kinds, at `origin`. */
export async function openDeskSite(origin = 'http://localhost:3000'): Promise<DeskSite> {
  const dataDir = mkdtempSync(join(tmpdir(), 'schnittstelle-desk-'));
  const database = await createTestDatabase();
  const services: Services = {
    config: readConfig({ PUBLIC_ORIGIN: origin, DATA_DIR: dataDir }, 'production'),
    mode: 'production',
    log: createLog('silent'),
    clock: systemClock,
    db: database.app,
  };
  const site = await deskOn(services, database, origin);
  const close = async () => {
    await site.close();
    rmSync(dataDir, { recursive: true });
  };
  return { ...site, close };
}

/** The same on a database that something else uses, too. */
export async function deskOn(
  services: Services,
  database: TestDatabase,
  origin: string,
): Promise<DeskSite> {
  for (const statement of [
    'create schema example',
    'grant usage on schema example to schnittstelle_app',
    'create table example.text (key text primary key, kind text not null, organisation_id uuid, content jsonb not null)',
    'grant select, insert, update, delete on example.text to schnittstelle_app',
  ])
    await sql.raw(statement).execute(database.owner);
  const organisations: Record<string, string> = {
    office: await makeOrganisation(database, 'office', 'Beispiel-Geschäftsstelle'),
    north: await makeOrganisation(database, 'centre', 'Beispiel-Fachberatungsstelle Nord'),
    south: await makeOrganisation(database, 'centre', 'Beispiel-Fachberatungsstelle Süd'),
  };
  const ids = new Map<string, string>();
  for (const [name, [place, roles]] of Object.entries(people)) {
    const options = { name: `Beispiel-${name[0]?.toUpperCase()}${name.slice(1)}` };
    ids.set(name, await makePerson(database, organisations[place] ?? '', roles, options));
  }
  const desk = deskDomain(() => [textEditable, noteEditable, entryEditable]);
  const domains = [accountsDomain(() => []), desk];
  const assets = await loadAssetsOnce([
    ...uiAssets,
    ...domains.flatMap((domain) => domain.assets ?? []),
  ]);
  const app = createApp({
    services,
    domains,
    assets,
    frame: (path, language) => sampleFrame(language, { path, asset: assets.address }),
    guard,
  });
  const person = (name: Name) => ids.get(name) ?? '';
  const session = async (name: Name) => {
    const wanted = { personId: person(name), organisationId: null, mode: 'full' } as const;
    const started = await startSession(database.app, { ...wanted, now: Temporal.Now.instant() });
    return started?.token ?? '';
  };
  const tokens = new Map<Name, string>();
  return {
    app,
    database,
    services,
    get: async (path, headers = {}) => app.request(origin + path, { headers }),
    office: organisations.office ?? '',
    centre: organisations.north ?? '',
    person,
    session,
    ask: async (name, path, form) => {
      const token = tokens.get(name) ?? (await session(name));
      tokens.set(name, token);
      return app.request(`${origin}${path}`, requestOf(token, origin, form));
    },
    close: () => database.drop(),
  };
}

function requestOf(token: string, origin: string, form: Sent | undefined): RequestInit {
  const headers = { Cookie: `__Host-session=${token}` };
  if (!form) return { headers };
  const body = new FormData();
  for (const [name, value] of Object.entries(form))
    if (value instanceof File) body.append(name, value);
    else for (const one of [value].flat()) body.append(name, one);
  return {
    method: 'POST',
    headers: { ...headers, Origin: origin, 'Sec-Fetch-Site': 'same-origin' },
    body,
  };
}
