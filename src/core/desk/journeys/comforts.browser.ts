import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser, openContext } from '../../../../test/support/browser.ts';
import { assertReadable, looksIn } from '../../../../test/support/looks.ts';
import { until } from '../../../../test/support/until.ts';
import { plugInKey } from '../../accounts/journeys/accounts.fixture.ts';
import { type ListeningDesk, signInAs, startDesk } from './desk-browser.fixture.ts';

let site: ListeningDesk;
let browser: Browser;
before(async () => {
  site = await startDesk();
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await site.stop();
});

const newText = '/de/redaktion/beispieltexte/neu';

test('unsaved text outlives a reload and goes when it is saved, discarded or its writer signs out', async () => {
  const { page } = await open();
  await page.goto(site.origin + newText);
  await write(page, 'Ungespeichert');
  await page.reload();
  await page.getByText('Ihr Text vom letzten Mal war noch nicht gespeichert.').waitFor();
  assert.equal(await page.getByLabel('Titel').inputValue(), 'Ungespeichert');
  await page.getByRole('button', { name: 'Verwerfen und den gespeicherten Stand zeigen' }).click();
  await until(async () => (await page.getByLabel('Titel').inputValue()) === '');
  assert.equal(await keptCount(page), 0);

  await write(page, 'Gespeichert');
  await page.keyboard.press('Control+s');
  await page.getByText('Gespeichert.', { exact: true }).waitFor();
  await until(async () => (await keptCount(page)) === 0);
  await page.goto(site.origin + newText);
  assert.equal(await page.getByLabel('Titel').inputValue(), '');

  await write(page, 'Vor dem Abmelden');
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await page.waitForURL('**/abgemeldet');
  assert.equal(await keptCount(page), 0);
});

test('what one person left in a tab is not shown to another', async () => {
  const { page, context } = await open();
  await page.goto(site.origin + newText);
  await write(page, 'Von Berta');
  await signInAs(site, context, 'anna');
  await page.goto(site.origin + newText);
  assert.equal(await page.getByLabel('Titel').inputValue(), '');
  assert.equal(await keptCount(page), 0);
});

test('what is saved after the session ran out waits for the sign-in; unsaved text stays in its tab', async () => {
  const { page, context } = await open();
  await plugInKey(context, page);
  await page.goto(`${site.origin}/de/konto/schluessel/neu`);
  await page.getByLabel('Name des Passkeys').fill('Beispiel-Telefon');
  await page.getByRole('button', { name: 'Passkey anlegen' }).click();
  await page.waitForURL('**/konto/schluessel**getan=**');
  await page.goto(site.origin + newText);
  await write(page, 'Lange geschrieben');
  await sql`update accounts.session set seen_at = seen_at - interval '16 minutes'`.execute(
    site.database.owner,
  );
  const otherTab = await context.newPage();
  await otherTab.goto(`${site.origin}/de/redaktion`);
  assert.match(otherTab.url(), /anmelden/);
  assert.equal(await keptCount(page), 1);
  await page.keyboard.press('Control+s');
  await page.getByText('Was Sie eingegeben haben, ist noch da').waitFor();
  await assertReadable(page, looksIn('de', 320));
  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await page.getByText('Sie senden als Beispiel-Berta (Beispiel-Geschäftsstelle)').waitFor();
  await assertReadable(page, looksIn('de', 320));
  await page.getByRole('button', { name: 'Absenden' }).click();
  await page.getByText('Gespeichert.', { exact: true }).waitFor();
  assert.equal(await page.getByLabel('Titel').inputValue(), 'Lange geschrieben');
  await until(async () => (await keptCount(page)) === 0);
});

test('a form that was not accepted shows what was sent, and not what was kept before', async () => {
  const { page } = await open();
  await page.goto(site.origin + newText);
  await page.getByLabel('Tag').fill('31.2.2026');
  await write(page, '  Titel  ');
  await page.keyboard.press('Control+s');
  await until(async () => (await page.title()).startsWith('Fehler: '));
  assert.equal(await page.getByLabel('Titel').inputValue(), 'Titel');
  assert.equal(await page.getByText('war noch nicht gespeichert').count(), 0);
});

test('"Weitere Zeile" leads to the new group, and what was typed before is still unsaved', async () => {
  const { page, asked } = await open();
  await page.goto(site.origin + newText);
  await write(page, 'Mit Quellen');
  await page.locator('[name="sources.0.name"]').fill('Erste Quelle');
  await page.getByRole('button', { name: /Weitere Zeile/ }).click();
  const second = page.locator('[name="sources.1.name"]');
  await second.waitFor();
  await until(() => second.evaluate((field) => field === document.activeElement));
  await page.getByRole('link', { name: 'Beispiel-Texte' }).click();
  await page.waitForURL('**/beispieltexte');
  assert.deepEqual(asked, ['beforeunload']);
  await page.goto(site.origin + newText);
  await page.getByText('Ihr Text vom letzten Mal war noch nicht gespeichert.').waitFor();
  assert.equal(await page.locator('[name="sources.0.name"]').inputValue(), 'Erste Quelle');
});

test('leaving unsaved text asks first; saving does not', async () => {
  const { page, asked } = await open();
  await page.goto(site.origin + newText);
  await write(page, 'Ungespeichert');
  await page.getByRole('link', { name: 'Beispiel-Texte' }).click();
  await page.waitForURL('**/beispieltexte');
  assert.deepEqual(asked, ['beforeunload']);
  await page.goto(site.origin + newText);
  await page.keyboard.press('Control+s');
  await page.getByText('Gespeichert.', { exact: true }).waitFor();
  assert.deepEqual(asked, ['beforeunload']);
});

test('the preview stands beside the form, follows it, and runs nothing', async () => {
  const { page } = await open();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(site.origin + newText);
  await page.getByLabel('Titel').fill('<img src=x onerror=alert(1)>');
  await page.keyboard.press('Control+Enter');
  const preview = page.getByRole('region', { name: 'Vorschau' });
  await preview.getByRole('heading', { name: '<img src=x onerror=alert(1)>' }).waitFor();
  await page.getByLabel('Titel').fill('Anderer Titel');
  await preview.getByRole('heading', { name: 'Anderer Titel' }).waitFor();
  await page.getByRole('button', { name: 'Vorschau schließen' }).click();
  assert.equal(await preview.count(), 0);
  assert.deepEqual(complaints, []);
});

/** asked: the kinds of dialogues that came up; each is agreed to. */
async function open(): Promise<{ page: Page; context: BrowserContext; asked: string[] }> {
  const context = await openContext(browser);
  await signInAs(site, context, 'berta');
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  return { page, context, asked };
}

/** A title, and the moment until it is kept. */
async function write(page: Page, title: string): Promise<void> {
  await page.getByLabel('Titel').fill(title);
  await until(async () => (await keptCount(page)) === 1);
}

function keptCount(page: Page): Promise<number> {
  return page.evaluate(() => sessionStorage.length);
}
