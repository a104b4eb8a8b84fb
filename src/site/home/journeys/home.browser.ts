import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { conditions, openBrowser } from '../../../../test/support/browser.ts';
import { assertReadable } from '../../../../test/support/looks.ts';
import {
  horizontalOverflow,
  type Served,
  servePages,
  visitPages,
} from '../../../../test/support/visits.ts';
import { uiAssets } from '../../../platform/ui/index.ts';
import { siteAssets } from '../index.ts';
import { sampleHome } from './sample-home.tsx';

let browser: Browser;
let served: Served;

before(async () => {
  served = await servePages([...uiAssets, ...siteAssets], ({ address: asset }) => {
    const german = sampleHome('de', { asset });
    return new Map([
      ['/de/', german],
      ['/en/', sampleHome('en', { asset, mode: 'demonstration' })],
      ['/ar/', german.replace('<html lang="de" dir="ltr">', '<html lang="ar" dir="rtl">')],
      ['/en/rechtsprechung', sampleHome('en', { asset })],
    ]);
  });
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await served?.close();
});

test('the start page does not scroll sideways, however narrow', async () => {
  await visitPages(browser, served, ['/de/', '/en/', '/ar/'], {}, async (page, path) => {
    for (const width of [320, 360, 600, 895, 897, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      assert.equal(await horizontalOverflow(page), 0, `${path} at ${width} px`);
    }
  });
});

test('axe finds nothing on the start page, light, dark, narrow, in forced colours', async () => {
  await visitPages(browser, served, ['/de/', '/en/'], {}, (page) =>
    assertReadable(page, [
      { width: 1280 },
      { width: 1280, dark: true },
      { width: 360 },
      { width: 1280, forcedColors: true },
    ]),
  );
});

for (const width of [360, 1280])
  test(`help is in sight without scrolling at ${width} px`, async () => {
    await visitPages(browser, served, ['/de/', '/en/'], { width }, async (page) => {
      await page.setViewportSize({ width, height: 640 });
      const call = await page.locator('a.home-call').boundingBox();
      assert.ok(call && call.y + call.height < 640, JSON.stringify(call));
      assert.ok(call.height >= 44);
    });
  });

test('the two fields overlap by exactly the lens, in both reading directions', async () => {
  await visitPages(browser, served, ['/de/', '/ar/'], {}, async (page) => {
    const [help, knowledge, lens] = await Promise.all(
      ['.home-help', '.home-knowledge', '.home-lens'].map((name) =>
        page.locator(name).boundingBox(),
      ),
    );
    assert.ok(help && knowledge && lens);
    const right = (box: { x: number; width: number }) => box.x + box.width;
    const overlap = Math.min(right(help), right(knowledge)) - Math.max(help.x, knowledge.x);
    assert.ok(Math.abs(overlap - lens.width) < 1, `${overlap} ${lens.width}`);
    assert.ok(Math.abs(help.y + help.height - knowledge.y - lens.height) < 1);
    assert.ok(Math.abs(lens.width - lens.height) < 1);
  });
});

for (const { name, javaScript } of conditions)
  test(`a word typed on the start page arrives at the search, ${name}`, async () => {
    await visitPages(browser, served, ['/en/'], { javaScript }, async (page) => {
      await page.getByRole('searchbox', { name: 'Word, norm or file number' }).fill('§ 232a StGB');
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      await page.waitForURL(`${served.origin}/en/rechtsprechung?q=%C2%A7+232a+StGB`);
    });
  });
