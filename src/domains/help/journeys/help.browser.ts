import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { conditions } from '../../../../test/support/browser.ts';
import { beginJourney } from '../../../../test/support/journey.ts';
import { assertReadable, looksIn } from '../../../../test/support/looks.ts';
import { createDemonstration } from '../../../../test/support/site.ts';
import { horizontalOverflow, visitPages } from '../../../../test/support/visits.ts';

import { plainPages } from '../pages.tsx';

const journey = beginJourney(() => createDemonstration());

/** Each of these is looked at whole: left to right, right to left, and two other scripts, one with long words. */
const looked = ['de', 'ar', 'am', 'ru'];

const pages = [
  ...plainPages.filter((page) => !/^rechte\/[b-z]$/.test(page)),
  'orte',
  'orte/berlin',
  'karte',
];
const addresses = (code: string) => pages.map((page) => `/${code}/hilfe${page && `/${page}`}`);

for (const code of ['ro', 'ar'])
  for (const { name, javaScript } of conditions)
    test(`from /${code}/ to a centre's telephone in two taps at 360 px, ${name}`, async () => {
      await visitPages(
        journey.browser,
        journey,
        [`/${code}/`],
        { javaScript, width: 360 },
        async (page) => {
          await page.locator('.field-help .lands a', { hasText: 'Berlin' }).click();
          await page.waitForURL(`${journey.origin}/${code}/hilfe/orte/berlin`);
          const call = page.locator('.centre a.call-button').first();
          await call.scrollIntoViewIfNeeded();
          assert.match((await call.getAttribute('href'))!, /^tel:\+49\d+$/);
          const box = await call.boundingBox();
          assert.ok(box && box.height >= 44 && box.x >= 0 && box.x + box.width <= 360);
        },
      );
    });

for (const code of looked)
  test(`axe finds nothing on the help pages in ${code}, and none scrolls sideways, four times as large or anywhere else`, async () => {
    await visitPages(journey.browser, journey, addresses(code), {}, async (page, path) => {
      await assertReadable(page, looksIn(code, 360));
      for (const [width, height] of [
        [320, 640],
        [320, 256],
        [959, 800],
      ] as const) {
        await page.setViewportSize({ width, height });
        assert.equal(await horizontalOverflow(page), 0, `${path} at ${width} px`);
      }
    });
  });

test('a place typed without JavaScript is answered at its own address', async () => {
  await visitPages(
    journey.browser,
    journey,
    ['/de/hilfe/orte/berlin'],
    { javaScript: false },
    async (page) => {
      await ask(page, '10785');
      await page.waitForURL(`${journey.origin}/de/hilfe/orte/berlin?o=10785`);
      assert.match((await page.locator('main').textContent())!, /aus, nächste zuerst/);
      assert.equal(await page.locator('#o').inputValue(), '10785');
    },
  );
});

test('with JavaScript the place is not in the address, nor in what is chosen next', async () => {
  await visitPages(journey.browser, journey, ['/de/hilfe/orte/berlin'], {}, async (page, path) => {
    const history = await page.evaluate(() => window.history.length);
    await ask(page, '10785');
    await page.getByText('aus, nächste zuerst').waitFor();
    assert.equal(page.url(), journey.origin + path);
    await page.locator('.filters summary').click();
    await page.locator('.filters .chip', { hasText: 'Frauen' }).first().click();
    await page.locator('.filters .chip[aria-current]', { hasText: 'Frauen' }).waitFor();
    assert.equal(page.url(), journey.origin + path);
    assert.equal(await page.locator('#o').inputValue(), '10785');
    assert.equal(await page.evaluate(() => window.history.length), history);
  });
});

test('a place that is wrong is said at the field, which keeps it and has the focus', async () => {
  const context = await journey.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${journey.origin}/de/hilfe/orte/berlin`);
  await ask(page, 'Beispielhausen');
  await page.locator('.error').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'o');
  assert.equal(await page.locator('#o').inputValue(), 'Beispielhausen');
  await context.close();
});

test('on paper the card stands at its place on the sheet, alone', async () => {
  await visitPages(journey.browser, journey, ['/ro/hilfe/karte?p=g'], {}, async (page) => {
    await page.setViewportSize({ width: 1123, height: 794 });
    await page.emulateMedia({ media: 'print' });
    const box = await page.locator('.card').boundingBox();
    const millimetre = 96 / 25.4;
    assert.ok(box && Math.abs(box.x - 2 * 74.25 * millimetre) < 2, JSON.stringify(box));
    assert.ok(Math.abs(box.y - 52.5 * millimetre) < 2, JSON.stringify(box));
    for (const hidden of ['h1', '.quiet-bar', '.languages', '.back'])
      assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
  });
});

async function ask(page: Page, place: string): Promise<void> {
  await page.locator('.place summary').click();
  await page.locator('#o').fill(place);
  await page.locator('.place-form button').click();
}
