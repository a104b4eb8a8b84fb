import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { freePort } from './port.ts';
import { listenTestSite, type TestSite } from './site.ts';

/** What is there while the tests of a file run. */
export type Journey<Site extends TestSite> = {
  readonly site: Site;
  readonly browser: Browser;
  /** Where the site is found. */
  readonly origin: string;
};

/**
 * A site behind a socket and a browser, opened before the tests of the file that calls this and closed after them. `open`
 * is told the address in time, for a site that must know it.
 */
export function beginJourney<Site extends TestSite>(
  open: (origin: string) => Promise<Site>,
): Journey<Site> {
  const closing: (() => Promise<void>)[] = [];
  const journey = {} as { -readonly [Part in keyof Journey<Site>]: Journey<Site>[Part] };
  before(async () => {
    const port = await freePort();
    journey.origin = `http://localhost:${port}`;
    const site = await open(journey.origin);
    journey.site = site;
    closing.push(() => site.close());
    const listening = await listenTestSite(site, port);
    closing.push(() => listening.close(500));
    const browser = await openBrowser();
    journey.browser = browser;
    closing.push(() => browser.close());
  });
  after(async () => {
    for (const close of closing.reverse()) await close();
  });
  return journey;
}
