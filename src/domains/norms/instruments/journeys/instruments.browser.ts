import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { conditions, openBrowser, openContext } from '../../../../../test/support/browser.ts';
import { assertReadable } from '../../../../../test/support/looks.ts';
import { createTestSite, listenTestSite, type TestSite } from '../../../../../test/support/site.ts';
import { loadShipped } from '../../../../site/shipped.ts';

let site: TestSite;
let listening: Awaited<ReturnType<typeof listenTestSite>>;
let browser: Browser;

before(async () => {
  site = await createTestSite({ fill: loadShipped });
  await sql`
    insert into norms.text (law_id, section, language, body, source)
    values ('cets-197', '13', 'en', 'Beispiel text of the article.', 'Beispiel-Quelle')`.execute(
    site.database.owner,
  );
  listening = await listenTestSite(site);
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await listening.close(500);
  await site.close();
});

for (const { name, javaScript } of conditions)
  test(`from the foot of the page to the wording of an article, by keyboard, ${name}`, async () => {
    const context = await openContext(browser, { javaScript, width: 360 });
    const page = await context.newPage();
    await page.goto(`${listening.origin}/de/`);
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
  const context = await openContext(browser);
  const page = await context.newPage();
  for (const path of [
    '/de/uebereinkommen',
    '/de/normen/rl-2011-36-eu',
    '/en/normen/cets-197',
    '/de/normen/cets-197/13',
  ]) {
    await page.goto(listening.origin + path);
    await assertReadable(page, [
      { width: 320 },
      { width: 1280, dark: true },
      { width: 320, forcedColors: true },
    ]);
  }
  await context.close();
});
