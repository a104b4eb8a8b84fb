import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditions, openContext } from '../../../../test/support/browser.ts';
import { beginJourney } from '../../../../test/support/journey.ts';
import { assertReadable, everyLook } from '../../../../test/support/looks.ts';
import { createTestSite } from '../../../../test/support/site.ts';
import { visitPages } from '../../../../test/support/visits.ts';
import { loadShipped } from '../../../site/shipped.ts';
import { loadExampleAssessments } from '../example.ts';

const journey = beginJourney(async () => {
  const site = await createTestSite({ fill: loadShipped });
  await loadExampleAssessments({ ...site.services, db: site.database.owner });
  return site;
});

for (const path of [
  '/de/monitoring',
  '/de/monitoring/empfehlungen',
  '/de/monitoring/empfehlungen/greta-2-strategie',
  '/de/monitoring/matrix',
  '/en/monitoring/gremien/greta',
  '/en/monitoring/fristen',
])
  test(`${path} can be read at 360 and 1280 px, light, dark and in forced colours`, () =>
    visitPages(journey.browser, journey, [path], {}, (page) =>
      assertReadable(page, everyLook(360)),
    ));

for (const { name, javaScript } of conditions)
  test(`from the matrix to a recommendation and back through its rounds by keyboard, ${name}`, async () => {
    const context = await openContext(journey.browser, { javaScript, width: 360 });
    const page = await context.newPage();
    await page.goto(`${journey.origin}/de/monitoring/matrix`);
    const region = page.getByRole('region', { name: /CETS 197: Empfehlungen/ });
    await region.focus();
    const isWide = await region.evaluate((element) => element.scrollWidth > element.clientWidth);
    assert.ok(!isWide, 'on a narrow screen the rows stack, nothing scrolls aside');
    const cell = page
      .getByRole('row', { name: /^Art\. 29 CETS 197/ })
      .getByRole('cell')
      .nth(1);
    assert.match((await cell.textContent()) ?? '', /^GRETA, Runde 2.*◐ teilweise umgesetzt/);
    assert.ok(await cell.getByText('GRETA, Runde 2').isVisible());
    await cell.getByRole('link', { name: 'Strategie und Koordinierung' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/empfehlungen\/greta-2-strategie$/);
    await page.getByRole('link', { name: /umfassenden Aktionsplan/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/empfehlungen\/greta-3-strategie$/);
    assert.deepEqual(await context.cookies(), []);
    await context.close();
  });

for (const { name, javaScript } of conditions)
  test(`words and a filter, ${name}`, async () => {
    const context = await openContext(journey.browser, { javaScript, width: 1280 });
    const page = await context.newPage();
    await page.goto(`${journey.origin}/de/monitoring/empfehlungen`);
    await page.getByLabel('Empfehlungen durchsuchen').fill('Unterkunft');
    await page.getByText('Filter', { exact: true }).click();
    await page.getByLabel('Runde', { exact: true }).selectOption('greta-2');
    await page.getByRole('button', { name: 'Anzeigen' }).click();
    await page.waitForURL(/q=Unterkunft/);
    assert.equal(await page.getByRole('status').textContent(), '2 Empfehlungen');
    await page.getByRole('link', { name: 'Alle Filter aufheben' }).click();
    await page.waitForURL(/empfehlungen$/);
    await context.close();
  });

test('a screen reader hears the matrix as a table with heads of rows and columns', async () => {
  const context = await openContext(journey.browser, { width: 1280 });
  const page = await context.newPage();
  await page.goto(`${journey.origin}/de/monitoring/matrix`);
  const table = page.getByRole('table', { name: /Empfehlungen nach Artikel und Runde/ });
  assert.deepEqual(await table.getByRole('columnheader').allTextContents(), [
    'Artikel',
    'GRETA, Runde 1',
    'GRETA, Runde 2',
    'GRETA, Runde 3',
  ]);
  assert.equal(await table.getByRole('rowheader', { name: /^Art\. 13/ }).count(), 1);
  await context.close();
});

test('stacked on a narrow screen it is a table still', async () => {
  const context = await openContext(journey.browser, { width: 360 });
  const page = await context.newPage();
  await page.goto(`${journey.origin}/de/monitoring/matrix`);
  const session = await context.newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const count = (role: string) =>
    nodes.filter((node) => !node.ignored && node.role?.value === role).length;
  assert.equal(count('table'), 1);
  assert.ok(count('row') >= 10, `${count('row')} rows`);
  assert.equal(count('cell'), 3 * count('rowheader'));
  await context.close();
});
