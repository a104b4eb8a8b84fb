import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { giveSession, openBrowser, openContext } from '../../../../test/support/browser.ts';
import { assertReadable, looksIn } from '../../../../test/support/looks.ts';
import { validateHtml } from '../../../../test/support/pages.ts';
import { readSecrets } from '../../../platform/crypto/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { inviteAsOperator } from '../invitations.ts';
import { makeOrganisation, makePerson } from '../people.fixture.ts';
import { startSession } from '../sessions.ts';
import { giveFallback, givePasskey } from '../sign-in/person.fixture.ts';
import { type AccountsSite, now, picture, startAccountsSite } from './accounts.fixture.ts';

let site: AccountsSite;
let browser: Browser;
let open: readonly string[];
let closed: readonly string[];
let personId: string;

before(async () => {
  site = await startAccountsSite();
  browser = await openBrowser();
  const { database } = site;
  const office = await makeOrganisation(database, 'office', 'Beispiel-Geschäftsstelle');
  const centre = await makeOrganisation(
    database,
    'centre',
    'Beispiel-Fachberatungsstelle am Fluss',
  );
  personId = await makePerson(database, office, ['office_lead', 'auditor', 'editor'], {
    name: 'Beispiel-Anna Musterfrau',
    email: 'anna@example.org',
  });
  const colleague = await makePerson(database, centre, ['centre_lead', 'counsellor', 'trainer'], {
    name: 'Beispiel-Berta',
    email: 'berta@example.org',
  });
  const relyingParty = { id: 'localhost', name: 'Schnittstelle', origin: site.origin };
  const person = { id: personId, email: 'anna@example.org', organisationId: office };
  await givePasskey(database.app, relyingParty, person, 'Beispiel-Diensttelefon');
  const { sealing } = readSecrets(site.dataDir);
  await giveFallback(database, sealing, person, 'letter advice cage absurd amount doctor');
  const invitation = {
    name: 'Beispiel-Carla',
    email: 'carla@example.org',
    language: 'de',
  } as const;
  const { token } = await inviteAsOperator(database.owner, {
    ...invitation,
    organisationId: office,
    roles: ['member'],
    now: now(),
  });
  const unknown = randomBytes(32).toString('base64url');
  open = [
    'anmelden',
    'anmelden?zu=/de/konto',
    'anmelden/passphrase',
    'abgemeldet',
    `einladung/${token}`,
    `einladung/${unknown}`,
    `wiederherstellung/${unknown}`,
  ];
  const slug = `beispiel-${centre}`;
  closed = [
    'konto',
    'konto/schluessel',
    'konto/schluessel/neu',
    'konto/passphrase',
    'konto/sitzungen',
    'konto/daten',
    'konto/loeschung',
    'anmelden/bestaetigen',
    'organisation',
    'organisation/einladungen',
    `organisation/personen/${personId}`,
    'organisationen',
    `organisationen/${slug}`,
    `organisationen/${slug}/personen/${colleague}`,
    `organisationen/${slug}/personen/${colleague}/entfernung`,
  ];
});
after(async () => {
  await browser.close();
  await site.stop();
});

for (const language of ['de', 'en'] as const)
  test(`every page of accounts passes axe and scrolls only downwards, valid HTML (${language})`, async () => {
    const context = await openContext(browser);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (!/status of 4(10|04)/.test(message.text())) complaints.push(message.text());
    });
    for (const path of open) await look(page, language, path);
    await signIn(context);
    for (const path of closed) await look(page, language, path);
    assert.deepEqual(complaints, []);
    await context.close();
  });

async function look(page: Page, language: Language, path: string): Promise<void> {
  const answer = await page.goto(`${site.origin}/${language}/${path}`);
  assert.equal(new URL(page.url()).pathname, `/${language}/${path.split('?')[0]}`);
  assert.deepEqual(validateHtml((await answer?.text()) ?? ''), [], path);
  await assertReadable(page, looksIn(language, 320));
  await picture(page, path);
}

async function signIn(context: BrowserContext): Promise<void> {
  const started = await startSession(site.database.app, {
    personId,
    organisationId: null,
    mode: 'full',
    now: now(),
  });
  await giveSession(context, started?.token ?? '');
}
