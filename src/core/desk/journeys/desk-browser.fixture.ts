import type { BrowserContext } from 'playwright-core';
import { giveSession } from '../../../../test/support/browser.ts';
import { freePort } from '../../../../test/support/port.ts';
import { listen } from '../../../platform/http/server.ts';
import { type DeskSite, type Name, openDeskSite } from '../pages/desk-site.fixture.ts';

export type ListeningDesk = DeskSite & {
  readonly origin: string;
  readonly stop: () => Promise<void>;
};

/** The desk of the fixture at an address of its own. */
export async function startDesk(): Promise<ListeningDesk> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const site = await openDeskSite(origin);
  const listening = await listen(site.app, { host: '127.0.0.1', port }, 'production');
  const stop = async () => {
    await listening.close(500);
    await site.close();
  };
  return { ...site, origin, stop };
}

export async function signInAs(
  site: ListeningDesk,
  context: BrowserContext,
  name: Name,
): Promise<void> {
  await giveSession(context, await site.session(name));
}
