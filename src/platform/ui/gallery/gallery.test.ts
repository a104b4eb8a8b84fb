import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validateHtml } from '../../../../test/support/pages.ts';
import { gallery } from './gallery.tsx';

for (const language of ['de', 'en', 'ar'] as const) {
  const documents = gallery(language, { mode: 'demonstration' });

  test(`every page of the gallery is valid HTML, ${language}`, () => {
    assert.ok(documents.size >= 13);
    for (const [path, html] of documents) assert.deepEqual(validateHtml(html), [], path);
  });

  test(`nothing is inline that the content security policy refuses, ${language}`, () => {
    for (const [path, html] of documents) {
      const tags = [...html.matchAll(/<[a-z][^>]*>/g)].map(([tag]) => tag);
      assert.ok(!tags.some((tag) => /\s(style|on[a-z]+)=/.test(tag)), path);
      assert.doesNotMatch(
        html,
        /<style|data:|<script(?! type="application\/ld\+json">| type="module" src="\/)/,
        path,
      );
    }
  });
}

test('the validator sees what is wrong', () => {
  const broken =
    '<!doctype html><html><head><title>x</title></head><body><p style="color: red"><div></p></body></html>';
  const complaints = validateHtml(broken).join('\n');
  assert.match(complaints, /no-inline-style/);
  assert.match(complaints, /close-order|no-implicit-close/);
  assert.match(complaints, /element-required-attributes/);
});
