import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.ts';
import { systemClock } from '../../../../platform/clock/index.ts';
import { createLog } from '../../../../platform/log/index.ts';
import { loadLaws } from '../../shipped.ts';
import { englishOnly } from './english-only.ts';
import { importConventions } from './index.ts';
import { plainText } from './plain-text.ts';

const shared = '../shared/data/conventions/articles.jsonl.gz';
const skip = !existsSync(shared) && '../shared/data is absent';
const folder = mkdtempSync(join(tmpdir(), 'conventions-'));
let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
  await loadLaws(database.owner);
});
after(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

const row = {
  instrument: 'CETS 197',
  lang: 'fr',
  article: 'Article 13',
  heading: 'Délai',
  text: 'Texte.',
};

test('the conventions of ../shared/data: Dutch is left out, a second run changes nothing', {
  skip,
}, async () => {
  const first = await run(shared);
  assert.deepEqual([first.code, first.summary.read, first.summary.refused], [0, 317, 0]);
  assert.equal(first.summary.new, 317);
  assert.ok(told(first.summary.report).some(({ reason }) => reason.startsWith('290 rows in "nl"')));
  const second = await run(shared);
  assert.deepEqual([second.summary.new, second.summary.unchanged], [0, 317]);
  const { rows } = await sql<{ body: string; heading: string; source: string }>`
    select body, heading, source from norms.text
     where law_id = 'cets-197' and language = 'en' and section in ('13', '47') order by section`.execute(
    database.app,
  );
  assert.match(rows[0]!.body, /^1\. Each Party shall provide in its internal law a recovery/);
  assert.deepEqual(
    [rows[0]!.heading, rows[0]!.source],
    ['Recovery and reflection period', 'wetten.overheid.nl, BWBV0004138'],
  );
  assert.doesNotMatch(rows[1]!.body, /\bhet\b|Europarat|overeengekomen/);
  assert.match(rows[1]!.body, /DONE at Warsaw, this 16th day of May 2005/);
});

test('no text keeps marks of Markdown or a part in Dutch', { skip }, async () => {
  const { rows } = await sql<{ id: string; body: string }>`
    select law_id || '/' || section as id, body from norms.text where language = 'en'`.execute(
    database.app,
  );
  for (const { id, body } of rows) {
    assert.doesNotMatch(body, /\]\(|\.md\b|\n\n|<su[bp]>/, id);
    assert.doesNotMatch(body, /\b(?:overeengekomen|het|voor|zijn)\b/, id);
  }
});

test('Dutch is taken when it is asked for, beside the English text', { skip }, async () => {
  const { code, summary } = await run(shared, '--language', 'nl');
  assert.deepEqual([code, summary.new], [0, 290]);
  const { rows } = await sql<{ languages: string[] }>`
    select array_agg(language order by language) as languages from norms.text
     where law_id = 'emrk' and section = '4'`.execute(database.app);
  assert.deepEqual(rows[0]?.languages, ['en', 'nl']);
  assert.equal((await run('--language')).code, 64);
});

test('of 5,000 rows 300 are wrong: each is told by line and field, the others are stored', async () => {
  const wrong = [
    { line: { ...row, article: 'Preamble' }, field: 'article' },
    { line: { ...row, lang: 'français' }, field: 'lang' },
    { line: { ...row, text: ' \n ' }, field: 'text' },
    { line: { ...row, text: 7 }, field: 'text' },
    { line: { ...row, instrument: '' }, field: 'instrument' },
    { line: { ...row, as_of: '2024-02-30' }, field: 'as_of' },
  ];
  const lines = Array.from({ length: 5_000 }, (_, at) => {
    const one = at % 16 === 0 && at < 4_800 ? wrong[(at / 16) % wrong.length]!.line : null;
    return JSON.stringify(
      one ?? { ...row, instrument: 'Beispiel-Übereinkommen', article: `Article ${at + 1}` },
    );
  });
  const { code, summary } = await run(file('many.jsonl', lines.join('\n')));
  assert.deepEqual([code, summary.read, summary.new, summary.refused], [2, 5_000, 4_700, 300]);
  const report = told(summary.report);
  assert.equal(report.length, 300);
  assert.deepEqual(
    report.map(({ line, field }) => [line, field]),
    report.map((_, at) => [at * 16 + 1, wrong[at % wrong.length]!.field]),
  );
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from norms.text where law_id = 'beispiel-uebereinkommen'`.execute(
    database.app,
  );
  assert.equal(rows[0]?.count, 4_700);
});

test('a newer text replaces the old one of the same language only', async () => {
  const path = file('one.jsonl', JSON.stringify(row));
  assert.equal((await run(path)).summary.new, 1);
  const newer = { ...row, text: 'Texte nouveau.', as_of: '2024-07-14', source: 'Beispiel-Quelle' };
  const { summary } = await run(file('two.jsonl', `${JSON.stringify(newer)}\n{"instrument"`));
  assert.deepEqual([summary.changed, summary.refused], [1, 1]);
  const { rows } = await sql`
    select as_of::text, body, source from norms.text
     where law_id = 'cets-197' and section = '13' and language = 'fr'`.execute(database.app);
  assert.deepEqual(rows, [
    { as_of: '2024-07-14', body: 'Texte nouveau.', source: 'Beispiel-Quelle' },
  ]);
});

test('marks of Markdown are taken out, and what stands in another language around an English text', () => {
  assert.equal(
    plainText('a) the term *domestic work* [Charter](../x/README.md) \n\n\n b  c '),
    'a) the term domestic work Charter\nb c',
  );
  assert.equal(plainText('2 * 3 * 4'), '2 * 3 * 4');
  const english = 'The Secretary General shall notify the member States of any signature.';
  const dutch =
    'De Regeringen die dit Verdrag hebben ondertekend, zijn het volgende overeengekomen van de Raad:';
  assert.equal(englishOnly(`${english}\n${dutch}\n${english}`), english);
  assert.equal(
    englishOnly(`Treedt in werking op een nader te bepalen tijdstip van de Raad\n${english}`),
    english,
  );
  assert.equal(englishOnly(`${english}\nDone in Warsaw.`), `${english}\nDone in Warsaw.`);
});

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function told(report: string): { line: number | null; field: string | null; reason: string }[] {
  return readFileSync(report, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

let runs = 0;

async function run(...args: string[]) {
  let text = '';
  const stdout = new Writable({
    write: (chunk, _, done) => {
      text += String(chunk);
      done();
    },
  });
  const stderr = new Writable({ write: (_, __, done) => done() });
  const log = createLog('silent');
  const clock = systemClock;
  runs += 1;
  const code = await importConventions.run(
    ['--json', '--report', join(folder, `report-${runs}`), ...args],
    {
      env: { DATA_DIR: folder },
      stdin: process.stdin,
      stdout,
      stderr,
      log,
      clock,
      withOwner: (work) => work({ config: {} as never, log, clock, db: database.owner }),
    },
  );
  const summary = JSON.parse(text || '{}') as Record<
    'read' | 'new' | 'changed' | 'unchanged' | 'refused',
    number
  > & { report: string };
  return { code, summary };
}
