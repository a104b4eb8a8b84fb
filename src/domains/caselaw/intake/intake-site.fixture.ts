import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Hono } from 'hono';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { keepLog } from '../../../../test/support/log.ts';
import { guard } from '../../../core/accounts/index.ts';
import { makeOrganisation, makePerson, signIn } from '../../../core/accounts/people.fixture.ts';
import { Temporal } from '../../../platform/clock/index.ts';
import { readConfig } from '../../../platform/config/index.ts';
import type { Role, Services, SignedIn, VisitEnvironment } from '../../../platform/domain.ts';
import type { Editable } from '../../../platform/editable.ts';
import { createApp } from '../../../platform/http/app.tsx';
import { sampleFrame } from '../../../platform/ui/gallery/sample-frame.ts';
import { pointerRoutes } from '../pointers/index.ts';
import { intakeRoutes } from './index.ts';

const origin = 'http://localhost:3000';
const both = (text: string) => ({ de: text, en: text });

/** As decisions are, with the fields that intake touches. */
export const decisions: Editable = {
  kind: 'decision',
  segment: 'entscheidungen',
  name: both('Entscheidungen'),
  one: both('Entscheidung'),
  newOne: both('Neue Entscheidung'),
  weight: 1,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [
    {
      name: 'anonymisation',
      label: both('Anonymisierung'),
      statement: both('Gelesen, keine Person erkennbar.'),
      roles: ['editor', 'reviewer', 'office_lead'],
      persons: 2,
      byAuthor: true,
    },
  ],
  withdrawal: 'purge',
  form: async () => [
    {
      title: null,
      fields: [
        { kind: 'text', name: 'court', label: both('Gericht'), maximum: 200 },
        { kind: 'list', name: 'norms', label: both('Normen'), maximum: 200, count: 100 },
        {
          kind: 'rows',
          name: 'leitsaetze',
          label: both('Leitsätze'),
          count: 20,
          fields: [{ kind: 'text', name: 'text', label: both('Leitsatz'), maximum: 5000 }],
        },
        { kind: 'text', name: 'text', label: both('Volltext'), rows: 20, maximum: 2_000_000 },
      ],
    },
  ],
  title: ({ court }) => String(court ?? ''),
  list: async () => ({ total: 0, found: [] }),
  read: async () => null,
  publish: async () => ({ key: 'x' }),
  withdraw: async () => undefined,
  address: async () => null,
};

type Sent = Record<string, string | string[] | Blob>;

export type IntakeSite = {
  readonly app: Hono<VisitEnvironment>;
  readonly database: TestDatabase;
  readonly services: Services;
  readonly dataDir: string;
  /** What opens the originals; it is not on the server. */
  readonly identity: string;
  readonly log: ReturnType<typeof keepLog>;
  readonly clock: { now: Temporal.Instant };
  readonly office: string;
  readonly centre: string;
  /** Somebody with these roles, signed in. */
  readonly person: (
    organisationId: string,
    roles: readonly Role[],
  ) => Promise<SignedIn & { readonly token: string }>;
  /** A browser's request: a form when there is one, with files as multipart, else a GET. */
  readonly ask: (
    path: string,
    options?: { form?: Sent; token?: string; headers?: Record<string, string> },
  ) => Promise<Response>;
  readonly close: () => Promise<void>;
};

/** The routes of intake and pointers on a database of their own. */
export async function openIntakeSite(
  options: { acceptsFiles?: boolean; hasOffice?: boolean } = {},
): Promise<IntakeSite> {
  const { acceptsFiles = true, hasOffice = true } = options;
  const database = await createTestDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'schnittstelle-intake-'));
  const identity = await generateX25519Identity();
  const clock = { now: Temporal.Now.instant() };
  const log = keepLog();
  const services: Services = {
    config: readConfig(
      {
        PUBLIC_ORIGIN: origin,
        DATA_DIR: dataDir,
        ...(acceptsFiles ? { INTAKE_RECIPIENT: await identityToRecipient(identity) } : {}),
      },
      'production',
    ),
    mode: 'production',
    log: log.log,
    clock: () => clock.now,
    db: database.app,
  };
  const app = createApp({
    services,
    domains: [
      {
        name: 'caselaw',
        schema: 'caselaw',
        routes: [...pointerRoutes(decisions), ...intakeRoutes(decisions)],
      },
    ],
    assets: { address: (name) => `/assets/${name}`, serve: () => null },
    frame: (path, language) => sampleFrame(language, { path }),
    guard,
  });
  return {
    app,
    database,
    services,
    dataDir,
    identity,
    log,
    clock,
    office: hasOffice ? await makeOrganisation(database, 'office') : '',
    centre: await makeOrganisation(database, 'centre'),
    person: async (organisationId, roles) => {
      const id = await makePerson(database, organisationId, roles);
      return signIn(database, id, { now: clock.now });
    },
    ask: async (path, { form, token, headers = {} } = {}) =>
      app.request(`${origin}${path}`, {
        ...(form ? { method: 'POST', body: bodyOf(form) } : {}),
        headers: {
          ...(token ? { Cookie: `__Host-session=${token}` } : {}),
          ...(form ? { Origin: origin, 'Sec-Fetch-Site': 'same-origin' } : {}),
          ...headers,
        },
      }),
    close: async () => {
      await database.drop();
      rmSync(dataDir, { recursive: true });
    },
  };
}

function bodyOf(form: Sent): FormData | URLSearchParams {
  const entries = Object.entries(form).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => [name, one] as const),
  );
  if (entries.every((entry): entry is [string, string] => typeof entry[1] === 'string'))
    return new URLSearchParams(entries as [string, string][]);
  const body = new FormData();
  for (const [name, value] of entries)
    if (typeof value === 'string') body.append(name, value);
    else body.append(name, value, 'Urteil gegen Kanarienname.pdf');
  return body;
}
