import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditions, openContext } from '../../../../test/support/browser.ts';
import { beginJourney } from '../../../../test/support/journey.ts';
import { assertReadable } from '../../../../test/support/looks.ts';
import { createDemonstration } from '../../../../test/support/site.ts';
import { searchSources } from '../../domains.ts';
import { keepFound } from '../index.ts';

const journey = beginJourney(async () => {
  const site = await createDemonstration();
  await keepFound(site.services, searchSources());
  return site;
});

const looks = [{ width: 360 }, { width: 360, dark: true }, { width: 1280 }];

for (const [what, path] of [
  ['hits', '/de/suche?q=Ausbeutung&from=2015'],
  ['hits in Arabic', `/en/suche?q=${encodeURIComponent('الشرطة')}`],
  ['what is wrong', '/de/suche?q=x&from=20'],
] as const)
  test(`${what} can be read at 360 and 1280 px, light and dark`, async () => {
    const context = await openContext(journey.browser, { width: 360 });
    const page = await context.newPage();
    await page.goto(journey.origin + path);
    await assertReadable(page, looks);
    await context.close();
  });

for (const { name, javaScript } of conditions)
  test(`from the head of any page to a provision, by keyboard on a telephone, ${name}`, async () => {
    const context = await openContext(journey.browser, { javaScript, width: 360 });
    const page = await context.newPage();
    await page.goto(`${journey.origin}/de/kontakt`);
    await page.getByText('Menü', { exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').getByRole('link', { name: 'Suche', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/de\/suche$/);
    await page.getByLabel('Wonach suchen Sie?').focus();
    await page.keyboard.type('§ 232 StGB');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=/);
    assert.equal(await page.title(), 'Suche – Schnittstelle');
    const exactly = page.getByRole('region', { name: 'Genau das' });
    await exactly.getByRole('link', { name: /^§\s232\sStGB/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/de\/normen\/stgb\/232$/);
    assert.deepEqual(await context.cookies(), []);
    await context.close();
  });

test('narrowed down, one group alone, and back to all; every state has an address', async () => {
  const context = await openContext(journey.browser, { javaScript: false, width: 1280 });
  const page = await context.newPage();
  await page.goto(`${journey.origin}/de/suche?q=Menschenhandel`);
  await page.getByText('Eingrenzen', { exact: true }).click();
  await page.getByLabel('Bereich', { exact: true }).selectOption('figure');
  await page.getByLabel('Jahr von').fill('2024');
  await page.getByRole('button', { name: 'Eingrenzen und suchen' }).click();
  await page.waitForURL(/group=figure/);
  await page.goto(page.url());
  const main = page.getByRole('main');
  assert.equal(await page.getByLabel('Jahr von').inputValue(), '2024');
  assert.deepEqual(await main.getByRole('heading', { level: 2 }).allTextContents(), [
    (await page.locator('#figure-name').textContent()) ?? '',
  ]);
  await page.getByRole('link', { name: /^Bereich: Zahlen/ }).click();
  await page.waitForURL(/q=Menschenhandel&from=2024$/);
  assert.ok((await main.getByRole('heading', { level: 2 }).count()) > 2);
  await context.close();
});
