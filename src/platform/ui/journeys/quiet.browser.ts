import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { conditions, openBrowser } from '../../../../test/support/browser.ts';
import { until } from '../../../../test/support/until.ts';
import {
  type Elsewhere,
  type SampleSite,
  serveElsewhere,
  serveSampleSite,
} from '../quiet/sample/sample-site.fixture.ts';

let browser: Browser;
/** Those that stopped answering. */
const silent: Browser[] = [];
let elsewhere: Elsewhere;
/** Whose exit leads to a page that comes at once; to nothing, ever; to one that hangs up. */
let site: SampleSite;
let waiting: SampleSite;
let down: SampleSite;

before(async () => {
  elsewhere = await serveElsewhere();
  site = await serveSampleSite(`${elsewhere.origin}/wetter`);
  waiting = await serveSampleSite(null);
  down = await serveSampleSite(`${elsewhere.origin}/kaputt`);
  browser = await openBrowser();
});

after(async () => {
  const browsers = [browser, ...silent].map((one) => one?.close());
  await Promise.race([Promise.all(browsers), pause(10_000)]);
  for (const server of [site, waiting, down, elsewhere]) await server?.close();
});

for (const { name, javaScript } of conditions)
  test(`the exit opens the other site, ${name}`, async () => {
    await walk({ javaScriptEnabled: javaScript }, async (page) => {
      await page.goto(`${site.origin}/de/hilfe`);
      await page.getByRole('link', { name: 'Seite schnell verlassen' }).click();
      await page.waitForURL(`${elsewhere.origin}/wetter`);
    });
  });

test('without a script the exit is a link to our own address', async () => {
  await walk({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site.origin}/ar/hilfe`);
    assert.equal(await page.locator('a.exit').getAttribute('href'), '/weg');
  });
});

test('by keyboard the exit comes after the skip link, and Enter opens the other site', async () => {
  await walk({}, async (page) => {
    await page.goto(`${site.origin}/de/hilfe`);
    await page.keyboard.press('Tab');
    assert.equal(await page.locator(':focus').textContent(), 'Zum Inhalt');
    await page.keyboard.press('Tab');
    assert.equal(await page.locator(':focus').getAttribute('class'), 'exit');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${elsewhere.origin}/wetter`);
  });
});

test('the page is blank before anything is asked for, and stays so while the other one does not come', async () => {
  await walk({}, async (page) => {
    await page.goto(`${waiting.origin}/de/hilfe`);
    const before = waiting.reports.length;
    const blank = await page.evaluate(() => {
      setTimeout(() => fetch(`/zustand?${document.body} ${document.title}`), 1_000);
      document.querySelector<HTMLElement>('a.exit')?.click();
      return [document.body, document.title] as const;
    });
    assert.deepEqual(blank, [null, '…']);
    await until(() => waiting.reports.slice(before).includes('null …'));
    assert.equal(page.url(), `${waiting.origin}/de/hilfe`);
  });
});

test('one tab leaves one entry: back leads to where the reader came from', async () => {
  await walk({}, async (page) => {
    await page.goto(`${elsewhere.origin}/vorher`);
    await goByLink(page, `${site.origin}/de/hilfe`);
    await page.getByRole('link', { name: 'weiter lesen' }).first().click();
    await page.waitForURL('**/de/weiter');
    await page.locator('.quiet-tongue').click();
    await page.waitForURL('**/de/weiter#sprachen');
    await page.locator('.map-point').first().click();
    await page.waitForURL('**/de/weiter#centre-1');
    await page.getByRole('link', { name: 'العربية' }).click();
    await page.waitForURL('**/ar/hilfe');
    await page.locator('a.exit').click();
    await page.waitForURL(`${elsewhere.origin}/wetter`);
    await page.goBack();
    assert.equal(page.url(), `${elsewhere.origin}/vorher`);
    await page.goForward();
    assert.equal(page.url(), `${elsewhere.origin}/wetter`);
  });
});

test('a click that asks for a new tab, and telephone numbers, are left to the browser', async () => {
  await walk({}, async (page) => {
    await page.goto(`${site.origin}/de/hilfe`);
    // What a headless browser does with a new tab behind another is not ours to test.
    await page.evaluate(() => {
      window.addEventListener('click', (event) => {
        document.title = event.defaultPrevented ? 'ours' : 'the browser’s';
        event.preventDefault();
      });
    });
    const further = page.getByRole('link', { name: 'weiter lesen' }).first();
    const number = page.locator('a[href^="tel:"]').first();
    const clicks = [
      () => further.click({ modifiers: ['Control'] }),
      () => number.evaluate((link: HTMLElement) => link.click()),
    ];
    for (const click of clicks) {
      await page.evaluate(() => Object.assign(document, { title: '' }));
      await click();
      assert.equal(await page.title(), 'the browser’s');
    }
    assert.equal(page.url(), `${site.origin}/de/hilfe`);
    await further.click();
    await page.waitForURL('**/de/weiter');
  });
});

