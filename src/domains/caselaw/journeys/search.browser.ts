import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { conditions, openContext } from '../../../../test/support/browser.ts';
import { beginJourney } from '../../../../test/support/journey.ts';
import { assertReadable } from '../../../../test/support/looks.ts';
import { createTestSite } from '../../../../test/support/site.ts';
import { loadShipped } from '../../../site/shipped.ts';

const journey = beginJourney(() => createTestSite({ fill: loadShipped }));

for (const { name, javaScript } of conditions)
  test(`from the home page to a paragraph-exact citation, ${name}`, async () => {
    const context = await openContext(journey.browser, { javaScript, width: 360 });
    const page = await context.newPage();
    const elsewhere = watchRequests(page);
    await page.goto(`${journey.origin}/de/`);
    await page
      .getByRole('searchbox')
      .or(page.getByRole('textbox'))
      .first()
      .fill('Zwangsprostitution');
    await page.getByRole('button', { name: 'Suchen' }).first().click();
    await page.waitForURL(/\/de\/rechtsprechung\?q=Zwangsprostitution/);
    assert.match(await page.title(), /Rechtsprechung/);
    const hits = page.locator('main a[href*="/de/rechtsprechung/"]').filter({ hasText: /./ });
    assert.ok((await hits.count()) > 0);
    assert.ok((await page.locator('mark').count()) > 0, 'passages are highlighted');

    await page.locator('main h2 a, main h3 a').first().click();
    await page.waitForURL(/\/de\/rechtsprechung\/[a-z0-9-]+/);
    assert.equal(await page.locator('h1').count(), 1);
    assert.match((await page.locator('main').textContent()) ?? '', /(Beschluss|Urteil) vom/);
    assert.deepEqual((await context.cookies()).length, 0);
    assert.deepEqual(elsewhere, []);
    await context.close();
  });

test('a filter narrows, shows as chosen, and can be taken back', async () => {
  const context = await openContext(journey.browser, { javaScript: false });
  const page = await context.newPage();
  await page.goto(`${journey.origin}/de/rechtsprechung`);
  const all = await totalOf(page);
  await page.locator('a[href*="court=bgh"]').first().click();
  const narrowed = await totalOf(page);
  assert.ok(narrowed > 0 && narrowed < all, `${narrowed} of ${all}`);
  assert.ok((await page.locator('[aria-current="true"]').count()) > 0);
  await page
    .getByRole('link', { name: /BGH.*entfernen|BGH/ })
    .first()
    .click();
  assert.equal(await totalOf(page), all);
  await context.close();
});

test('a file number leads straight to its decision', async () => {
  const context = await openContext(journey.browser, { javaScript: false });
  const page = await context.newPage();
  await page.goto(`${journey.origin}/de/rechtsprechung?q=${encodeURIComponent('2 StR 87/22')}`);
  assert.match(page.url(), /\/de\/rechtsprechung\/bgh-2023-01-17-2-str-87-22-b$/);
  await context.close();
});

test('search, decision, norm and error page pass axe, in light, dark and forced colours, at 320 px without sideways scrolling', async () => {
  const paths = [
    '/de/',
    '/de/rechtsprechung',
    '/de/rechtsprechung?q=Menschenhandel',
    '/en/rechtsprechung?q=nichtszufinden',
    '/de/rechtsprechung/bgh-2023-01-17-2-str-87-22-b',
    '/de/normen/stgb/232a',
    '/de/nichts',
    '/de/ueber-uns',
  ];
  const context = await openContext(journey.browser);
  const page = await context.newPage();
  for (const path of paths) {
    await page.goto(journey.origin + path);
    await assertReadable(page, [
      { width: 320 },
      { width: 1280, dark: true },
      { width: 320, forcedColors: true },
    ]);
  }
  await context.close();
});

function watchRequests(page: Page): string[] {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(journey.origin)) elsewhere.push(request.url());
  });
  return elsewhere;
}

async function totalOf(page: Page): Promise<number> {
  const text = (await page.locator('main').textContent()) ?? '';
  return Number(/([\d.]+)\s+Entscheidung/.exec(text)?.[1]?.replace('.', '') ?? Number.NaN);
}
