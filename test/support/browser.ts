import type { Browser, BrowserContext } from 'playwright-core';
import { closeBrowserHome, openBrowserHome } from './browser-home.ts';

/** Without these Chromium asks hosts that this project never asks. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** A headless browser for one test file; the runner has found it, a file run alone finds it itself. */
export async function openBrowser(): Promise<Browser> {
  if (!process.env.SCHNITTSTELLE_BROWSER_PATH) {
    await openBrowserHome();
    process.once('exit', closeBrowserHome);
  }
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: process.env.SCHNITTSTELLE_BROWSER_PATH!,
    args: process.env.SCHNITTSTELLE_BROWSER_BUNDLED ? ['--no-sandbox'] : flags,
  });
}

export type Condition = { readonly name: string; readonly javaScript: boolean };

/** Every journey is walked with JavaScript on and off. */
export const conditions: readonly Condition[] = [
  { name: 'with JavaScript', javaScript: true },
  { name: 'without JavaScript', javaScript: false },
];

export function openContext(
  browser: Browser,
  options: { javaScript?: boolean; width?: number; dark?: boolean; forcedColors?: boolean } = {},
): Promise<BrowserContext> {
  return browser.newContext({
    javaScriptEnabled: options.javaScript ?? true,
    viewport: { width: options.width ?? 1280, height: 900 },
    colorScheme: options.dark ? 'dark' : 'light',
    forcedColors: options.forcedColors ? 'active' : 'none',
    locale: 'de-DE',
  });
}

/** Signs the whole context in by the token of a session. */
export async function giveSession(context: BrowserContext, token: string): Promise<void> {
  await context.addCookies([
    {
      name: '__Host-session',
      value: token,
      domain: 'localhost',
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'Strict',
    },
  ]);
}
