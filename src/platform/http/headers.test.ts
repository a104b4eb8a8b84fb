import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { CacheClass, HeaderClass } from '../domain.ts';
import { securityHeaders } from './headers.ts';

const document = readFileSync(new URL('../../../docs/security.md', import.meta.url), 'utf8');

/** The fenced block of docs/security.md under the heading that names the class. */
function documented(headerClass: HeaderClass): Record<string, string> {
  const block = new RegExp(`\`${headerClass}\`[^\`]*\`\`\`http\\n([^\`]+)\`\`\``).exec(
    document,
  )?.[1];
  assert.ok(block, `docs/security.md has no block for ${headerClass}`);
  return Object.fromEntries(
    block
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
}

for (const headerClass of ['page', 'protected', 'quiet', 'api', 'file', 'pdf', 'asset'] as const)
  test(`R27 R32 docs/security.md lists exactly the headers of class ${headerClass}`, () => {
    const { 'Cache-Control': _, ...expected } = securityHeaders(
      headerClass,
      'no-store',
      'production',
    );
    const { 'Cache-Control': __, ...listed } = documented(headerClass);
    assert.deepEqual(listed, expected);
  });

test('docs/security.md lists every cache class', () => {
  const classes: CacheClass[] = ['page', 'no-store', 'immutable'];
  for (const cacheClass of classes) {
    const value = securityHeaders('page', cacheClass, 'production')['Cache-Control'];
    assert.ok(
      document.includes(`| \`${cacheClass}\` | \`${value}\` |`),
      `${cacheClass}: ${value} is not listed`,
    );
  }
});

test('a demonstration asks search engines to stay away', () => {
  assert.equal(securityHeaders('page', 'page', 'demonstration')['X-Robots-Tag'], 'noindex');
  assert.equal(securityHeaders('page', 'page', 'production')['X-Robots-Tag'], undefined);
});
