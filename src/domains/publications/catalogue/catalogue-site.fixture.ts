import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { createTestSite, type TestSite } from '../../../../test/support/site.ts';
import { makePerson } from '../../../core/accounts/people.fixture.ts';
import { startSession } from '../../../core/accounts/sessions.ts';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Role } from '../../../platform/domain.ts';
import { loadShipped } from '../../../site/shipped.ts';

export type Sent = Readonly<Record<string, string | File | readonly (string | File)[]>>;

export type CatalogueSite = TestSite & {
  readonly token: (name: Name) => string;
  /** A browser's request by somebody: a form when there is one, else a GET. */
  readonly ask: (name: Name, path: string, form?: Sent) => Promise<Response>;
};

/** Anna writes, Berta reads a second time, Dora leads the office. */
const people = {
  Anna: ['editor'],
  Berta: ['reviewer'],
  Dora: ['office_lead'],
} as const satisfies Record<string, readonly Role[]>;
export type Name = keyof typeof people;

/** The site with what the program ships and three people of the office, at `origin`; files lie in a folder of its own. */
export async function openCatalogueSite(
  origin = 'http://localhost:3000',
  clock?: Clock,
): Promise<CatalogueSite> {
  const dataDir = mkdtempSync(join(tmpdir(), 'schnittstelle-catalogue-'));
  const env = { DATA_DIR: dataDir, PUBLIC_ORIGIN: origin };
  const site = await createTestSite({ fill: loadShipped, env, ...(clock ? { clock } : {}) });
  const { rows } = await sql<{ id: string }>`
    select id from accounts.organisation where kind = 'office'`.execute(site.database.owner);
  const organisationId = rows[0]!.id;
  const tokens = new Map<string, string>();
  for (const [name, roles] of Object.entries(people)) {
    const personId = await makePerson(site.database, organisationId, roles, {
      name: `Beispiel-${name}`,
    });
    const session = await startSession(site.database.app, {
      personId,
      organisationId,
      mode: 'full',
      now: site.services.clock(),
    });
    tokens.set(name, session?.token ?? '');
  }
  const token = (name: Name) => tokens.get(name) ?? '';
  const ask = async (name: Name, path: string, form?: Sent) => {
    const headers = { Cookie: `__Host-session=${token(name)}` };
    if (!form) return site.app.request(origin + path, { headers });
    const body = new FormData();
    for (const [field, value] of Object.entries(form))
      for (const one of [value].flat()) body.append(field, one);
    const post = { ...headers, Origin: origin, 'Sec-Fetch-Site': 'same-origin' };
    return site.app.request(origin + path, { method: 'POST', headers: post, body });
  };
  const close = async () => {
    await site.close();
    rmSync(dataDir, { recursive: true });
  };
  return { ...site, token, ask, close };
}
