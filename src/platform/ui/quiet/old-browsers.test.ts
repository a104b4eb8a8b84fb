import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadAssets } from '../../http/assets.ts';
import { quietAssets, quietStyle } from './assets.ts';
import { newerThan } from './newer-css.fixture.ts';

/** The oldest browser that help and directory pages promise to serve. */
const chrome = 80;

/** Newer things that may be left out, and what an old browser shows then. */
const enhancements: Record<string, string> = {
  '-webkit-text-size-adjust': 'nothing: it is for Safari',
  'color-scheme': 'white scroll bars and a white field in the dark; text keeps its contrast',
  'border-end-end-radius': 'a square corner',
  'text-wrap': 'headings broken as they come',
  'text-decoration-thickness': 'lines as thick as the browser draws them',
  'text-underline-offset': 'lines where the browser draws them',
  outline: 'a ring with square corners',
  ':focus-visible': 'the ring also after a click',
  '(forced-colors)': 'Windows decides alone',
  'forced-color-adjust': 'as above, inside of it',
};

test('help and directory pages use no CSS that Chrome 80 does not know, but for what may be missing', async () => {
  const assets = await loadAssets(quietAssets);
  const answer = assets.serve(assets.address(quietStyle).replace('/assets/', ''), '');
  const css = (await answer?.text()) ?? '';
  assert.ok(css.length > 5_000, `${css.length} characters`);
  assert.deepEqual(newerThan(chrome, css), Object.keys(enhancements).sort());
});

const planted: [css: string, found: string][] = [
  ['a { inset: 0 }', 'inset'],
  ['a { inset-block-start: 0 }', 'inset-block-start'],
  ['a { margin-inline: auto }', 'margin-inline'],
  ['a { padding-block: 1rem 2rem }', 'padding-block'],
  ['a { aspect-ratio: 1 / 2 }', 'aspect-ratio'],
  ['a { display: flex; gap: 1rem }', 'gap without grid'],
  ['a { column-gap: 1rem }', 'gap without grid'],
  ['a { overflow: clip }', 'overflow: clip'],
  ['a { translate: 1px }', 'translate'],
  ['a { block-size: 100dvh }', '1dvh'],
  ['a { inline-size: 10rlh }', '1rlh'],
  ['a { color: oklch(50% 0.1 90) }', 'oklch()'],
  ['a { color: color-mix(in srgb, red, blue) }', 'color-mix()'],
  ['a { inline-size: calc(round(1.5px, 1px)) }', 'round()'],
  ['a { no-such-property: 1 }', 'no-such-property'],
  ['a:is(b, c) { margin: 0 }', ':is()'],
  ['a:where(b) { margin: 0 }', ':where()'],
  ['a:has(b) { margin: 0 }', ':has()'],
  ['a:not(b, c) { margin: 0 }', ':not(a, b)'],
  ['dialog::details-content { margin: 0 }', '::details-content'],
  ['a { &:hover { margin: 0 } }', 'nesting'],
  ['a { .b { margin: 0 } }', 'unreadable: Identifier is expected'],
  ['a { @media print { margin: 0 } }', 'nesting'],
  ['@layer base { a { margin: 0 } }', '@layer'],
  ['@container (min-width: 1px) { a { margin: 0 } }', '@container'],
  ['@media (width >= 40em) { a { margin: 0 } }', 'media range'],
  ['@media (prefers-contrast: more) { a { margin: 0 } }', '(prefers-contrast)'],
];

for (const [css, found] of planted)
  test(`sees ${css}`, () =>
    assert.ok(newerThan(chrome, css).includes(found), `${newerThan(chrome, css)}`));

const old = [
  'a { display: grid; gap: 1rem; grid-template-columns: repeat(2, minmax(0, 1fr)) }',
  'a { margin-inline-start: calc(-1 * var(--gutter)); inline-size: clamp(1rem, 2vw, 3rem) }',
  'a { position: sticky; top: 0; -webkit-print-color-adjust: exact; clip-path: inset(50%) }',
  'a:not([href]):focus::before { content: "i" / ""; border-block-end: 1px solid }',
  '@page { size: A4 landscape; margin: 0 }',
  '@media (min-width: 40em) { a { block-size: 1rem } }',
];

test('finds nothing in what Chrome 80 knows', () => {
  for (const css of old) assert.deepEqual(newerThan(chrome, css), [], css);
});
