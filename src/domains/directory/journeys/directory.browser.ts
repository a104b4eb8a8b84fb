import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { conditions, openBrowser, openContext } from '../../../../test/support/browser.ts';
import { assertReadable } from '../../../../test/support/looks.ts';
import { visitPages } from '../../../../test/support/pages.ts';
import { createTestSite, listenTestSite, type TestSite } from '../../../../test/support/site.ts';
import { loadExample, loadOffice } from '../shipped.ts';

let site: TestSite;
let listening: Awaited<ReturnType<typeof listenTestSite>>;
let browser: Browser;

before(async () => {
  site = await createTestSite({
    mode: 'demonstration',
    fill: async (services) => {
      await loadOffice(services);
      await loadExample(services);
    },
  });
  listening = await listenTestSite(site);
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await listening.close(500);
  await site.close();
});

const paths = [
  '/de/beratungsstellen',
  '/en/beratungsstellen?s=ro&t=a',
  '/de/beratungsstellen?s=ti&t=e',
  '/de/beratungsstellen/beispiel-fachberatungsstelle-berlin',
  '/en/beratungsstellen/kok',
];

const looks = [320, 1280].flatMap((width) => [
  { width },
  { width, dark: true },
  { width, forcedColors: true },
]);

for (const path of paths)
  test(`${path} can be read at 320 and 1280 px, light, dark and in forced colours`, () =>
    visitPages(
      browser,
      { origin: listening.origin, close: async () => undefined },
      [path],
      {},
      (page) => assertReadable(page, looks),
    ));

for (const { name, javaScript } of conditions)
  test(`from the list by a language to a number, and out again, ${name}`, async () => {
    const context = await openContext(browser, { javaScript, width: 360 });
    const page = await context.newPage();
    await page.goto(`${listening.origin}/de/beratungsstellen`);
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
