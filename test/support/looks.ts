import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { checkAccessibility, horizontalOverflow } from './visits.ts';

/** How somebody looks at a page; `width` in CSS pixels. */
export type Look = {
  readonly width: number;
  readonly dark?: boolean;
  readonly forcedColors?: boolean;
};

/** Narrow and wide, light and dark and in forced colours: each once, for no colour of ours depends on the width. */
export function everyLook(narrow: number): readonly Look[] {
  return [{ width: narrow }, { width: narrow, forcedColors: true }, { width: 1280, dark: true }];
}

/**
 * Of a page that stands in several languages, German is looked at wholly. In the others it differs by its words, which may
 * be too wide or missing.
 */
export function looksIn(language: string, narrow: number): readonly Look[] {
  return language === 'de' ? everyLook(narrow) : [{ width: narrow }];
}

/**
 * Fails on what axe finds on a loaded page or what scrolls sideways, in any of the looks. Colours do not change the
 * structure, so at a width that was looked at already only the rules on colour run again.
 */
export async function assertReadable(page: Page, looks: readonly Look[]): Promise<void> {
  const widths = new Set<number>();
  for (const look of looks) {
    const { width, dark, forcedColors } = look;
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({
      colorScheme: dark ? 'dark' : 'light',
      forcedColors: forcedColors ? 'active' : 'none',
    });
    const where = `${page.url()} ${JSON.stringify(look)}`;
    const found = await checkAccessibility(page, widths.has(width) ? 'on colours' : 'all');
    assert.deepEqual(found, [], where);
    assert.equal(await horizontalOverflow(page), 0, where);
    widths.add(width);
  }
}
