import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditions, openContext } from '../../../../test/support/browser.ts';
import { beginJourney } from '../../../../test/support/journey.ts';
import { assertReadable } from '../../../../test/support/looks.ts';
import { createTestSite } from '../../../../test/support/site.ts';
import { loadShipped } from '../../../site/shipped.ts';
import { fillDecisions, stored } from '../decisions.fixture.ts';

const journey = beginJourney(async () => {
  const site = await createTestSite({ fill: loadShipped });
  await fillDecisions(site.database.owner);
  return site;
});

const address = () => `${journey.origin}/de/rechtsprechung/${stored.revision}`;
const cited = 'BGH, Beschluss vom 4. März 2021 – 1 StR 1/21 u. a., Rn. 1';

for (const { name, javaScript } of conditions)
  test(`a paragraph's number leads to its citation, ${name}`, async () => {
    const context = await openContext(journey.browser, { javaScript, width: 360 });
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
  const context = await openContext(journey.browser);
  await context.grantPermissions(['clipboard-write']);
  const page = await context.newPage();
  await page.goto(`${address()}#rn-1`);
  await page.locator('.paragraph-cite:visible').getByRole('button', { name: 'Kopieren' }).click();
  await page.locator('.paragraph-cite:visible').getByRole('button', { name: 'Kopiert' }).waitFor();
  // Our own headers forbid reading the clipboard; a reader pastes.
  await page.goto(`${journey.origin}/de/rechtsprechung/suchbefehle`);
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('Control+V');
  assert.equal(await page.getByRole('searchbox').inputValue(), cited);
  await context.close();
});

test('a decision with text passes axe at 320 px, in the dark and in forced colours, without sideways scrolling', async () => {
  const context = await openContext(journey.browser);
  const page = await context.newPage();
  for (const path of [
    `${address()}#rn-1`,
    `${journey.origin}/de/rechtsprechung/suchbefehle`,
    `${journey.origin}/de/normen`,
    `${journey.origin}/api`,
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
