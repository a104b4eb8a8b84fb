import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditions, openContext } from '../../../../test/support/browser.ts';
import { beginJourney } from '../../../../test/support/journey.ts';
import { assertReadable, everyLook } from '../../../../test/support/looks.ts';
import { visitPages } from '../../../../test/support/visits.ts';
import { openDirectorySite } from '../directory-site.fixture.ts';

const journey = beginJourney(() => openDirectorySite('demonstration'));

const paths = [
  '/de/beratungsstellen',
  '/en/beratungsstellen?s=ro&t=a',
  '/de/beratungsstellen?s=ti&t=e',
  '/de/beratungsstellen/beispiel-fachberatungsstelle-berlin',
  '/en/beratungsstellen/kok',
];

for (const path of paths)
  test(`${path} can be read at 320 and 1280 px, light, dark and in forced colours`, () =>
    visitPages(journey.browser, journey, [path], {}, (page) =>
      assertReadable(page, everyLook(320)),
    ));

for (const { name, javaScript } of conditions)
  test(`from the list by a language to a number, and out again, ${name}`, async () => {
    const context = await openContext(journey.browser, { javaScript, width: 360 });
    const page = await context.newPage();
    await page.goto(`${journey.origin}/de/beratungsstellen`);
    await page.getByText('Auswählen').click();
    await page.getByRole('link', { name: /^Tigrinya/ }).click();
    await page.waitForURL(/\?s=ti$/);
    await page.getByRole('link', { name: 'Beispiel-Zweigstelle Berlin-Süd' }).click();
    const number = page.locator('main a[href^="tel:"]').first();
    assert.equal(await number.getAttribute('href'), 'tel:+493023125102');
    const exit = await page.locator('a.exit').boundingBox();
    assert.ok(exit && exit.height >= 44);
    assert.deepEqual(await context.cookies(), []);
    await context.close();
  });