test('Shift three times leaves; typing capitals, holding Shift and selecting do not', async () => {
  await walk({}, async (page) => {
    await page.goto(`${site.origin}/de/hilfe`);
    await page.locator('input').click();
    for (const letter of 'ABC') await page.keyboard.press(`Shift+${letter}`);
    await pressShift(page, 3);
    assert.equal(await page.locator('input').inputValue(), 'ABC');
    await page.locator('h1').click();
    for (const letter of 'ABC') await page.keyboard.press(`Shift+${letter}`);
    await page.keyboard.down('Shift');
    for (let repeat = 0; repeat < 5; repeat++) await page.keyboard.down('Shift');
    await page.keyboard.up('Shift');
    for (let click = 0; click < 3; click++)
      await page.locator('h1').click({ modifiers: ['Shift'] });
    await pressShift(page, 2);
    assert.equal(await page.locator('h1').isVisible(), true);
    await pressShift(page, 1);
    await page.waitForURL(`${elsewhere.origin}/wetter`);
  });
});

const secondPresses: [name: string, press: (page: Page) => Promise<void>][] = [
  ['a key', (page) => page.keyboard.press('Shift')],
  ['a click', (page) => page.mouse.click(200, 200)],
  ['a tap', (page) => page.touchscreen.tap(200, 200)],
];
for (const [name, press] of secondPresses)
  test(`${name} on the blank page leads to about:blank, and back not to ours`, async () => {
    await walk({ hasTouch: true }, async (page) => {
      await page.addInitScript(withoutTimers);
      await page.goto(`${elsewhere.origin}/vorher`);
      await goByLink(page, `${waiting.origin}/de/hilfe`);
      await leave(page, waiting);
      await Promise.all([page.waitForURL('about:blank'), press(page)]);
      await page.goBack();
      assert.equal(page.url(), `${elsewhere.origin}/vorher`);
    });
  });

test('after ten seconds without the other page our address goes too', async () => {
  await walk({}, async (page) => {
    await page.goto(`${waiting.origin}/de/hilfe`);
    const start = performance.now();
    await leave(page, waiting);
    await page.waitForURL('about:blank');
    const waited = performance.now() - start;
    assert.ok(waited >= 10_000, `${waited} ms`);
  });
});

test('when the other site is down our page does not come back', async () => {
  await walk({}, async (page) => {
    await page.goto(`${elsewhere.origin}/vorher`);
    await goByLink(page, `${down.origin}/de/hilfe`);
    await leave(page, down);
    await until(() => page.url().startsWith('chrome-error:'));
    await page.goBack();
    assert.equal(page.url(), `${elsewhere.origin}/vorher`);
  });
});

test('a blank page that the browser kept goes on when it is shown again', async () => {
  await walk({}, async (page) => {
    await page.goto(`${waiting.origin}/de/hilfe`);
    await page.evaluate(() => {
      const shown = new PageTransitionEvent('pageshow', { persisted: true });
      window.addEventListener('click', () => setTimeout(() => window.dispatchEvent(shown), 500));
    });
    const before = waiting.exits();
    await leave(page, waiting);
    await until(() => waiting.exits() === before + 2);
  });
});

test('nothing is kept on the device by us', async () => {
  await walk({}, async (page) => {
    await page.goto(`${site.origin}/de/hilfe`);
    assert.deepEqual(await page.context().cookies(), []);
    assert.deepEqual(
      await page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
      ]),
      [0, 0, 0, 0],
    );
  });
});

/** Longer than anything waits in a walk: a browser without a window sometimes stops answering beside many others. */
const longestWalk = 45_000;

/** A walk in which the browser stopped answering is begun anew, once, in another one. */
async function walk(
  options: BrowserContextOptions,
  steps: (page: Page) => Promise<void>,
): Promise<void> {
  if (await walkOnce(options, steps)) return;
  silent.push(browser);
  browser = await openBrowser();
  assert.ok(await walkOnce(options, steps), 'the browser stopped answering twice');
}

/** false: it stopped answering. */
async function walkOnce(
  options: BrowserContextOptions,
  steps: (page: Page) => Promise<void>,
): Promise<boolean> {
  let context: BrowserContext | undefined;
  const walked = (async () => {
    context = await browser.newContext(options);
    await steps(await context.newPage());
    return true;
  })();
  walked.catch(() => undefined);
  try {
    return await Promise.race([walked, pause(longestWalk, false, { ref: false })]);
  } finally {
    await Promise.race([context?.close(), pause(5_000, undefined, { ref: false })]);
  }
}

/** The page goes by itself after ten seconds, however slowly a test comes to its next step; with this it never does. */
function withoutTimers(): void {
  Object.assign(window, { setTimeout: () => 0 });
}

/** Presses the exit and waits until our server was asked for it; the other page may never come. */
async function leave(page: Page, from: SampleSite): Promise<void> {
  const before = from.exits();
  await page.locator('a.exit').click({ noWaitAfter: true });
  await until(() => from.exits() > before);
}

/** As a reader comes from a search engine: by a link, not by typing. */
async function goByLink(page: Page, address: string): Promise<void> {
  await page.evaluate((href) => {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = 'hin';
    document.body.append(link);
  }, address);
  await page.getByRole('link', { name: 'hin' }).click();
  await page.waitForURL(address);
}

async function pressShift(page: Page, times: number): Promise<void> {
  for (let press = 0; press < times; press++) await page.keyboard.press('Shift');
}
