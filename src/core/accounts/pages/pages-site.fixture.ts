import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestSite, type TestSite } from '../../../../test/support/site.ts';
import { Temporal } from '../../../platform/clock/index.ts';
import { makeOrganisation, makePerson } from '../people.fixture.ts';
import { startSession } from '../sessions.ts';

export const origin = 'http://localhost:3000';

export type Sent = Record<string, string | string[]>;
type Options = {
  readonly form?: Sent | FormData;
  readonly token?: string;
  /** Another origin than the site's own. */
  readonly at?: string;
};

export type PagesSite = TestSite & {
  /** The office and its only lead. */
  readonly office: string;
  readonly lead: string;
  /** What the site takes for the present. */
  readonly clock: { now: Temporal.Instant };
  /** A browser's request: a form when there is one, else a GET. */
  readonly ask: (path: string, options?: Options) => Promise<Response>;
  /** The token of a new session. */
  readonly session: (personId: string, mode?: 'full' | 'enrolling') => Promise<string>;
};

export async function openPagesSite(): Promise<PagesSite> {
  const clock = { now: Temporal.Now.instant() };
  const dataDir = mkdtempSync(join(tmpdir(), 'schnittstelle-pages-'));
  const site = await createTestSite({ env: { DATA_DIR: dataDir }, clock: () => clock.now });
  const office = await makeOrganisation(site.database, 'office', 'Beispiel-Geschäftsstelle');
  const lead = await makePerson(site.database, office, ['office_lead'], { name: 'Beispiel-Anna' });
  return {
    ...site,
    office,
    lead,
    clock,
    ask: async (path, options = {}) => site.app.request(...requestOf(path, options)),
    session: async (personId, mode = 'full') => {
      const wanted = { personId, organisationId: null, mode, now: clock.now };
      return (await startSession(site.database.app, wanted))?.token ?? '';
    },
    close: async () => {
      await site.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

function requestOf(path: string, { form, token, at = origin }: Options): [string, RequestInit] {
  const headers = {
    ...(token ? { Cookie: `__Host-session=${token}` } : {}),
    ...(form ? { Origin: at, 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Dest': 'document' } : {}),
  };
  if (!form) return [`${at}${path}`, { headers }];
  const body = form instanceof FormData ? form : encoded(form);
  return [`${at}${path}`, { method: 'POST', headers, body }];
}

function encoded(form: Sent): URLSearchParams {
  const fields = Object.entries(form).flatMap(([name, values]) =>
    [values].flat().map((value) => [name, value]),
  );
  return new URLSearchParams(fields);
}

/** The hidden fields of the last form of a page, or of the last one that goes to `action`, as its browser would send them. */
export function hiddenOf(html: string, action = ''): Record<string, string> {
  const start = html.lastIndexOf(action ? `action="${action}"` : '<form');
  const form = html.slice(start, html.indexOf('</form>', start));
  const fields = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return Object.fromEntries(
    fields.map(([, name = '', value = '']) => [
      name,
      value
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    ]),
  );
}

/** The token that an answer gave. */
export function tokenOf(answer: Response): string {
  return /__Host-session=([^;]+)/.exec(answer.headers.get('Set-Cookie') ?? '')?.[1] ?? '';
}
