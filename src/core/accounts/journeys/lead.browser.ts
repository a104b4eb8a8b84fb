import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openContext } from '../../../../test/support/browser.ts';
import { checkAccessibility, horizontalOverflow } from '../../../../test/support/visits.ts';
import { totpCode } from '../../../platform/crypto/index.ts';
import { inviteAsOperator } from '../invitations.ts';
import { makeOrganisation } from '../people.fixture.ts';
import {
  type AccountsSite,
  now,
  picture,
  plugInKey,
  showsError,
  startAccountsSite,
} from './accounts.fixture.ts';

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

test('the first person of the office invites another, allows her the way without passkey, and removes her', async () => {
  const office = await makeOrganisation(site.database, 'office', 'Beispiel-Geschäftsstelle');
  const { token } = await inviteAsOperator(site.database.owner, {
    organisationId: office,
    name: 'Beispiel-Anna',
    email: 'anna@example.org',
    language: 'de',
    roles: ['office_lead'],
    now: now(),
  });
  const lead = await enrol(`${site.origin}/de/einladung/${token}`);
  await lead.goto(`${site.origin}/de/organisation`);
  await lead.getByRole('link', { name: 'Jemanden einladen' }).click();
  await lead.getByLabel('Name').fill('Beispiel-Berta');
  await lead.getByRole('button', { name: 'Einladen' }).click();
  await showsError(lead);
  assert.equal(await lead.getByLabel('Name').inputValue(), 'Beispiel-Berta');
  await passes(lead, 'invitation-wrong');
  await lead.getByLabel('E-Mail-Adresse').fill('berta@example.org');
  await lead.getByLabel('Redaktion').check();
  await lead.getByRole('button', { name: 'Einladen' }).click();
  const link = (await lead.locator('.once').textContent()) ?? '';
  await passes(lead, 'invitation-made');

  const invited = await enrol(link);
  await invited.goto(`${site.origin}/de/konto/passphrase`);
  await invited.getByText('nicht freigegeben').waitFor();
  await lead.goto(`${site.origin}/de/organisationen`);
  await lead.getByRole('link', { name: 'Beispiel-Geschäftsstelle' }).first().click();
  await lead.getByRole('link', { name: 'Beispiel-Berta' }).click();
  await lead.getByRole('button', { name: 'Freigeben' }).click();
  await lead.getByRole('button', { name: 'Freigabe zurücknehmen' }).waitFor();
  await passes(lead, 'person');

  await invited.reload();
  await invited.getByRole('button', { name: 'Neue Passphrase anzeigen' }).click();
  const words = (await invited.locator('.once').textContent()) ?? '';
  assert.equal(words.split(' ').length, 6);
  await passes(invited, 'passphrase');
  const secret = ((await invited.locator('code').textContent()) ?? '').replaceAll(' ', '');
  await invited.getByLabel('Einmalcode').fill('000000');
  await invited.getByRole('button', { name: 'Einrichten' }).click();
  await showsError(invited);
  assert.ok(!(await invited.content()).includes(words), 'the words are shown once');
  await invited.getByLabel('Einmalcode').fill(totpCode(secret, new Date()));
  await invited.getByRole('button', { name: 'Einrichten' }).click();
  await invited.waitForURL('**/passphrase?getan=eingerichtet');

  await lead.getByRole('link', { name: 'Aus der Organisation entfernen' }).click();
  await passes(lead, 'removal');
  await lead.getByRole('button', { name: 'Entfernen' }).click();
  await lead.getByText('Die Person gehört nicht mehr dazu.').waitFor();
  await invited.goto(`${site.origin}/de/konto`);
  assert.match(invited.url(), /\/de\/anmelden\?zu=/, 'R07');
});

test('whoever is signed in for long is asked once more, proves it with her passkey, and goes on', async () => {
  const centre = await makeOrganisation(site.database, 'centre', 'Beispiel-Zentrum');
  const { token } = await inviteAsOperator(site.database.owner, {
    organisationId: centre,
    name: 'Beispiel-Carla',
    email: 'carla@example.org',
    language: 'de',
    roles: ['centre_lead'],
    now: now(),
  });
  const page = await enrol(`${site.origin}/de/einladung/${token}`);
  await page.goto(`${site.origin}/de/anmelden/bestaetigen?zu=/de/organisation/einladungen`);
  const before = await page.context().cookies();
  await page.getByRole('button', { name: 'Mit Passkey bestätigen' }).click();
  await page.waitForURL(`${site.origin}/de/organisation/einladungen`);
  const after = await page.context().cookies();
  assert.notEqual(after[0]?.value, before[0]?.value, 'R15');
  await page.goto(`${site.origin}/de/konto/schluessel`);
  await page.getByRole('link', { name: /^Entfernen/ }).click();
  await page.getByRole('button', { name: 'Passkey entfernen' }).click();
  await page.getByText('Das ist Ihr einziger Weg hinein').waitFor();
});

/** Accepts an invitation in a browser of its own and registers one passkey. */
async function enrol(link: string): Promise<Page> {
  const context = await openContext(browser, { width: 360 });
  const page = await context.newPage();
  await plugInKey(context, page);
  await page.goto(link);
  await page.getByRole('button', { name: 'Einladung annehmen' }).click();
  await page.getByLabel('Name des Passkeys').fill('Beispiel-Telefon');
  await page.getByRole('button', { name: 'Passkey anlegen' }).click();
  await page.waitForURL('**/neu?getan=erster');
  await page.getByRole('link', { name: 'Später' }).click();
  await page.getByRole('heading', { name: 'Legen Sie einen zweiten Passkey an' }).waitFor();
  return page;
}

async function passes(page: Page, name: string): Promise<void> {
  assert.deepEqual(await checkAccessibility(page), [], name);
  assert.equal(await horizontalOverflow(page), 0, name);
  await picture(page, name);
}
