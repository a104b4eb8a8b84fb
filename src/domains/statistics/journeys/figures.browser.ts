import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditions, openContext } from '../../../../test/support/browser.ts';
import { beginJourney } from '../../../../test/support/journey.ts';
import { assertReadable, everyLook } from '../../../../test/support/looks.ts';
import { createTestSite } from '../../../../test/support/site.ts';
import { visitPages } from '../../../../test/support/visits.ts';
import { loadFigures } from '../shipped.ts';

const journey = beginJourney(() => createTestSite({ fill: loadFigures }));

const paths = [
  '/de/daten',
  '/en/daten/bka-proceedings',
  '/de/daten/zahl/bka-proceedings-2023@2024',
];

for (const path of paths)
  test(`${path} can be read at 360 and 1280 px, light, dark and in forced colours`, () =>
    visitPages(journey.browser, journey, [path], {}, (page) =>
      assertReadable(page, everyLook(360)),
    ));

for (const { name, javaScript } of conditions)
  test(`from the navigation to the edition that revised 2023 by keyboard, ${name}`, async () => {
    const context = await openContext(journey.browser, { javaScript, width: 360 });
    const page = await context.newPage();
    await page.goto(`${journey.origin}/de/daten`);
    for (const link of [/^Ermittlungsverfahren insgesamt: 576/, '474']) {
      await page.getByRole('link', { name: link }).first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname !== '/de/daten');
      await page.waitForLoadState();
    }
    await page.waitForURL(/zahl\/bka-proceedings-2023@2023$/);
    await page.getByRole('link', { name: /2024: etwa.510/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/@2024$/);
    assert.match((await page.locator('main').textContent()) ?? '', /Die Zahl steht so nicht/);
    assert.deepEqual(await context.cookies(), []);
    await context.close();
  });

test('a screen reader hears one picture with a name, and the values in a table', async () => {
  const context = await openContext(journey.browser, { width: 1280 });
  const page = await context.newPage();
  await page.goto(`${journey.origin}/de/daten/bka-proceedings`);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const pictures = page.getByRole('img', { name: /^Balken: Ermittlungsverfahren insgesamt/ });
    assert.equal(await pictures.count(), 1);
  }
  const table = page.getByRole('table', { name: /Ermittlungsverfahren insgesamt nach Jahr/ });
  assert.equal(await table.getByRole('rowheader', { name: '2023' }).count(), 2);
  await context.close();
});

test('on paper the wide picture and its table stay', async () => {
  const context = await openContext(journey.browser, { width: 1280 });
  const page = await context.newPage();
  await page.goto(`${journey.origin}/de/daten/bka-proceedings`);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('svg.chart-wide').isVisible());
  assert.ok(await page.getByRole('table').first().isVisible());
  await context.close();
});
