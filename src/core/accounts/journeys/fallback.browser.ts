import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, openContext } from '../../../../test/support/browser.ts';
import { readSecrets, totpCode } from '../../../platform/crypto/index.ts';
import { makeOrganisation, makePerson } from '../people.fixture.ts';
import { giveFallback } from '../sign-in/person.fixture.ts';
import { type AccountsSite, showsError, startAccountsSite } from './accounts.fixture.ts';

const passphrase = 'letter advice cage absurd amount doctor';
let site: AccountsSite;
let browser: Browser;
let totpSecret: string;

before(async () => {
  site = await startAccountsSite();
  browser = await openBrowser();
  const organisationId = await makeOrganisation(site.database, 'centre');
  const email = 'berta@example.org';
  const id = await makePerson(site.database, organisationId, ['member'], { email });
  const { sealing } = readSecrets(site.dataDir);
  const person = { id, email, organisationId };
  ({ totpSecret } = await giveFallback(site.database, sealing, person, passphrase));
});
after(async () => {
  await browser.close();
  await site.stop();
});

const code = () => totpCode(totpSecret, new Date());

test('without JavaScript: passphrase and code sign in, lead back to where one wanted, and end a session elsewhere', async () => {
  const context = await openContext(browser, { javaScript: false, width: 360 });
  const page = await context.newPage();
  await page.goto(`${site.origin}/de/konto/sitzungen`);
  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await page.getByText('Passkeys brauchen JavaScript und einen Browser, der sie kennt').waitFor();
  await page.getByRole('link', { name: 'Mit Passphrase und Einmalcode anmelden' }).click();
  await page.getByLabel('E-Mail-Adresse').fill('berta@example.org');
  await page.getByLabel('Passphrase').fill('falsch falsch');
  await page.getByLabel('Einmalcode').fill(code());
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await showsError(page);
  assert.equal(await page.getByLabel('E-Mail-Adresse').inputValue(), 'berta@example.org');
  assert.equal(await page.getByLabel('Passphrase').inputValue(), '');
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.getByLabel('Einmalcode').fill(code());
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await page.waitForURL('**/de/konto/sitzungen');
  assert.equal(await page.locator('.action-rows > li').count(), 1);

  const elsewhere = await signInElsewhere();
  await page.reload();
  await page.getByRole('button', { name: /^Beenden/ }).click();
  await page.waitForURL('**/sitzungen?getan=beendet');
  await elsewhere.page.goto(`${site.origin}/de/konto`);
  assert.match(elsewhere.page.url(), /\/de\/anmelden\?zu=/);
  await elsewhere.context.close();

  await page.getByRole('button', { name: 'Abmelden' }).click();
  await page.waitForURL('**/de/abgemeldet');
  await page.goBack();
  assert.doesNotMatch(await page.content(), /Beispiel-Person/);
  await context.close();
});

/** With the code of the next half minute, since the one of this was taken. */
async function signInElsewhere() {
  const context = await openContext(browser, { javaScript: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/en/anmelden/passphrase`);
  await page.getByLabel('E-mail address').fill('berta@example.org');
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.getByLabel('One-time code').fill(totpCode(totpSecret, new Date(Date.now() + 30_000)));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/en/konto');
  return { context, page };
}
