import type { Browser, Page } from 'playwright-core';
import { giveSession, openContext } from '../../../test/support/browser.ts';

type Entered = {
  readonly browser: Browser;
  readonly origin: string;
  /** Of the session. */
  readonly token: string;
  readonly javaScript: boolean;
};

/** The start page of the desk, for somebody who is signed in. */
export async function openDesk({ browser, origin, token, javaScript }: Entered): Promise<Page> {
  const context = await openContext(browser, { javaScript });
  await giveSession(context, token);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`${origin}/de/redaktion`);
  return page;
}

/** The last button of that name: the first "Speichern" of a form is unseen. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).last().click();
}
