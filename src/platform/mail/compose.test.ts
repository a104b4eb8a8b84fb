import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validateHtml } from '../../../test/support/pages.ts';
import { contrast, readTheme } from '../ui/styles/tokens.ts';
import { composeMail } from './compose.tsx';
import { mailStyle } from './style.ts';

const parts = {
  language: 'de',
  subject: 'Betreff',
  site: 'Schnittstelle',
  heading: 'Überschrift',
  paragraphs: ['Erster <b>Absatz</b> & mehr.'],
  action: { label: 'Öffnen', or: 'Oder:', href: 'https://schnittstelle.test/de/x?a=1&b=2' },
  after: ['Danach.'],
  foot: ['Zeile 1', 'Zeile 2'],
} as const;

test('text and HTML say the same, in order', () => {
  const { text } = composeMail(parts);
  assert.equal(
    text,
    'Überschrift\n\nErster <b>Absatz</b> & mehr.\n\nÖffnen:\nhttps://schnittstelle.test/de/x?a=1&b=2\n\nDanach.\n\n-- \nZeile 1\nZeile 2\n',
  );
});

test('R29 what stands in a mail is shown literally, and the HTML is valid', () => {
  const { html } = composeMail(parts);
  assert.ok(html?.includes('Erster &lt;b&gt;Absatz&lt;/b&gt; &amp; mehr.'));
  assert.ok(html?.includes('href="https://schnittstelle.test/de/x?a=1&amp;b=2"'));
  assert.deepEqual(validateHtml(html ?? ''), []);
});

test('the style holds every colour, by day and by night, in the contrast of the pages', () => {
  assert.doesNotMatch(mailStyle, /undefined|: ;|background: ;|var\(/);
  for (const name of ['light', 'dark'] as const) {
    const theme = readTheme(name);
    const of = (token: string) => theme.get(token)!;
    for (const [text, ground] of [
      ['ink', 'paper'],
      ['ink-2', 'paper'],
      ['link', 'paper'],
      ['on-accent', 'accent'],
    ] as const) {
      assert.ok(mailStyle.includes(of(text)) && mailStyle.includes(of(ground)));
      assert.ok(contrast(of(text), of(ground)) >= 7);
    }
  }
});
