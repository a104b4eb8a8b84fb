import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationOf } from './citing.ts';
import { emptyEntry } from './desk/content.ts';

const place = { url: 'http://localhost:3000/x', language: 'de' } as const;
const held = { id: '', slug: '', updated: '', citedNorms: [] };

function cite(changed: Partial<typeof emptyEntry>): string {
  return citationOf(
    { ...emptyEntry, ...held, title: 'Titel', publishedOn: '2025-10', ...changed },
    place,
  );
}

test('a publication is cited by its authors, else by its publisher, else by its title', () => {
  const authors = ['Beispiel, Berta', 'Beispiel, Anna'];
  const { url } = place;
  assert.equal(
    cite({ authors, publisher: 'Beispiel e. V.', edition: '2. Auflage' }),
    `Beispiel, Berta; Beispiel, Anna (2025): Titel. 2. Auflage. Beispiel e. V. ${url}`,
  );
  assert.equal(cite({ publisher: 'Beispiel e. V.' }), `Beispiel e. V. (2025): Titel. ${url}`);
  assert.equal(cite({}), `Titel (2025). ${url}`);
  assert.equal(
    cite({ authors: [...authors, 'A, B', 'C, D'], title: 'Was nun?', doi: '10.1234/a' }),
    'Beispiel, Berta u. a. (2025): Was nun? https://doi.org/10.1234/a',
  );
});
