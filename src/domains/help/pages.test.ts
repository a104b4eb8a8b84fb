import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { linksOf } from '../../../test/support/crawl.ts';
import { validateHtml } from '../../../test/support/pages.ts';
import { createDemonstration, type TestSite } from '../../../test/support/site.ts';
import { tongues } from '../../platform/i18n/index.ts';

import { landCodes, lands } from '../directory/index.ts';
import { plainPages } from './pages.tsx';

/** The first flight of a TCP connection: ten segments of 1,460 bytes, less the headers. */
const maximumBytes = 14_336;

const pages = [
  ...plainPages,
  'orte',
  'karte',
  ...landCodes.map((code) => `orte/${lands[code].slug}`),
];

let site: TestSite;
before(async () => {
  site = await createDemonstration();
});
after(() => site.close());

const seen = new Set<string>();

for (const { code, lang, dir } of tongues)
  test(`every help page in ${code}: language, HTML, headers, weight, nothing that could give away`, async () => {
    assert.ok(pages.length >= 40, `only ${pages.length} pages`);
    const titles = new Set<string>();
    for (const page of pages) {
      const path = `/${code}/hilfe${page && `/${page}`}`;
      const answer = await site.get(path);
      const html = await answer.text();
      assert.equal(answer.status, 200, path);
      assert.match(html, new RegExp(`^<!doctype html><html lang="${lang}" dir="${dir}">`), path);
      assertValid(html, path);
      assert.equal(answer.headers.get('Cache-Control'), 'no-store', path);
      assert.equal(answer.headers.get('Referrer-Policy'), 'no-referrer', path);
      assert.equal(answer.headers.get('Set-Cookie'), null, path);
      titles.add(/<title>([^<]*)<\/title>/.exec(html)![1]!);
      const bytes = await weightOf(html);
      assert.ok(bytes <= maximumBytes, `${path}: ${bytes} bytes`);
      assertQuiet(html, path);
      for (const link of linksOf(html)) seen.add(pathOf(link, path));
    }
    // One word for all pages of a language, so that neither a tab nor a history tells them apart.
    assert.equal(titles.size, 1);
    assert.doesNotMatch([...titles].join(), /hilfe|help|handel|traffick|gewalt|violence/i);
  });

test('every link of every help page leads to something; those that ask, in one language', async () => {
  const targets = [...seen].filter((path) => /^\/[^?]*$|^\/ar\//.test(path));
  assert.ok(targets.length > 500, `only ${targets.length} links`);
  const broken: string[] = [];
  for (const path of targets) {
    const { status } = await site.get(path);
    if (status >= 400) broken.push(`${path} ${status}`);
  }
  assert.deepEqual(broken, []);
});

const valid = new Set<string>();

/** A structure that was valid once is valid with other words: they are escaped. */
function assertValid(html: string, path: string): void {
  const structure = html
    .replace(/>[^<]+/g, '>')
    .replace(/ aria-current="[^"]*"/g, '')
    .replace(/ (href|action|content|lang|hreflang|dir|aria-label)="[^"]*"/g, ' $1');
  if (valid.has(structure)) return;
  assert.deepEqual(validateHtml(html), [], path);
  valid.add(structure);
}

/**
 * The page and every style sheet and script that it loads, brotli 11. The page counts as it is sent, brotli 5, where that is
 * light enough: the best quality would take this test minutes.
 */
async function weightOf(html: string): Promise<number> {
  const loaded = html.matchAll(
    /<link rel="stylesheet" href="([^"]+)"|<script defer="" src="([^"]+)"/g,
  );
  let bytes = 0;
  for (const match of loaded) bytes += await weightOfAsset(match[1] ?? match[2]!);
  const sent = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
  return bytes + (bytes + sent <= maximumBytes ? sent : brotliCompressSync(html).length);
}

const assetWeights = new Map<string, number>();

async function weightOfAsset(address: string): Promise<number> {
  const known = assetWeights.get(address);
  if (known !== undefined) return known;
  const answer = await site.get(address);
  assert.equal(answer.status, 200, address);
  const text = await answer.text();
  assert.doesNotMatch(text, /@import|url\(/, address);
  const bytes = brotliCompressSync(text).length;
  assetWeights.set(address, bytes);
  return bytes;
}

/** Nothing from elsewhere, nothing inline, no field but the place, the exit first after the skip link. */
function assertQuiet(html: string, path: string): void {
  assert.doesNotMatch(html, /\sstyle="|<style|\son[a-z]+="|javascript:|<img|<iframe|<video/i, path);
  for (const match of html.matchAll(/<(?:script|link|source)[^>]*? (?:src|href)="([^"]*)"/g))
    assert.match(match[1]!, /^\/assets\//, path);
  for (const [field] of html.matchAll(/<(?:input|select|textarea)[^>]*>/g))
    assert.match(field, /^<input (id="o"|type="hidden" name="[sfwk]")/, path);
  assert.doesNotMatch(html, /method="(?!get")/, path);
  const [skip, exit] = [...html.matchAll(/<a [^>]*>/g)].map(([tag]) => tag);
  assert.match(skip!, /class="skip" href="#inhalt"/, path);
  assert.match(exit!, /class="exit" href="\/weg" rel="nofollow noreferrer"/, path);
}

function pathOf(link: string, base: string): string {
  const url = new URL(link, `http://localhost${base}`);
  return url.origin === 'http://localhost' ? url.pathname + url.search : link;
}
