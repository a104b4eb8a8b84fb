import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { freePort } from './support/port.ts';
import { startCommand } from './support/process.ts';

const folder = mkdtempSync(join(tmpdir(), 'schnittstelle-canaries-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Words that stand nowhere else; each is sent in a place where a careless log would keep it. */
const canaries = [
  'kanarienquery',
  'kanarienfehler',
  'kanarienkopf',
  'kanarienpfad',
  'kanarienapi',
  'kanarienslug',
  'kanariensuche',
];

test('nothing of a request stays behind: not in our log, not in PostgreSQL, nowhere in the data folder', async () => {
  const port = await freePort();
  const site = startCommand(['serve', '--demonstration'], {
    DATA_DIR: folder,
    PORT: String(port),
    LOG_LEVEL: 'trace',
  });
  await site.says(/Schnittstelle: /);
  const ask = async (path: string, headers: Record<string, string> = {}) =>
    (await fetch(`http://localhost:${port}${path}`, { headers })).status;

  assert.equal(await ask('/de/rechtsprechung?q=kanarienquery'), 200);
  assert.equal(
    await ask(`/de/rechtsprechung?q=${encodeURIComponent("kanarienquery' & ! ) :* \\ \u0000")}`),
    200,
  );
  assert.equal(await ask(`/de/rechtsprechung?q=${'kanarienquery+'.repeat(500)}`), 200);
  assert.equal(await ask(`/de/?${'kanarienfehler=1&'.repeat(500)}`), 400);
  assert.equal(
    await ask('/de/', { 'User-Agent': 'kanarienkopf', Referer: 'https://kanarienkopf.example/' }),
    200,
  );
  assert.equal(await ask('/de/kanarienpfad'), 404);
  assert.equal(await ask('/de/rechtsprechung/kanarienslug'), 404);
  assert.equal(await ask('/api/v1/decisions?q=kanarienapi'), 200);
  assert.equal(await ask('/api/v1/decisions?kanarienapi=1'), 400);
  assert.equal(await ask('/de/suche?q=kanariensuche'), 200);
  assert.equal(await ask('/de/suche?q=kanariensuche&group=kanariensuche'), 400);
  assert.equal(await ask('/api/v1/search?q=kanariensuche&from=2020'), 200);
  assert.equal(await ask('/api/v1/decisions?cursor=kanarienapi'), 400);

  site.child.kill('SIGTERM');
  const ended = await site.ended;
  assert.equal(ended.code, 0);
  assert.match(ended.stderr, /"msg":"request"/, 'the log was on');
  for (const canary of canaries) {
    assert.ok(!ended.stderr.includes(canary), `our log holds ${canary}`);
    assert.deepEqual(filesWith(folder, canary), []);
  }
});

function filesWith(below: string, word: string): string[] {
  return readdirSync(below, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(word));
}
