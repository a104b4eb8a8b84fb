import type { BrowserContext, Page } from 'playwright-core';
import type { openBrowser } from '../../../../../test/support/browser.ts';
import { giveSession, openContext } from '../../../../../test/support/browser.ts';
import {
  type AccountsSite,
  startAccountsSite,
} from '../../../../core/accounts/journeys/accounts.fixture.ts';
import { startSession } from '../../../../core/accounts/sessions.ts';
import { Temporal } from '../../../../platform/clock/index.ts';
import { makeNetwork, type Name } from '../drafting.fixture.ts';

type Browser = Awaited<ReturnType<typeof openBrowser>>;

export type NetworkSite = AccountsSite & {
  readonly organisation: (name: string) => string;
  /** A browser of somebody's own, signed in. */
  readonly open: (
    browser: Browser,
    name: Name,
    options?: Parameters<typeof openContext>[1],
  ) => Promise<Page>;
};

/** The whole site with an office, two centres and a partner, behind a socket. */
export async function startNetwork(): Promise<NetworkSite> {
  const site = await startAccountsSite();
  const { organisations, people } = await makeNetwork(site.database);
  const signIn = async (context: BrowserContext, name: Name) => {
    const personId = people.get(name) ?? '';
    const wanted = { personId, organisationId: null, mode: 'full' } as const;
    const started = await startSession(site.database.app, {
      ...wanted,
      now: Temporal.Now.instant(),
    });
    await giveSession(context, started?.token ?? '');
  };
  return {
    ...site,
    organisation: (name) => organisations.get(name) ?? '',
    open: async (browser, name, options = {}) => {
      const context = await openContext(browser, options);
      context.setDefaultTimeout(20_000);
      await signIn(context, name);
      return context.newPage();
    },
  };
}

/** At the desk: the editor enters the day, somebody else reads it, and the editor publishes it. */
export async function publishAtDesk(
  site: NetworkSite,
  browser: Browser,
  editor: Page,
  thing: string,
): Promise<void> {
  await editor.goto(`${thing}/entwurf`);
  await editor.locator('[name="publishedOn"]').fill(todayInGerman());
  await editor.locator('button[value=speichern]').last().click();
  await editor.getByText('Gespeichert.').waitFor();
  await editor.goto(thing);
  await editor.getByRole('button', { name: 'Zur Prüfung geben' }).click();
  await editor.getByText('Der Entwurf ist in Prüfung.').waitFor();
  const reviewer = await site.open(browser, 'reviewer');
  await reviewer.goto(`${thing}/pruefung`);
  const box = reviewer.locator('main form input[type=checkbox]').first();
  await box.check();
  await box.locator('xpath=ancestor::form').getByRole('button').click();
  await reviewer.getByText('Ihre Bestätigung ist gespeichert.').waitFor();
  await reviewer.context().close();
  await editor.goto(thing);
  await editor.getByRole('button', { name: 'Veröffentlichen' }).click();
  await editor.getByText('Veröffentlicht. Ab jetzt').waitFor();
}

/** "26.11.2026". */
function todayInGerman(): string {
  return new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin' }).format(new Date());
}
