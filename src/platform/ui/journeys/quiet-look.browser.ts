import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../../../test/support/browser.ts';
import { assertReadable } from '../../../../test/support/looks.ts';
import {
  horizontalOverflow,
  type Served,
  servePages,
  type VisitOptions,
  visitPages,
} from '../../../../test/support/visits.ts';
import { uiAssets } from '../index.ts';
import { samplePage } from '../quiet/sample/sample-page.tsx';

const paths = ['/de/hilfe', '/ar/hilfe'];
let browser: Browser;
let served: Served;

before(async () => {
  served = await servePages(
    uiAssets,
    ({ address }) =>
      new Map([
        ['/de/hilfe', samplePage('de', { asset: address })],
        ['/ar/hilfe', samplePage('ar', { asset: address })],
      ]),
  );
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await served?.close();
});

const visit = (options: VisitOptions, look: (page: Page, path: string) => Promise<void>) =>
  visitPages(browser, served, paths, options, look);

/** The third is 1,280 by 1,024 at 400 %, the fourth a telephone with its keyboard open. */
const screens = [
  { width: 1280, height: 900 },
  { width: 360, height: 640 },
  { width: 320, height: 256 },
  { width: 360, height: 200 },
];

for (const { width, height } of screens)
  test(`at ${width} × ${height} the exit is in sight wherever one reads, and nothing scrolls sideways`, async () => {
    await visit({}, async (page, path) => {
      await page.setViewportSize({ width, height });
      for (const part of [0, 0.5, 1]) {
        await page.evaluate((share) => scrollTo(0, share * document.body.scrollHeight), part);
        const exit = (await page.locator('a.exit').boundingBox())!;
        const where = `${path} at ${part}: ${JSON.stringify(exit)}`;
        assert.ok(exit.y >= 0 && exit.y + exit.height <= height, where);
        assert.ok(exit.x >= 0 && exit.x + exit.width <= width, where);
        assert.ok(exit.height >= 44 && exit.width >= 44, where);
      }
      const bar = (await page.locator('.quiet-bar').boundingBox())!;
      assert.ok(bar.height <= height / 4, `the bar takes ${bar.height} px of ${height}`);
      assert.equal(await horizontalOverflow(page), 0, path);
    });
  });

test('the exit stays in sight when two fingers enlarge a part of the page', async () => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    isMobile: true,
    hasTouch: true,
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    for (const path of paths) {
      await page.goto(served.origin + path);
      await session.send('Input.synthesizePinchGesture', { x: 180, y: 500, scaleFactor: 4 });
      await page.waitForFunction(() => {
        const exit = document.querySelector('a.exit')?.getBoundingClientRect();
        const seen = visualViewport;
        if (!exit || !seen || seen.offsetTop < 100) return false;
        return (
          exit.left >= seen.offsetLeft &&
          exit.right <= seen.offsetLeft + seen.width + 1 &&
          exit.top >= seen.offsetTop - 1 &&
          exit.bottom <= seen.offsetTop + seen.height &&
          exit.height * seen.scale >= 44
        );
      });
    }
  } finally {
    await context.close();
  }
});

const looks = [
  { width: 1280 },
  { width: 1280, dark: true },
  { width: 360 },
  { width: 1280, forcedColors: true },
];

test('axe finds nothing, light, dark, narrow, in forced colours', async () => {
  await visit({}, (page) => assertReadable(page, looks));
});

test('what is pressed is as large as a fingertip', async () => {
  await visit({ width: 320 }, async (page, path) => {
    const list =
      '.languages a, .lands a, .go a, .call-button, .chip, summary, button, input, .quiet-tongue';
    for (const target of await page.locator(list).all()) {
      const box = (await target.boundingBox())!;
      assert.ok(
        box.height >= 44,
        `${path}: ${await target.textContent()} is ${box.height} px high`,
      );
    }
  });
});

test('forced colours: the exit keeps a border, ticks and map stand out', async () => {
  await visit({ forcedColors: true }, async (page) => {
    const canvas = await css(page, 'body', 'background-color');
    assert.equal(await css(page, '.exit', 'border-top-style'), 'solid');
    assert.notEqual(await css(page, '.exit', 'border-top-color'), canvas);
    assert.notEqual(await css(page, '.map-land', 'stroke'), canvas);
    const tick = await page
      .locator('.ticks li')
      .first()
      .evaluate((item) => getComputedStyle(item, '::before').backgroundColor);
    assert.notEqual(tick, canvas);
  });
});

test('right-to-left: the exit stands at the left, arrows turn, numbers do not', async () => {
  await visit({}, async (page, path) => {
    const rightToLeft = path.startsWith('/ar');
    const exit = (await page.locator('a.exit').boundingBox())!;
    assert.equal(exit.x < 640, rightToLeft, path);
    const turned = rightToLeft ? 'matrix(-1, 0, 0, 1, 0, 0)' : 'none';
    assert.equal(await css(page, '.go svg', 'transform'), turned);
    assert.equal(await css(page, '.call-button', 'direction'), 'ltr');
    assert.equal(await css(page, '.map svg', 'direction'), 'ltr');
  });
});

test('on paper: the demonstration line and the text, black on white; no exit, ways on or form', async () => {
  await visit({ dark: true }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('.demonstration').isVisible(), true);
    for (const gone of [
      '.quiet-bar',
      '.exit-note',
      '.back',
      '.languages',
      '.place-form',
      '.chips',
      '.skip',
    ])
      assert.equal(await page.locator(gone).isVisible(), false, gone);
    assert.equal(await css(page, 'body', 'background-color'), 'rgb(255, 255, 255)');
    assert.equal(await css(page, '.field-help', 'color'), 'rgb(0, 0, 0)');
  });
});

function css(page: Page, selector: string, property: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
}
