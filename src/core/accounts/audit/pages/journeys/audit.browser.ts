import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContext } from 'playwright-core';
import { conditions, giveSession, openContext } from '../../../../../../test/support/browser.ts';
import { beginJourney } from '../../../../../../test/support/journey.ts';
import { assertReadable } from '../../../../../../test/support/looks.ts';
import { createTestSite } from '../../../../../../test/support/site.ts';
import { systemClock } from '../../../../../platform/clock/index.ts';
import { makeOrganisation, makePerson, signIn } from '../../../people.fixture.ts';
import { audit } from '../../append.ts';

let token = '';
const journey = beginJourney(async () => {
  const site = await createTestSite();
  const { database } = site;
  const office = await makeOrganisation(database, 'office', 'Beispiel-Büro');
  const centre = await makeOrganisation(database, 'centre', 'Beispiel-Beratungsstelle Mitte');
  const auditor = await makePerson(database, office, ['auditor'], { name: 'Beispiel-Revision' });
  const lead = await makePerson(database, centre, ['centre_lead'], { name: 'Beispiel-Leitung' });
  const event = { personId: lead, organisationId: centre, action: 'membership' } as const;
  await audit(database.app, { ...event, verb: 'change', result: 'done' });
  await audit(database.app, { ...event, verb: 'remove', result: 'refused' });
  ({ token } = await signIn(database, auditor, { now: systemClock() }));
  return site;
});

async function signedIn(options: Parameters<typeof openContext>[1]): Promise<BrowserContext> {
  const context = await openContext(journey.browser, options);
  await giveSession(context, token);
  return context;
}

for (const { name, javaScript } of conditions)
  test(`the auditor narrows the list by links, gives a filter up, and saves a file, ${name}`, async () => {
    const context = await signedIn({ javaScript });
    const page = await context.newPage();
    await page.goto(`${journey.origin}/de/protokoll`);
    await page.getByRole('link', { name: 'Beispiel-Leitung' }).first().click();
    await page.getByRole('link', { name: 'abgelehnt' }).click();
    const table = page.getByRole('table', { name: 'Ereignisse, die neuesten zuerst' });
    await table.getByText('Aus der Organisation entfernt').waitFor();
    assert.equal(await table.getByRole('row').count(), 2);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Als CSV speichern' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'protokoll.csv');
    await page.getByRole('link', { name: /^Wer: Beispiel-Leitung/ }).click();
    assert.equal(new URL(page.url()).search, '?ergebnis=refused');
    await context.close();
  });

for (const language of ['de', 'en'])
  test(`both lists pass axe and fit 320 pixels, light and dark (${language})`, async () => {
    const context = await signedIn({});
    const page = await context.newPage();
    for (const path of ['protokoll?ergebnis=refused', 'konto/protokoll']) {
      await page.goto(`${journey.origin}/${language}/${path}`);
      await assertReadable(page, [{ width: 320 }, { width: 320, dark: true }]);
    }
    await context.close();
  });
