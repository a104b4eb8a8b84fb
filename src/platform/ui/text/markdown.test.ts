import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Markdown } from './markdown.tsx';

const html = (text: string, level?: 2 | 3) => String(Markdown({ text, level }));

test('headings stand below the page’s own, whatever level the text begins with', () => {
  assert.match(html('# Eins\n\n## Zwei'), /<h2>Eins<\/h2>\n<h3>Zwei<\/h3>/);
  assert.match(html('### Eins\n\n#### Zwei'), /<h2>Eins<\/h2>\n<h3>Zwei<\/h3>/);
  assert.match(html('# Eins', 3), /<h3>Eins<\/h3>/);
});

test('R29 what would run or load stays text', () => {
  for (const text of [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1))',
    '[a](data:text/html,x)',
    '[a](//elsewhere.example)',
    '<a href="javascript:alert(1)">x</a>',
    '[a](<java\nscript:alert(1)>)',
  ])
    assert.doesNotMatch(html(text), /<(script|img|a )|href="(javascript|data|\/\/)/i, text);
});

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: it is what must not be filled in
test('R48 braces and template strings are text', () => {
  assert.match(html('{{name}} ${1 + 1} {police}'), /\{\{name\}\} \$\{1 \+ 1\} \{police\}/);
});

// biome-ignore-end lint/suspicious/noTemplateCurlyInString: end
test('a picture from elsewhere is not loaded', () => {
  assert.doesNotMatch(html('![a](https://example.org/a.png)'), /<img/);
});

test('links lead out without a referrer, and inside as they are', () => {
  assert.match(
    html('[a](https://example.org/) [b](/de/hilfe)'),
    /<a href="https:\/\/example\.org\/" rel="external noreferrer">a<\/a> <a href="\/de\/hilfe">b<\/a>/,
  );
});
