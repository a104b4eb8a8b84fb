import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { conditions, openBrowser } from '../../../../test/support/browser.ts';
import { assertReadable } from '../../../../test/support/looks.ts';
import {
  checkAccessibility,
  horizontalOverflow,
  type Served,
  servePages,
  type VisitOptions,
  visitPages,
} from '../../../../test/support/visits.ts';
import { gallery } from '../gallery/gallery.tsx';
import { uiAssets } from '../index.ts';

const languages = ['de', 'en', 'ar'] as const;
let browser: Browser;
let served: Served;
let paths: string[];

before(async () => {
  served = await servePages(uiAssets, (assets) => {
    const options = { asset: assets.address, mode: 'demonstration' } as const;
    const documents = new Map(languages.flatMap((language) => [...gallery(language, options)]));
    paths = [...documents.keys()];
    return documents;
  });
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await served?.close();
});

const visit = (path: string, options: VisitOptions, look: (page: Page) => Promise<void>) =>
  visitPages(browser, served, [path], options, look);

test('no page scrolls sideways at 320, 360 and 1280 px', async () => {
  await visitPages(browser, served, paths, {}, async (page, path) => {
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      assert.equal(await horizontalOverflow(page), 0, `${path} at ${width} px`);
    }
  });
});

const looks = [
  { width: 1280 },
  { width: 1280, dark: true },
  { width: 360 },
  { width: 1280, forcedColors: true },
];
const examined = [
  '/de/lesen',
  '/de/listen',
  '/de/fehler',
  '/de/404',
  '/en/503',
  '/ar/lesen',
  '/ar/fehler',
];

test('axe finds nothing, light, dark, narrow, in forced colours', async () => {
  await visitPages(browser, served, examined, {}, (page) => assertReadable(page, looks));
});

for (const { name, javaScript } of conditions) {
  test(`the navigation opens on a narrow screen, ${name}`, async () => {
    await visit('/de/lesen', { javaScript, width: 320 }, async (page) => {
      const link = page
        .getByRole('navigation', { name: 'Hauptnavigation' })
        .getByRole('link', { name: 'Normen' });
      assert.equal(await link.isVisible(), false);
      await page.getByText('Menü', { exact: true }).click();
      assert.equal(await link.isVisible(), true);
      assert.equal(
        await page.getByRole('link', { name: 'Ich brauche Hilfe' }).first().isVisible(),
        true,
      );
    });
  });

  test(`filters open on a narrow screen and stand open on a wide one, ${name}`, async () => {
    await visit('/de/listen', { javaScript, width: 360 }, async (page) => {
      const filter = page.getByRole('link', { name: 'OLG München' }).first();
      assert.equal(await filter.isVisible(), false);
      await page.getByText('Filtern').click();
      assert.equal(await filter.isVisible(), true);
      await page.setViewportSize({ width: 1280, height: 900 });
      assert.equal(await page.getByText('Filtern').isVisible(), false);
      assert.equal(await filter.isVisible(), true);
    });
  });

  test(`the complaints of a failed form take the focus and lead to the fields, ${name}`, async () => {
    await visit('/de/fehler', { javaScript }, async (page) => {
      const focused = page.locator(':focus');
      assert.match((await focused.textContent()) ?? '', /Bitte 2 Angaben prüfen/);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(/#field-phone$/);
      assert.equal(await focused.getAttribute('id'), 'field-phone');
      assert.equal(await focused.inputValue(), '23125101"><script>');
    });
  });

  test(`the address of a paragraph marks it and shows how to cite it, ${name}`, async () => {
    await visit('/de/lesen', { javaScript }, async (page) => {
      const cite = page.locator('#rn-2 .paragraph-cite');
      assert.equal(await cite.isVisible(), false);
      await page.getByRole('link', { name: 'Randnummer 2' }).click();
      assert.equal(await cite.isVisible(), true);
    });
  });
}

test('axe sees a text that does not stand out enough', async () => {
  await visit('/de/lesen', {}, async (page) => {
    await page.locator('.panel p').evaluate((text) => {
      (text as HTMLElement).style.color = 'rgb(100 100 100)';
    });
    const rules = (await checkAccessibility(page)).map((violation) => violation.rule);
    assert.deepEqual(rules, ['color-contrast-enhanced']);
  });
});

test('the first key reaches the skip link, which leads past the navigation', async () => {
  await visit('/de/lesen', {}, async (page) => {
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Zum Inhalt' });
    assert.ok(((await skip.boundingBox())?.y ?? -1) >= 0);
    await page.keyboard.press('Enter');
    assert.equal(await page.locator(':focus').getAttribute('id'), 'inhalt');
  });
});

test('text is set in the family served here', async () => {
  await visit('/de/lesen', {}, async (page) => {
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter((font) => font.status === 'loaded').length;
    });
    assert.equal(loaded, 1);
  });
});

test('forced colours: the help button keeps a border, the chosen box its mark, the lens goes', async () => {
  await visit('/de/listen', { forcedColors: true }, async (page) => {
    assert.equal(await css(page, '.help-button', 'border-top-style'), 'solid');
    const chosen = await css(page, '.facet[aria-current] .facet-box', 'background-color');
    assert.notEqual(
      chosen,
      await css(page, '.facet:not([aria-current]) .facet-box', 'background-color'),
    );
  });
  await visit('/de/lesen', { forcedColors: true }, async (page) =>
    assert.equal(await css(page, '.meeting-lens', 'display'), 'none'),
  );
});

test('on paper: the demonstration line and the text, no navigation, search or foot, black on white', async () => {
  await visit('/de/listen', { dark: true }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.getByText('Vorführung.').isVisible(), true);
    for (const gone of ['.navigation', '.help-button', '.search', '.facets', '.pages', '.foot'])
      assert.equal(await page.locator(gone).isVisible(), false, gone);
    assert.equal(await css(page, 'body', 'background-color'), 'rgb(255, 255, 255)');
    assert.equal(await css(page, 'body', 'color'), 'rgb(0, 0, 0)');
  });
});

test('right-to-left: the sign and arrows turn, telephone numbers and norms do not', async () => {
  await visit('/ar/lesen', {}, async (page) => {
    assert.equal(await css(page, 'main', 'direction'), 'rtl');
    assert.equal(await css(page, '.sign', 'transform'), 'matrix(-1, 0, 0, 1, 0, 0)');
    assert.equal(await css(page, '.tag bdi', 'direction'), 'ltr');
    const brand = await page.locator('.brand').boundingBox();
    assert.ok((brand?.x ?? 0) > 640, 'the name stands at the right');
  });
});

function css(page: Page, selector: string, property: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
}
