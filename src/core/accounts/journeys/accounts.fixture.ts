import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { freePort } from '../../../../test/support/port.ts';
import { createTestSite, listenTestSite, type TestSite } from '../../../../test/support/site.ts';
import { until } from '../../../../test/support/until.ts';
import { Temporal } from '../../../platform/clock/index.ts';

export type AccountsSite = TestSite & {
  readonly origin: string;
  readonly dataDir: string;
  readonly stop: () => Promise<void>;
};

/** The whole site at an address that is its PUBLIC_ORIGIN, so that passkeys work, with keys in a folder of its own. */
export async function startAccountsSite(): Promise<AccountsSite> {
  const dataDir = mkdtempSync(join(tmpdir(), 'schnittstelle-accounts-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const site = await createTestSite({ env: { PUBLIC_ORIGIN: origin, DATA_DIR: dataDir } });
  const listening = await listenTestSite(site, port);
  const stop = async () => {
    await listening.close(500);
    await site.close();
    rmSync(dataDir, { recursive: true });
  };
  return { ...site, origin, dataDir, stop };
}

/** A security key as Chromium pretends it (WebAuthn domain of the debugging protocol), with PRF; answers how to remove it. */
export async function plugInKey(context: BrowserContext, page: Page): Promise<() => Promise<void>> {
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return async () => {
    await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
  };
}

/** Waits for a form that came back with errors: its title says so. */
export function showsError(page: Page): Promise<void> {
  return until(async () => (await page.title()).startsWith('Fehler: '));
}

export const now = () => Temporal.Now.instant();

/** For the eyes of whoever changes a page: pictures go to the folder that SCHNITTSTELLE_PICTURES names. */
export async function picture(page: Page, path: string): Promise<void> {
  const folder = process.env.SCHNITTSTELLE_PICTURES;
  if (!folder) return;
  const width = page.viewportSize()?.width;
  const name = path.replace(/[^a-z]+/g, '-').slice(0, 40);
  await page.screenshot({ path: `${folder}/${width}-${name}.png`, fullPage: true });
}
