import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { processorTime } from '../../../../test/support/time.ts';
import { htmlEvents } from './html.ts';
import { blocksOf } from './markup.ts';

const blocks = (html: string) => blocksOf(htmlEvents(html));
const texts = (html: string) => blocks(html).map((block) => block.text);

test('paragraphs, headings, lists and tables become blocks; inline marks go', () => {
  assert.deepEqual(
    texts('<h2>Tenor</h2><p>Die <b>Klage</b> wird<br>abgewiesen.</p><ul><li>a<li>b</ul>'),
    ['Tenor', 'Die Klage wird', 'abgewiesen.', 'a', 'b'],
  );
  assert.deepEqual(texts('<table><tr><td>1</td><td>2</td></tr><tr><td>3</table>'), ['1 2', '3']);
  assert.deepEqual(texts('m<sup>2</sup> &sect; 5 &#8222;x&#x201C; &unknown; a&amp;lt;b'), [
    'm2 § 5 „x“ &unknown; a&lt;b',
  ]);
});

test('the Randnummer is found in all the ways portals write it', () => {
  const wanted = [{ text: 'Die Klage.', heading: false, number: '12' }];
  assert.deepEqual(blocks('<p><rd nr="12"/>Die Klage.</p>'), wanted);
  assert.deepEqual(
    blocks('<dl><dt><a name="rd_12">12</a></dt><dd><p>Die Klage.</p></dd></dl>'),
    wanted,
  );
  assert.deepEqual(
    blocks('<dl><dt/><dd><h2>I.</h2></dd></dl><dl><dt>12</dt><dd>Die Klage.</dd></dl>').map(
      (one) => one.heading,
    ),
    [true, false],
  );
});

test('scripts, styles, comments and broken tags leave no trace and lose no text', () => {
  assert.deepEqual(
    texts('<script>if (a < b) alert(1)</script><style>p{}</style>Text<!-- <p>x</p> -->'),
    ['Text'],
  );
  assert.deepEqual(texts('5 < 6 und a<b und <p class="a>b">c'), ['5 < 6 und a<b und', 'c']);
  assert.deepEqual(texts('<svg><text>x</text></svg><p onclick="x">y'), ['y']);
});

test('random text: no exception, and no sign is invented', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const block of blocks(`<p>${text}</p>`)) assert.ok(block.text.length > 0);
    }),
  );
});

test('ten megabytes of hostile markup take linear time', () => {
  for (const piece of ['<', '<a', '<a "', '<!--', '<a b=\'"', '&', '<script>', '&#1;', '</']) {
    const spent = processorTime();
    blocks(piece.repeat(2_000_000 / piece.length));
    assert.ok(spent() < 3_000, `${piece}: ${spent()} ms`);
  }
});
