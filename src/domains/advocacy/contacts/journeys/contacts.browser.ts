import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { giveSession, openContext } from '../../../../../test/support/browser.ts';
import { beginJourney } from '../../../../../test/support/journey.ts';
import { assertReadable } from '../../../../../test/support/looks.ts';
import { createTestSite } from '../../../../../test/support/site.ts';
import { makeOrganisation, makePerson } from '../../../../core/accounts/people.fixture.ts';
import { startSession } from '../../../../core/accounts/sessions.ts';
import { Temporal } from '../../../../platform/clock/index.ts';

let token = '';
const journey = beginJourney(async (origin) => {
  const site = await createTestSite({ env: { PUBLIC_ORIGIN: origin } });
  const organisationId = await makeOrganisation(site.database, 'office');
  const personId = await makePerson(site.database, organisationId, ['editor'], {
    name: 'Beispiel-Berta',
  });
  const now = Temporal.Now.instant();
  const wanted = { personId, organisationId, mode: 'full', now } as const;
  token = (await startSession(site.database.app, wanted))?.token ?? '';
  return site;
});

const looks = [{ width: 360 }, { width: 360, dark: true }];

test('from the desk to a contact, a talk with a warning, the copy for her, and her deletion, by keyboard', async () => {
  const context = await openContext(journey.browser, { width: 360 });
  await giveSession(context, token);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`${journey.origin}/de/redaktion`);
  await press(page, 'link', 'Kontakte');
  await page.waitForURL(/kontakte$/);
  await press(page, 'link', 'Neuer Kontakt');
  await page.getByLabel('Name', { exact: true }).fill('Beispiel-Referentin');
  await press(page, 'button', 'Speichern');
  assert.match(await page.title(), /^Fehler: /);
  assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Beispiel-Referentin');
  await assertReadable(page, looks);
  await page.getByLabel('Amt oder Aufgabe').fill('Referatsleiterin');
  await page.getByLabel('Stelle', { exact: true }).fill('Beispiel-Ministerium');
  await press(page, 'button', 'Speichern');
  await page.getByText('Gespeichert.').waitFor();

  await press(page, 'link', 'Gespräch eintragen');
  await page.getByLabel('Worum es ging').fill('Beispiel-Gesetz');
  await page.getByLabel('Ergebnis').fill('Sie ist krank und ruft zurück.');
  await press(page, 'button', 'Speichern');
  assert.match(
    (await page.getByRole('region', { name: /Angabe/ }).textContent()) ?? '',
    /„krank“ \(Gesundheit\)/,
  );
  await assertReadable(page, looks);
  await page.getByLabel('Ergebnis').fill('Sie ruft nächste Woche zurück.');
  await press(page, 'button', 'Speichern');
  await page.getByRole('heading', { name: 'Beispiel-Gesetz' }).waitFor();
  await assertReadable(page, looks);

  await press(page, 'link', 'Auskunft für diese Person');
  await page.getByText('Sie ruft nächste Woche zurück.').waitFor();
  await assertReadable(page, looks);
  await page.goBack();
  await press(page, 'link', 'Kontakt löschen');
  await page.getByText('alle Einträge (einer)').waitFor();
  await press(page, 'button', 'Endgültig löschen');
  await page.getByText('Gelöscht.').waitFor();
  assert.equal(await page.getByText('Beispiel-Referentin').count(), 0);
  await context.close();
});

async function press(page: Page, role: 'link' | 'button', name: string): Promise<void> {
  await page.getByRole(role, { name, exact: true }).first().focus();
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}
