import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validateHtml } from '../../../../test/support/pages.ts';
import { loadAssets } from '../../http/assets.ts';
import { tongues } from '../../i18n/index.ts';
import { quietAssets, quietStyle } from './assets.ts';
import { samplePage } from './sample/sample-page.tsx';

const pages = { de: samplePage('de'), ar: samplePage('ar') };

for (const [code, html] of Object.entries(pages)) {
  test(`a quiet page is valid HTML with nothing inline and nothing from elsewhere, ${code}`, () => {
    assert.deepEqual(validateHtml(html), []);
    const tags = [...html.matchAll(/<[a-z][^>]*>/g)].map(([tag]) => tag);
    assert.ok(!tags.some((tag) => /\s(style|on[a-z]+)=/.test(tag)));
    assert.doesNotMatch(html, /<style|data:|https?:|<script(?! defer="" src="\/assets\/)/);
  });

  test(`the exit is the first thing to press after the skip link, ${code}`, () => {
    const [skip, exit] = [...html.matchAll(/<(?:a|button|input|summary)\b[^>]*>/g)].map(
      ([tag]) => tag,
    );
    assert.match(skip ?? '', /class="skip" href="#inhalt"/);
    assert.match(exit ?? '', /class="exit" href="\/weg"/);
  });
}

test('the page says in which language and direction it is', () => {
  assert.match(pages.de, /<html lang="de" dir="ltr">/);
  assert.match(pages.ar, /<html lang="ar" dir="rtl">/);
});

test('every language stands at the end in its own name, this one marked', () => {
  const list = pages.ar.slice(pages.ar.indexOf('<nav id="sprachen"'));
  for (const { name, lang, dir, code } of tongues)
    assert.ok(
      list.includes(
        `<a href="/${code}/hilfe" lang="${lang}" hreflang="${lang}"${code === 'ar' ? ' aria-current="page"' : ''}><bdi dir="${dir}">${name}</bdi></a>`,
      ),
      code,
    );
});

test('the head has no address, description or picture of the network', () => {
  const head = pages.de.slice(0, pages.de.indexOf('<body>'));
  assert.match(head, /<title>Informationen<\/title>/);
  assert.match(head, /<link rel="icon" href="\/assets\/sheet\.svg"/);
  assert.doesNotMatch(head, /canonical|alternate|description|sign\.svg|Schnittstelle/);
});

test('a page that no server of ours answers for may lead to the other site itself', () => {
  assert.match(
    samplePage('de', { exitHref: 'https://www.example.org/' }),
    /class="exit" href="https:\/\/www\.example\.org\/"/,
  );
});

test('the sample shows every class of the style sheet', async () => {
  const css = await styleSheet();
  const styled = new Set([...css.matchAll(/\.([a-z][a-z-]*)/g)].map((match) => match[1]!));
  const shown = new Set(
    [...pages.de.matchAll(/class="([^"]+)"/g)].flatMap((match) => match[1]!.split(' ')),
  );
  assert.ok(styled.size > 30, `${styled.size} classes`);
  assert.deepEqual([...styled].filter((name) => !shown.has(name)).sort(), []);
});

test('style sheet and script leave a page most of its 14,336 bytes', async () => {
  const assets = await loadAssets(quietAssets);
  const bytes = ['quiet.css', 'exit.js'].map((name) => {
    const answer = assets.serve(assets.address(name).replace('/assets/', ''), 'br');
    return Number(answer?.headers.get('Content-Length'));
  });
  const sum = bytes.reduce((a, b) => a + b);
  assert.ok(sum > 0 && sum <= 5_500, `${bytes} bytes`);
});

async function styleSheet(): Promise<string> {
  const assets = await loadAssets(quietAssets);
  const answer = assets.serve(assets.address(quietStyle).replace('/assets/', ''), '');
  return (await answer?.text()) ?? '';
}
