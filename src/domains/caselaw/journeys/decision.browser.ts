import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { conditions, openBrowser, openContext } from '../../../../test/support/browser.ts';
import { assertReadable } from '../../../../test/support/looks.ts';
import { createTestSite, listenTestSite, type TestSite } from '../../../../test/support/site.ts';
import { loadShipped } from '../../../site/shipped.ts';
import { fillDecisions, stored } from '../decisions.fixture.ts';

let site: TestSite;
let listening: Awaited<ReturnType<typeof listenTestSite>>;
let browser: Browser;

before(async () => {
  site = await createTestSite({
    fill: async (services) => {
      await loadShipped(services);
      await fillDecisions(services.db);
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

const address = () => `${listening.origin}/de/rechtsprechung/${stored.revision}`;
const cited = 'BGH, Beschluss vom 4. März 2021 – 1 StR 1/21 u. a., Rn. 1';

for (const { name, javaScript } of conditions)
  test(`a paragraph's number leads to its citation, ${name}`, async () => {
    const context = await openContext(browser, { javaScript, width: 360 });
    const page = await context.newPage();
    await page.goto(address());
    assert.equal(await page.locator('.paragraph-cite:visible').count(), 0);
    await page.getByRole('link', { name: 'Randnummer 1', exact: true }).first().click();
    assert.match(page.url(), /#rn-1$/);
    const shown = page.locator('.paragraph-cite:visible');
    assert.equal(await shown.count(), 1);
    assert.equal(await shown.locator('.citation').textContent(), cited);
    assert.equal((await page.getByRole('button', { name: 'Kopieren' }).count()) > 0, javaScript);
    assert.equal((await page.getByRole('button', { name: /Drucken/ }).count()) > 0, javaScript);
    await context.close();
  });

test('the button copies the citation and says so', async () => {
  const context = await openContext(browser);
  await context.grantPermissions(['clipboard-write']);
  const page = await context.newPage();
  await page.goto(`${address()}#rn-1`);
  await page.locator('.paragraph-cite:visible').getByRole('button', { name: 'Kopieren' }).click();
  await page.locator('.paragraph-cite:visible').getByRole('button', { name: 'Kopiert' }).waitFor();
  // Our own headers forbid reading the clipboard; a reader pastes.
  await page.goto(`${listening.origin}/de/rechtsprechung/suchbefehle`);
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('Control+V');
  assert.equal(await page.getByRole('searchbox').inputValue(), cited);
  await context.close();
});

test('a decision with text passes axe at 320 px, in the dark and in forced colours, without sideways scrolling', async () => {
  const context = await openContext(browser);
  const page = await context.newPage();
  for (const path of [
    `${address()}#rn-1`,
    `${listening.origin}/de/rechtsprechung/suchbefehle`,
    `${listening.origin}/de/normen`,
    `${listening.origin}/api`,
  ]) {
    await page.goto(path);
    await assertReadable(page, [
      { width: 320 },
      { width: 1280, dark: true },
      { width: 320, forcedColors: true },
    ]);
  }
  await context.close();
});
