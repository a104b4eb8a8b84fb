import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  conditions,
  giveSession,
  openBrowser,
  openContext,
} from '../../../../test/support/browser.ts';
import { assertReadable } from '../../../../test/support/looks.ts';
import {
  type AccountsSite,
  now,
  picture,
  showsError,
  startAccountsSite,
} from '../../../core/accounts/journeys/accounts.fixture.ts';
import { makeOrganisation, makePerson, signIn } from '../../../core/accounts/people.fixture.ts';
import type { Role } from '../../../platform/domain.ts';
import { loadShippedTexts } from '../desk/shipped.ts';

let site: AccountsSite;
let browser: Browser;
let office = '';

before(async () => {
  site = await startAccountsSite();
  await loadShippedTexts({ db: site.database.owner, clock: now });
  office = await makeOrganisation(site.database, 'office', 'Beispiel-Geschäftsstelle');
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

type Options = Parameters<typeof openContext>[1];

/** A browser in which somebody of the office is signed in. */
async function signedIn(name: string, role: Role, options: Options): Promise<BrowserContext> {
  const person = await makePerson(site.database, office, [role], { name });
  const { token } = await signIn(site.database, person, { now: now() });
  const context = await openContext(browser, options);
  await giveSession(context, token);
  return context;
}

/** What somebody who reads help in Romanian sees as the title of a text. */
async function titleFor(reader: Page, text: string): Promise<string> {
  await reader.goto(`${site.origin}/ro/hilfe/${text}`);
  return (await reader.locator('h1').textContent()) ?? '';
}

for (const [place, { name, javaScript }] of conditions.entries())
  test(`a Romanian text is edited, checked, confirmed, and appears at once, ${name}`, async () => {
    const text = ['rechte', 'was'][place]!;
    const german = ['Meine Rechte', 'Was sind Menschenhandel und Ausbeutung?'][place]!;
    const title = `Beispiel ${['unu', 'doi'][place]}`;
    const anna = await signedIn('Beispiel-Anna', 'editor', { javaScript, width: 360 });
    const clara = await signedIn('Beispiel-Clara', 'reviewer', { javaScript });
    const reader = await (await openContext(browser, { javaScript, width: 360 })).newPage();

    const page = await anna.newPage();
    await page.goto(`${site.origin}/de/redaktion`);
    await page.getByRole('link', { name: 'Übersetzungen' }).click();
    await page.getByRole('heading', { name: 'Übersetzungen' }).waitFor();
    await picture(page, 'uebersetzungen');
    await page.getByRole('link', { name: 'Rumänisch' }).click();
    await page.getByRole('heading', { name: 'Hilfetexte: Rumänisch' }).waitFor();
    await picture(page, 'sprache');
    await page
      .getByRole('button', { name: `Öffnen (${german})` })
      .first()
      .click();
    await page.waitForURL('**/entwurf**');
    await page.locator('[name="title"]').fill(`${title} 18`);
    await page.locator('[name="translated"]').selectOption('person');
    await page.getByRole('button', { name: 'Speichern und zur Prüfung geben' }).click();
    await showsError(page);
    await picture(page, 'fehler');
    await page.locator('[name="title"]').fill(title);
    await page.getByRole('button', { name: 'Speichern und zur Prüfung geben' }).click();
    await page.waitForURL('**?getan=eingereicht');
    const thing = page.url().replace(/\?.*/, '');

    const check = await clara.newPage();
    await check.goto(`${thing}/pruefung`);
    await picture(check, 'pruefung');
    await check.getByRole('checkbox', { name: /Ich habe den ganzen Text gelesen/ }).check();
    await check.getByRole('button', { name: 'Bestätigen' }).click();
    await check.waitForURL('**?getan=**');

    await page.goto(thing);
    await page.getByRole('button', { name: /^Veröffentlichen/ }).click();
    await page.waitForURL('**?getan=veroeffentlicht');
    assert.notEqual(await titleFor(reader, text), title, 'it waits for a confirmation');

    await check.goto(thing);
    await check.getByRole('link', { name: 'Bestätigung', exact: true }).click();
    await check.waitForURL('**/bestaetigung');
    await picture(check, 'bestaetigung');
    await check.getByRole('button', { name: 'Text bestätigen' }).click();
    await showsError(check);
    await check.getByRole('checkbox', { name: /stehe für diesen ein/ }).check();
    await check.getByRole('button', { name: 'Text bestätigen' }).click();
    await check.getByText('Der Text ist bestätigt').waitFor();
    assert.equal(await titleFor(reader, text), title);
    assert.equal(await reader.locator('article').count(), 0);
    await Promise.all([anna.close(), clara.close(), reader.context().close()]);
  });

test('the pages about translations pass axe and fit 320 pixels, light and dark, right-to-left too', async () => {
  const context = await signedIn('Beispiel-Berta', 'office_lead', {});
  const page = await context.newPage();
  const looks = [{ width: 320 }, { width: 1280, dark: true }];
  for (const path of ['', '/hilfetexte/ar', '/hilfetexte/ro/jung']) {
    await page.goto(`${site.origin}/de/redaktion/uebersetzungen${path}`);
    await assertReadable(page, looks);
    await picture(page, `uebersetzungen-${path}`);
  }
  await page.goto(`${site.origin}/de/redaktion/uebersetzungen/hilfetexte/ar`);
  await page
    .getByRole('button', { name: /^Öffnen \(Für Kinder/ })
    .first()
    .click();
  await page.waitForURL('**/entwurf**');
  const title = page.locator('[name="title"]');
  assert.deepEqual(
    [await title.getAttribute('lang'), await title.getAttribute('dir')],
    ['ar', 'rtl'],
  );
  await picture(page, 'entwurf-arabisch');
  await page.goto(page.url().replace(/\/entwurf.*/, '/bestaetigung'));
  await assertReadable(page, looks);
  await picture(page, 'bestaetigung-arabisch');
  await context.close();
});
