import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { conditions, openBrowser, openContext } from '../../../../test/support/browser.ts';
import { createTestDatabase } from '../../../../test/support/database.ts';
import { fillFolder } from '../export/folder.ts';
import { helpFiles } from '../export/pages.tsx';
import { addCentre } from '../finder/centre.fixture.ts';
import { textsOf } from '../texts/load.ts';
import { shipped } from '../texts/shipped.ts';

const place = mkdtempSync(join(tmpdir(), 'help-files-'));
const folder = join(place, 'hilfe');
let browser: Browser;

before(async () => {
  const database = await createTestDatabase();
  await addCentre(database.owner, { slug: 'mitte', land: 'be' });
  await fillFolder(
    folder,
    helpFiles({
      db: database.owner,
      mode: 'production',
      texts: textsOf(shipped.files),
      exitUrl: 'https://www.example.org/',
      now: new Date('2026-11-25T12:00:00Z'),
      today: '2026-11-25',
    }),
  );
  await database.drop();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  rmSync(place, { recursive: true });
});

for (const { name, javaScript } of conditions)
  test(`the files work from a folder: styles, languages, Länder, numbers, ${name}`, async () => {
    const context = await openContext(browser, { javaScript, width: 360 });
    const page = await context.newPage();
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) failed.push(request.url());
    });
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    await page.locator('.languages a[lang="ar"]').click();
    await page.waitForURL('**/ar/index.html');
    await page.locator('.lands a', { hasText: 'Berlin' }).click();
    await page.waitForURL('**/ar/orte/berlin.html');
    assert.equal(
      await page.locator('.centre a.call-button').getAttribute('href'),
      'tel:+493023125101',
    );
    const exit = await page.locator('a.exit').boundingBox();
    assert.ok(exit && exit.height >= 44, 'the style sheet was loaded');
    assert.equal(await page.locator('a.exit').getAttribute('href'), 'https://www.example.org/');
    assert.deepEqual(failed, []);
    await context.close();
  });
