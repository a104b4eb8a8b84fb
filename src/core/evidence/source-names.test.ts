import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import names from './data/source-names.json' with { type: 'json' };
import { sourceIn } from './source-names.ts';

test('a source has its English name on English pages, and keeps its German one where it has no other', () => {
  const report = { source: 'Empfehlung CP(2015)2', sourceUrl: 'https://example.org' };
  assert.deepEqual(sourceIn(report, 'en'), {
    ...report,
    source: 'Recommendation CP(2015)2',
    lang: 'en',
  });
  assert.deepEqual(sourceIn(report, 'de'), { ...report, lang: 'de' });
  const other = { source: 'Beispiel-Zeitung', sourceUrl: null };
  assert.deepEqual(sourceIn(other, 'en'), { ...other, lang: 'de' });
});

test('every name in the list is one that shipped data use', () => {
  const domains = new URL('../../domains/', import.meta.url);
  const files = readdirSync(domains, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\/data\/.*\.json$/.test(path),
  );
  const shipped = files.map((path) => readFileSync(new URL(path, domains), 'utf8')).join('\n');
  for (const name of Object.keys(names)) assert.ok(shipped.includes(JSON.stringify(name)), name);
});
