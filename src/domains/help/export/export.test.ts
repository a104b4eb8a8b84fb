import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { after, before, test } from 'node:test';
import { linksOf } from '../../../../test/support/crawl.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { validateHtml } from '../../../../test/support/pages.ts';
import { tongues } from '../../../platform/i18n/index.ts';
import { addCentre } from '../finder/centre.fixture.ts';
import { textsOf } from '../texts/load.ts';
import { shipped } from '../texts/shipped.ts';
import { fillFolder, OccupiedFolderError } from './folder.ts';
import { helpFiles } from './pages.tsx';

const exitUrl = 'https://www.example.org/wetter';
const place = mkdtempSync(join(tmpdir(), 'help-export-'));
const folder = join(place, 'hilfe');
let database: TestDatabase;

before(async () => {
  database = await createTestDatabase();
  await addCentre(database.owner, { slug: 'mitte', land: 'be', languages: ['ro'] });
  await fillFolder(folder, files());
});
after(async () => {
  await database.drop();
  rmSync(place, { recursive: true });
});

function files() {
  return helpFiles({
    db: database.owner,
    mode: 'production',
    texts: textsOf(shipped.files),
    exitUrl,
    now: new Date('2026-11-25T12:00:00Z'),
    today: '2026-11-25',
  });
}

test('every page of every language is a file whose links lead to files', () => {
  const names = (readdirSync(folder, { recursive: true }) as string[]).map((name) =>
    name.replaceAll('\\', '/'),
  );
  const pages = names.filter((name) => name.endsWith('.html'));
  assert.ok(pages.length > tongues.length * 40, `only ${pages.length} pages`);
  const known = new Set(names);
  for (const page of pages) {
    const html = readFileSync(join(folder, page), 'utf8');
    for (const link of linksOf(html)) {
      if (/^(tel:|mailto:|https?:\/\/|#)/.test(link)) continue;
      assert.doesNotMatch(link, /^\/|\?/, `${page} → ${link}`);
      const target = posix.normalize(posix.join(dirname(page), link.split('#')[0]!));
      assert.ok(known.has(target), `${page} → ${link}`);
    }
  }
});

test('a page needs no server: no field, no filter, and the exit leads away by itself', () => {
  for (const name of ['ro/index.html', 'ar/orte/berlin.html', 'de/karte.html', 'index.html']) {
    const html = readFileSync(join(folder, name), 'utf8');
    assert.deepEqual(validateHtml(html), [], name);
    assert.match(html, new RegExp(`class="exit" href="${exitUrl}"`), name);
    assert.doesNotMatch(html, /<form|<input|href="\/|place-[0-9a-f]+\.js/, name);
  }
  assert.match(readFileSync(join(folder, 'ar/orte/berlin.html'), 'utf8'), /tel:\+493023125101/);
});

test('an earlier export is replaced as a whole', async () => {
  writeFileSync(join(folder, 'ro', 'old.html'), '');
  await fillFolder(folder, files());
  assert.equal(existsSync(join(folder, 'ro', 'old.html')), false);
  assert.deepEqual(readdirSync(place), ['hilfe']);
});

test('a folder with other things in it is left as it was', async () => {
  const other = mkdtempSync(join(tmpdir(), 'help-other-'));
  writeFileSync(join(other, 'letter.txt'), 'Beispiel');
  await assert.rejects(fillFolder(other, files()), OccupiedFolderError);
  assert.deepEqual(readdirSync(other), ['letter.txt']);
  rmSync(other, { recursive: true });
});

test('what fails half way leaves the earlier export, and nothing beside it', async () => {
  async function* broken() {
    yield { name: 'a.html', content: '' };
    throw new Error('disk');
  }
  await assert.rejects(fillFolder(folder, broken()), /disk/);
  assert.ok(existsSync(join(folder, 'ro', 'index.html')));
  assert.deepEqual(readdirSync(place), ['hilfe']);
});
