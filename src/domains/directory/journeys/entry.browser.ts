import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import {
  conditions,
  giveSession,
  openBrowser,
  openContext,
} from '../../../../test/support/browser.ts';
import { checkAccessibility, horizontalOverflow } from '../../../../test/support/visits.ts';
import { inviteAsOperator } from '../../../core/accounts/invitations.ts';
import {
  type AccountsSite,
  now,
  picture,
  plugInKey,
  startAccountsSite,
} from '../../../core/accounts/journeys/accounts.fixture.ts';
import { makePerson } from '../../../core/accounts/people.fixture.ts';
import { startSession } from '../../../core/accounts/sessions.ts';
import { entryId } from '../desk/desk.fixture.ts';
import { loadExample, loadOffice } from '../shipped.ts';

const berlin = '00000000-0000-4000-8000-000000000101';

let site: AccountsSite;
let browser: Browser;
let centre: string;
before(async () => {
  site = await startAccountsSite();
  const services = { ...site.services, db: site.database.owner };
  await loadOffice(services);
  await loadExample(services);
  centre = await entryId(site.database.owner, berlin);
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await site.stop();
});

test('a centre’s lead signs in, changes the number, looks, releases, and confirms: help shows it at once', async () => {
  const { token } = await inviteAsOperator(site.database.owner, {
    organisationId: centre,
    name: 'Beispiel-Leitung',
    email: 'leitung@example.org',
    language: 'de',
    roles: ['centre_lead'],
    now: now(),
  });
  const page = await enrol(`${site.origin}/de/einladung/${token}`);
  await changeNumber(page, '030 23125888');
});

for (const { name, javaScript } of conditions)
  test(`the same ${name}, on a narrow screen; what is wrong is told at its field and stays in the form`, async () => {
    const person = await makePerson(site.database, centre, ['centre_lead'], { since: now() });
    const page = await signedIn(person, javaScript, 360);
    await openForm(page);
    await page.getByLabel('Telefon').fill('030 12');
    await page.getByLabel('Zeiten').fill('Mo-Fr');
    await page.getByLabel('Gesprochene Sprachen').fill('Rumänisch\nKlingonisch');
    await page.getByRole('button', { name: 'Speichern und veröffentlichen' }).click();
    await page.getByText('Hier nicht bekannt: Klingonisch.').first().waitFor();
    assert.match(await page.title(), /^Fehler: /);
    assert.equal(await page.getByLabel('Telefon').inputValue(), '030 12');
    await page.getByText('Es fehlen die Uhrzeiten').first().waitFor();
    await passes(page, `entry-wrong-${javaScript}`);
    await page.getByLabel('Gesprochene Sprachen').fill('Rumänisch\nTigrinya');
    await page.getByLabel('Zeiten').fill('Mo-Do 9-16');
    await changeNumber(page, javaScript ? '030 23125777' : '030 23125666', true);
  });

test('the office sees what is due, opens an entry and confirms it', async () => {
  const office = await officeId();
  const person = await makePerson(site.database, office, ['office_lead'], { since: now() });
  const page = await signedIn(person, true, 1280);
  await page.goto(`${site.origin}/de/redaktion/netz/eintraege/faellig`);
  await passes(page, 'due');
  const before = await page.locator('tbody tr').count();
  assert.ok(before > 5, `${before} are due`);
  await page.getByRole('button', { name: 'Bearbeiten (Beispiel-Zuflucht)' }).click();
  await page.getByRole('heading', { level: 1 }).filter({ hasText: 'Beispiel-Zuflucht' }).waitFor();
  await passes(page, 'entry-hidden');
  await page.goto(page.url().replace('/entwurf', '/bestaetigung'));
  await passes(page, 'confirmation-hidden');
  await page.getByRole('button', { name: 'Stimmt noch' }).click();
  await page.getByText('Danke. Der Eintrag ist bestätigt').waitFor();
  await page.goto(`${site.origin}/de/redaktion/netz/eintraege/faellig`);
  assert.equal(await page.locator('tbody tr').count(), before - 1);
});

async function changeNumber(page: Page, number: string, isOpen = false): Promise<void> {
  if (!isOpen) await openForm(page);
  await page.getByLabel('Telefon').fill(number);
  await page.getByRole('button', { name: 'Speichern und ansehen' }).click();
  await page.getByText('So wird der gespeicherte Entwurf erscheinen').waitFor();
  assert.match(await textOf(page), new RegExp(number));
  await passes(page, 'entry-preview');
  assert.doesNotMatch(await helpText(), new RegExp(number), 'a draft is not public');
  await page.getByRole('link', { name: 'Weiterschreiben' }).click();
  await page.getByRole('button', { name: 'Speichern und veröffentlichen' }).click();
  await page.getByText('Veröffentlicht.').first().waitFor();
  assert.match(await helpText(), new RegExp(number));
  await passes(page, 'entry-thing');
  await page.getByRole('link', { name: 'Stimmt noch?' }).click();
  await passes(page, 'confirmation');
  await page.getByRole('button', { name: 'Stimmt noch' }).click();
  await page.getByText('Danke. Der Eintrag ist bestätigt').waitFor();
}

/** The own entry at the desk, opened there first where nobody has. */
async function openForm(page: Page): Promise<void> {
  await page.goto(`${site.origin}/de/redaktion/eintraege`);
  const name = 'Beispiel-Fachberatungsstelle Berlin';
  const opening = page.getByRole('button', { name: `Bearbeiten (${name})` });
  if ((await opening.count()) > 0) await opening.click();
  else {
    await page.getByRole('link', { name }).click();
    await page.getByRole('link', { name: 'Bearbeiten' }).click();
  }
  await page.waitForURL('**/entwurf');
  await passes(page, 'entry-form');
}

async function helpText(): Promise<string> {
  const answer = await fetch(`${site.origin}/de/hilfe/orte/berlin`);
  return (await answer.text()).replaceAll('\u00a0', ' ');
}

async function textOf(page: Page): Promise<string> {
  return ((await page.locator('main').textContent()) ?? '').replaceAll('\u00a0', ' ');
}

async function officeId(): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from accounts.organisation where kind = 'office'`.execute(site.database.owner);
  return rows[0]?.id ?? '';
}

/** Accepts an invitation and registers a passkey. */
async function enrol(link: string): Promise<Page> {
  const context = await openContext(browser);
  const page = await context.newPage();
  await plugInKey(context, page);
  await page.goto(link);
  await page.getByRole('button', { name: 'Einladung annehmen' }).click();
  await page.getByLabel('Name des Passkeys').fill('Beispiel-Telefon');
  await page.getByRole('button', { name: 'Passkey anlegen' }).click();
  await page.waitForURL('**/neu?getan=erster');
  return page;
}

async function signedIn(personId: string, javaScript: boolean, width: number): Promise<Page> {
  const wanted = { personId, organisationId: null, mode: 'full', now: now() } as const;
  const session = await startSession(site.database.app, wanted);
  const context = await openContext(browser, { javaScript, width });
  await giveSession(context, session?.token ?? '');
  const page = await context.newPage();
  if (!javaScript) scriptless.add(page);
  return page;
}

/** Pages on which the script that judges them does not run either. */
const scriptless = new WeakSet<Page>();

async function passes(page: Page, name: string): Promise<void> {
  if (scriptless.has(page)) return;
  assert.deepEqual(await checkAccessibility(page), [], name);
  assert.equal(await horizontalOverflow(page), 0, name);
  await picture(page, name);
}
