import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { conditions, openContext } from '../../../../../test/support/browser.ts';
import { beginJourney } from '../../../../../test/support/journey.ts';
import { assertReadable } from '../../../../../test/support/looks.ts';
import { createTestSite } from '../../../../../test/support/site.ts';
import { loadShipped } from '../../../../site/shipped.ts';

const journey = beginJourney(async () => {
  const site = await createTestSite({ fill: loadShipped });
  await sql`
    insert into norms.text (law_id, section, language, body, source)
    values ('cets-197', '13', 'en', 'Beispiel text of the article.', 'Beispiel-Quelle')`.execute(
    site.database.owner,
  );
  return site;
});

for (const { name, javaScript } of conditions)
  test(`from the foot of the page to the wording of an article, by keyboard, ${name}`, async () => {
    const context = await openContext(journey.browser, { javaScript, width: 360 });
    const page = await context.newPage();
    await page.goto(`${journey.origin}/de/`);
    for (const link of ['Übereinkommen', 'CETS 197', /Erholungs- und Bedenkzeit/]) {
      await page.getByRole('link', { name: link }).first().focus();
      await page.keyboard.press('Enter');
      await page.waitForLoadState();
    }
    await page.waitForURL(/\/de\/normen\/cets-197\/13$/);
    const text = page.getByText('Beispiel text of the article.');
    assert.equal(await text.isVisible(), false);
    await page.locator('summary', { hasText: 'Wortlaut (Englisch)' }).focus();
    await page.keyboard.press('Enter');
    await text.waitFor({ state: 'visible' });
    await context.close();
  });

test('list, instruments and articles are readable narrow, wide, dark and in forced colours', async () => {
  const context = await openContext(journey.browser);
  const page = await context.newPage();
  for (const path of [
    '/de/uebereinkommen',
    '/de/normen/rl-2011-36-eu',
    '/en/normen/cets-197',
    '/de/normen/cets-197/13',
  ]) {
    await page.goto(journey.origin + path);
    await assertReadable(page, [
      { width: 320 },
      { width: 1280, dark: true },
      { width: 320, forcedColors: true },
    ]);
  }
  await context.close();
});
