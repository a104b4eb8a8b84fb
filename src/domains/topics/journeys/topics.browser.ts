import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditions, openContext } from '../../../../test/support/browser.ts';
import { beginJourney } from '../../../../test/support/journey.ts';
import { assertReadable, everyLook } from '../../../../test/support/looks.ts';
import { createTestSite } from '../../../../test/support/site.ts';
import { visitPages } from '../../../../test/support/visits.ts';
import { loadShipped } from '../../../site/shipped.ts';

const journey = beginJourney(() => createTestSite({ fill: loadShipped }));

for (const path of ['/de/themen', '/de/themen/bedenkfrist', '/en/themen/straffreiheit'])
  test(`${path} can be read at 360 and 1280 px, light, dark and in forced colours`, () =>
    visitPages(journey.browser, journey, [path], {}, (page) =>
      assertReadable(page, everyLook(360)),
    ));

for (const { name, javaScript } of conditions)
  test(`from the list to the article and the decision by keyboard, ${name}`, async () => {
    const context = await openContext(journey.browser, { javaScript, width: 360 });
    const page = await context.newPage();
    for (const [link, address] of [
      [/^Art\..13 CETS.197/, /normen\/cets-197\/13$/],
      [/^VG Düsseldorf/, /rechtsprechung\/vg-duesseldorf/],
      [/^GRETA, Runde 3/, /empfehlungen\/greta-3-information$/],
      [/Ermittlungsverfahren, 2024/, /zahl\/kok-investigation-2024@6$/],
    ] as const) {
      await page.goto(`${journey.origin}/de/themen`);
      await page.getByRole('link', { name: 'Bedenk- und Stabilisierungsfrist' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/themen\/bedenkfrist$/);
      await page.getByRole('link', { name: link }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(address);
    }
    assert.deepEqual(await context.cookies(), []);
    await context.close();
  });

test('a screen reader finds the six parts by their headings, in order', async () => {
  const context = await openContext(journey.browser, { width: 1280 });
  const page = await context.newPage();
  await page.goto(`${journey.origin}/de/themen/bedenkfrist`);
  const parts = await page
    .getByRole('region')
    .evaluateAll((regions) =>
      regions.map((region) => region.getAttribute('aria-labelledby')).filter(Boolean),
    );
  assert.deepEqual(parts, ['promise', 'demanded', 'law', 'courts', 'figures', 'demands']);
  const headings = page.locator('main').getByRole('heading', { level: 2 });
  assert.match(
    (await headings.allTextContents()).join(),
    /^Zugesagt.*Gefordert.*Geregelt.*Entschieden.*Gezählt.*Was das Netzwerk fordert/,
  );
  await context.close();
});

test('on paper the statements and their sources stay', async () => {
  const context = await openContext(journey.browser, { width: 1280 });
  const page = await context.newPage();
  await page.goto(`${journey.origin}/de/themen/bedenkfrist`);
  await page.emulateMedia({ media: 'print' });
  assert.ok(
    await page
      .getByText(/Quelle: /)
      .first()
      .isVisible(),
  );
  assert.ok(!(await page.getByText('Kurzfassung').isVisible()));
  await context.close();
});
