import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { type CrawledPage, crawl, linksOf } from './support/crawl.ts';
import { validateHtml } from './support/pages.ts';
import { createDemonstration, type TestSite } from './support/site.ts';

let site: TestSite;
const pages: CrawledPage[] = [];

before(async () => {
  site = await createDemonstration();
  for await (const page of crawl(site, ['/de/', '/en/', '/api', '/sitemap.xml'])) pages.push(page);
});
after(() => site.close());

test('every link of every page leads to something', () => {
  assert.ok(pages.length > 60, `only ${pages.length} addresses were found`);
  const broken = pages.filter((page) => page.status >= 400);
  assert.deepEqual(
    broken.map((page) => `${page.path} (${page.status}, from ${page.from})`),
    [],
  );
});

test('every link to a place on a page finds it', () => {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const missing: string[] = [];
  for (const page of html())
    for (const link of linksOf(page.body)) {
      const url = new URL(link, `http://localhost${page.path}`);
      if (url.origin !== 'http://localhost' || !url.hash) continue;
      const target = byPath.get(url.pathname + url.search);
      if (target && !target.body.includes(`id="${decodeURIComponent(url.hash.slice(1))}"`))
        missing.push(`${page.path} → ${link}`);
    }
  assert.deepEqual(missing, []);
});

test('every page is valid HTML, has a title of its own, one h1, the language of its address', async () => {
  const titles = new Map<string, string>();
  for (const page of html()) {
    assert.deepEqual(await validateHtml(page.body), [], page.path);
    assert.match(page.body, /^<!doctype html>/i, page.path);
    const language = /^\/(de|en)\//.exec(page.path)?.[1];
    if (language) assert.match(page.body, new RegExp(`<html[^>]* lang="${language}"`), page.path);
    assert.equal(page.body.match(/<h1[\s>]/g)?.length, 1, `${page.path} has one h1`);
    const title = /<title>([^<]*)<\/title>/.exec(page.body)?.[1];
    assert.ok(title, page.path);
    titles.set(page.path, title);
  }
  assert.ok(new Set(titles.values()).size > 30);
});

test('every page of the demonstration says that it is one, in its own language, with real numbers', () => {
  const german =
    'Vorführung. Einträge auf dieser Seite können erfunden sein. Echte Hilfe: 116 016 (Gewalt gegen Frauen), Notruf 110 und 112.';
  for (const page of html()) {
    const [, banner = ''] = /<div class="demonstration">(.*?)<\/div>/.exec(page.body) ?? [];
    const text = banner.replaceAll('\u00a0', ' ').replace(/<[^>]+>/g, '');
    if (/<html[^>]* lang="de"/.test(page.body)) assert.equal(text, german, page.path);
    else
      for (const number of ['116 016', '110', '112']) assert.ok(text.includes(number), page.path);
  }
});

test('no page sets a cookie, loads from elsewhere or carries script or style inline', () => {
  for (const page of html()) {
    assert.doesNotMatch(
      page.body,
      /\sstyle="|<style|\son(?:click|load|error)="|href="javascript:/i,
      page.path,
    );
    for (const match of page.body.matchAll(
      /<(?:script|img|iframe|source|link rel="(?:stylesheet|preload|icon)")[^>]*?(?:src|href)="([^"]*)"/g,
    ))
      assert.match(match[1]!, /^\/(?!\/)/, `${page.path}: ${match[0]}`);
  }
});

function html(): CrawledPage[] {
  return pages.filter((page) => page.type.startsWith('text/html') && page.status === 200);
}
