import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditions, openContext } from '../../../../../test/support/browser.ts';
import { beginJourney } from '../../../../../test/support/journey.ts';
import { assertReadable } from '../../../../../test/support/looks.ts';
import { createTestSite } from '../../../../../test/support/site.ts';
import { visitPages } from '../../../../../test/support/visits.ts';
import { loadShipped } from '../../../../site/shipped.ts';

const journey = beginJourney(() => createTestSite({ fill: loadShipped }));

const looks = [360, 1280].flatMap((width) => [
  { width },
  { width, dark: true },
  { width, forcedColors: true },
]);

for (const path of [
  '/de/forderungen',
  '/en/forderungen/berichterstattungsstelle',
  '/de/themen/aufenthalt',
])
  test(`${path} can be read at 360 and 1280 px, light, dark and in forced colours`, () =>
    visitPages(journey.browser, journey, [path], {}, (page) => assertReadable(page, looks)));

for (const { name, javaScript } of conditions)
  test(`from the topic to the demand, its years, and those that stand alike, by keyboard, ${name}`, async () => {
    const context = await openContext(journey.browser, { javaScript, width: 360 });
    const page = await context.newPage();
    await page.goto(`${journey.origin}/de/themen/aufenthalt`);
    const part = page.getByRole('region', { name: 'Was das Netzwerk fordert' });
    await part
      .getByRole('link', { name: 'Aufenthaltsrecht unabhängig vom Strafverfahren' })
      .focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/forderungen\/aufenthalt-unabhaengig-vom-strafverfahren$/);
    const table = page.getByRole('table', { name: /Stand der Forderung/ });
    assert.match(
      (await table.getByRole('rowheader').first().textContent()) ?? '',
      /9\.\s?April 2025.*nicht umgesetzt/,
    );
    assert.equal(await page.getByRole('img', { name: /über die Jahre/ }).count(), 1);
    await page.getByRole('link', { name: 'Alle Forderungen' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/forderungen$/);
    await page.getByText('Filtern').click();
    await page.getByRole('link', { name: /^umgesetzt/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/stand=done$/);
    assert.equal(await page.getByRole('status').textContent(), '1 Forderung');
    assert.deepEqual(await context.cookies(), []);
    await context.close();
  });
