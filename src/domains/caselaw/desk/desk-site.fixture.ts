import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { createTestSite, type TestSite } from '../../../../test/support/site.ts';
import { makePerson } from '../../../core/accounts/people.fixture.ts';
import { startSession } from '../../../core/accounts/sessions.ts';
import { Temporal } from '../../../platform/clock/index.ts';
import type { Role } from '../../../platform/domain.ts';
import type { Content } from '../../../platform/editable.ts';
import { loadShipped } from '../../../site/shipped.ts';

/** Anna and Berta write, Clara checks the law. */
const people = {
  anna: ['editor'],
  berta: ['editor'],
  clara: ['reviewer'],
} as const satisfies Record<string, readonly Role[]>;
export type Name = keyof typeof people;

type Sent = Record<string, string | readonly string[]>;

export type DecisionDesk = TestSite & {
  readonly origin: string;
  readonly token: (name: Name) => Promise<string>;
  /** A browser's request by somebody: a form when there is one, else a GET. */
  readonly ask: (name: Name, path: string, form?: Sent) => Promise<Response>;
};

/** The whole site with its shipped facts and three people of the office; only for tests. */
export async function openDecisionDesk(origin = 'http://localhost:3000'): Promise<DecisionDesk> {
  const dataDir = mkdtempSync(join(tmpdir(), 'schnittstelle-decisions-'));
  const env = { DATA_DIR: dataDir, PUBLIC_ORIGIN: origin };
  const site = await createTestSite({ env, fill: loadShipped });
  const { rows } = await sql<{ id: string }>`
    select id from accounts.organisation where kind = 'office'`.execute(site.database.owner);
  const office = rows[0]?.id ?? '';
  const tokens = new Map<Name, string>();
  for (const [name, roles] of Object.entries(people)) {
    const options = { name: `Beispiel-${name[0]?.toUpperCase()}${name.slice(1)}` };
    const personId = await makePerson(site.database, office, roles, options);
    const session = { personId, organisationId: office, mode: 'full' } as const;
    const started = await startSession(site.database.app, {
      ...session,
      now: Temporal.Now.instant(),
    });
    tokens.set(name as Name, started?.token ?? '');
  }
  const token = async (name: Name) => tokens.get(name) ?? '';
  return {
    ...site,
    origin,
    token,
    ask: async (name, path, form) =>
      site.app.request(`${origin}${path}`, requestOf(await token(name), origin, form)),
    close: async () => {
      await site.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

function requestOf(token: string, origin: string, form: Sent | undefined): RequestInit {
  const headers = { Cookie: `__Host-session=${token}` };
  if (!form) return { headers };
  const body = new FormData();
  for (const [name, value] of Object.entries(form))
    for (const one of [value].flat()) body.append(name, one);
  return {
    method: 'POST',
    headers: { ...headers, Origin: origin, 'Sec-Fetch-Site': 'same-origin' },
    body,
  };
}

/** What a browser sends for a content: a list as lines, each part of a row under its own name. */
export function sentFrom(content: Content): Sent {
  const sent: Record<string, string | readonly string[]> = {};
  const choices = new Set(['forms', 'acts', 'means', 'purposes']);
  for (const [field, value] of Object.entries(content)) {
    if (typeof value === 'string') sent[field] = value;
    else if (choices.has(field)) sent[field] = value as readonly string[];
    else if (value.every((one) => typeof one === 'string')) sent[field] = value.join('\n');
    else
      for (const [index, row] of value.entries())
        for (const [part, text] of Object.entries(row)) sent[`${field}.${index}.${part}`] = text;
  }
  return sent;
}
