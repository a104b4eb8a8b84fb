import assert from 'node:assert/strict';
import { test } from 'node:test';
import { helpLines } from '../help-lines.ts';
import { renderedPage } from '../pages.fixture.ts';

test('every help line stands with its number, its hours, its source and the day on which it was read', () => {
  const html = renderedPage('de', 'jetzt');
  for (const { number, source } of helpLines) {
    assert.ok(html.includes(`href="tel:${number.replaceAll(' ', '')}"`), number);
    assert.ok(html.includes(`href="${source.url}"`), source.title);
  }
  assert.match(html, /Für Frauen · Tag und Nacht · Kostenlos/);
  assert.match(html, /Gesehen am 25\. November 2026/);
  assert.match(html, /Sprachen: [^.]*Rumänisch/);
});

test('in a language that the source does not name the page says so, with the sentence to speak', () => {
  for (const [code, language] of [
    ['hu', 'Ungarisch'],
    ['ti', 'Tigrinya'],
    ['am', 'Amharisch'],
    ['th', 'Thailändisch'],
  ])
    assert.match(
      renderedPage(code!, 'jetzt'),
      new RegExp(`<p lang="de" dir="ltr">Ich spreche ${language}\\. Bitte mit Dolmetschen\\.</p>`),
    );
  for (const code of ['de', 'de-leicht', 'ro', 'ar'])
    assert.doesNotMatch(renderedPage(code, 'jetzt'), /Ich spreche/);
});

test('the sentences for the telephone are there in German, in English, and in the reader’s language and letters', () => {
  const html = renderedPage('ru', 'saetze');
  assert.match(html, /Ich spreche Russisch\. Bitte mit Dolmetschen\.<\/p><p>Ихь шпрехе/);
  assert.match(html, /I speak Russian\. With an interpreter, please\./);
  assert.match(html, /Мой язык: русский/);
  assert.doesNotMatch(renderedPage('de', 'saetze'), /Ich spreche/);
});
