import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { openBrowser, openContext } from '../../../../test/support/browser.ts';
import { inviteAsOperator } from '../invitations.ts';
import { makeOrganisation } from '../people.fixture.ts';
import { type AccountsSite, now, plugInKey, startAccountsSite } from './accounts.fixture.ts';

let site: AccountsSite;
let browser: Browser;

before(async () => {
  site = await startAccountsSite();
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await site.stop();
});

test('invitation, first and second passkey, sign-out, sign-in; Back after sign-out shows nothing (R22)', async () => {
  const organisationId = await makeOrganisation(site.database, 'centre');
  const { token } = await inviteAsOperator(site.database.owner, {
    organisationId,
    name: 'Beispiel-Anna',
    email: 'anna@example.org',
    language: 'de',
    roles: ['member'],
    now: now(),
  });
  const context = await openContext(browser, { width: 360 });
  const page = await context.newPage();
  const posted: string[] = [];
  page.on('request', (request) => posted.push(request.postData() ?? ''));
  const unplug = await plugInKey(context, page);

  await page.goto(`${site.origin}/de/einladung/${token}`);
  await page.getByRole('button', { name: 'Einladung annehmen' }).click();
  await page.waitForURL('**/de/konto/schluessel/neu');
  assert.equal(await page.locator('h1').textContent(), 'Legen Sie Ihren ersten Passkey an');
  await page.getByLabel('Name des Passkeys').fill('Beispiel-Telefon');
  await page.getByRole('button', { name: 'Passkey anlegen' }).click();
  await page.waitForURL('**/neu?getan=erster');
  assert.equal(await page.locator('h1').textContent(), 'Legen Sie gleich einen zweiten Passkey an');

  await page.getByLabel('Name des Passkeys').fill('Beispiel-Telefon noch einmal');
  await page.getByRole('button', { name: 'Passkey anlegen' }).click();
  await page
    .getByRole('alert')
    .filter({ hasText: /schon einen Passkey|abgebrochen/ })
    .waitFor();
  await unplug();
  const unplugSecond = await plugInKey(context, page);
  await page.getByLabel('Name des Passkeys').fill('Beispiel-Schlüssel');
  await page.getByRole('button', { name: 'Passkey anlegen' }).click();
  await page.waitForURL('**/schluessel?getan=angelegt');
  assert.equal(await page.locator('.action-rows > li').count(), 2);

  await page.goto(`${site.origin}/de/konto`);
  assert.match((await page.locator('main').textContent()) ?? '', /anna@example\.org/);
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await page.waitForURL('**/de/abgemeldet');
  assert.deepEqual(await context.cookies(), []);
  await page.goBack();
  await page.waitForURL('**/de/anmelden?zu=**');
  assert.doesNotMatch(await page.content(), /anna@example\.org|Beispiel-Anna/);

  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await page.waitForURL('**/de/konto');
  const [cookie] = await context.cookies();
  assert.equal(cookie?.name, '__Host-session');
  assert.ok(cookie?.secure && cookie.httpOnly && cookie.sameSite === 'Strict');
  assert.ok(posted.some((body) => body.includes('attestationObject')));
  assert.ok(
    posted.every((body) => !decodeURIComponent(body).includes('results')),
    'the PRF secret stays',
  );
  const { rows } = await sql<{ prf: boolean }>`select prf from accounts.passkey`.execute(
    site.database.owner,
  );
  assert.deepEqual(rows, [{ prf: true }, { prf: true }]);
  await unplugSecond();
  await context.close();
});

test('a browser without the JSON helpers of 2024 registers and signs in as well', async () => {
  const organisationId = await makeOrganisation(site.database, 'centre');
  const { token } = await inviteAsOperator(site.database.owner, {
    organisationId,
    name: 'Beispiel-Berta',
    email: 'berta@example.org',
    language: 'en',
    roles: ['member'],
    now: now(),
  });
  const context = await openContext(browser);
  await context.addInitScript(() => {
    const known = PublicKeyCredential as unknown as Record<string, unknown>;
    delete known.parseCreationOptionsFromJSON;
    delete known.parseRequestOptionsFromJSON;
    delete (PublicKeyCredential.prototype as { toJSON?: unknown }).toJSON;
  });
  const page = await context.newPage();
  await plugInKey(context, page);
  await page.goto(`${site.origin}/en/einladung/${token}`);
  await page.getByRole('button', { name: 'Accept the invitation' }).click();
  await page.getByLabel('Name of the passkey').fill('Beispiel-Telefon');
  await page.getByRole('button', { name: 'Register the passkey' }).click();
  await page.waitForURL('**/neu?getan=erster');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('link', { name: 'Sign in again' }).click();
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.waitForURL('**/en/konto');
  await context.close();
});

test('whoever closes the dialogue reads what happened and can try again', async () => {
  const context = await openContext(browser, { width: 360 });
  const page = await context.newPage();
  await context.addInitScript(() => {
    navigator.credentials.get = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await page.goto(`${site.origin}/de/anmelden`);
  for (let count = 0; count < 2; count += 1) {
    await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
    await page.getByRole('alert').filter({ hasText: 'Der Vorgang wurde abgebrochen' }).waitFor();
  }
  await page.route('**/anmelden/aufgabe', (route) => route.abort());
  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await page.getByRole('alert').filter({ hasText: 'Der Server hat nicht geantwortet' }).waitFor();
  await context.close();
});
