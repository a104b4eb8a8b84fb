import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { importTool, told } from '../../../../test/support/imports.ts';
import { systemClock } from '../../../platform/clock/index.ts';
import { readConfig } from '../../../platform/config/index.ts';
import { createLog } from '../../../platform/log/index.ts';
import { loadShipped } from '../../../site/shipped.ts';
import { recommendationsAsCsv } from '../export/csv.ts';
import { exportItem } from '../export/item.ts';
import { readNames } from '../names.ts';
import { findRecommendations, listRecommendations } from '../recommendations.ts';
import { removeRecommendation } from '../stored-monitoring.ts';
import { importRecommendations } from './index.ts';

const shared = '../shared/data/recommendations/upr_germany_trafficking.json';
const skip = !existsSync(shared) && '../shared/data is absent';
const log = createLog('silent');
const clock = systemClock;
const config = readConfig(
  { PUBLIC_ORIGIN: 'http://localhost:3000', DATA_DIR: '/nonexistent' },
  'production',
);
let database: TestDatabase;
const { file, run, remove } = importTool(importRecommendations, () => ({
  ...{ config, log, clock, db: database.owner },
}));
before(async () => {
  database = await createTestDatabase();
  await loadShipped({ db: database.owner, clock, config, log });
});
after(async () => {
  await database.drop();
  remove();
});

const head = 'id;body;round;symbol;paragraph;text_de;articles;topics;first_raised;source';

test('the UPR recommendations of ../shared/data: taken once, unverified, with State and reply', {
  skip,
}, async () => {
  const first = await run(shared);
  assert.deepEqual([first.code, first.summary.new], [0, 7]);
  assert.deepEqual((await run(shared)).summary.unchanged, 7);
  const { found } = await listRecommendations(database.app, { body: 'upr', round: 'upr-2' });
  assert.equal(found.length, 6);
  const one = found.find(({ byState }) => byState === 'Liechtenstein')!;
  assert.deepEqual([one.verified, one.response?.kind, one.topics], [false, 'accepted', ['kinder']]);
  assert.equal(one.text.de, null);
});

test('the same as CSV in Latin-1 with CR line ends', async () => {
  const rows = [
    'session,to,from,text,response,issue',
    '16,Germany,Côte d’Ivoire,"Protéger, et identify victims",Noted,Trafficking',
    '16,France,Mexico,Something else,Accepted,Trafficking',
  ].join('\r');
  const latin = Buffer.from(rows.replace('’', "'"), 'latin1');
  const { code, summary } = await run(file('upr.csv', latin));
  assert.deepEqual([code, summary.new, summary.read], [0, 1, 1]);
  const reasons = told(summary).map(({ reason }) => reason);
  assert.ok(reasons.some((reason) => reason.includes('Windows-1252')));
  assert.ok(reasons.some((reason) => reason.startsWith('left out 1 rows')));
  const { found } = await listRecommendations(database.app, { text: 'protéger' });
  assert.deepEqual(
    found.map(({ byState, response }) => [byState, response?.kind]),
    [["Côte d'Ivoire", 'noted']],
  );
});

test('the export of the Universal Human Rights Index, with its columns and lists by line', async () => {
  const names =
    'OHCHR Annotation Id,Document Symbol,Document Publication Date,Reccomending Body,Type,Countries Concerned,Themes,Text,UPR Session,UPR Reccomending States,UPR Position';
  const path = file(
    'uhri.csv',
    [
      names,
      'ab-12,CEDAW/C/DEU/CO/7-8,2017-03-09,- CEDAW,- Recommendations,- Germany,"- Trafficking\n- Women","Provide training",,,',
      'ab-13,A/HRC/1,45000,- Universal Periodic Review,- Recommendations,- Germany,- Trafficking,Do more,- 44,"- Ghana\n- Peru",- Supported',
      'ab-14,X,2017-02-30,- CEDAW,- Recommendations,- Germany,,Something,,,',
      ',X,2017-02-03,- CEDAW,- Recommendations,- Germany,,No number,,,',
      'ab-15,X,2017-02-03,- CEDAW,- Recommendations,- France,,Elsewhere,,,',
      'ab-16,X,2017-02-03,- CEDAW,- Concerns/Observations,- Germany,,Only a concern,,,',
    ].join('\n'),
  );
  const { code, summary } = await run(path);
  assert.deepEqual([code, summary.new, summary.refused], [2, 2, 2]);
  const [one, other] = await findRecommendations(database.app, ['uhri-ab-12', 'uhri-ab-13']);
  // The export has no rounds; that of the document is known here.
  assert.deepEqual(
    [one?.document, one?.round, one?.paragraph],
    ['cedaw-c-deu-co-7-8', 'cedaw-7-8', null],
  );
  assert.deepEqual(
    [other?.round, other?.byState, other?.response?.kind],
    ['upr-4', 'Ghana, Peru', 'accepted'],
  );
  assert.deepEqual(
    told(summary)
      .filter(({ line }) => line !== null)
      .map(({ line, field }) => [line, field]),
    [
      [4, 'symbol'],
      [6, 'Document Publication Date'],
      [7, 'OHCHR Annotation Id'],
    ],
  );
});

test('5,000 rows of which 300 are wrong: each wrong one is told at its line and field, the rest is kept', async () => {
  const wrong: readonly (readonly [string, string])[] = [
    ['id', ';greta;greta-3;;;Text;;;;Quelle'],
    ['body', 'neu-ID;niemand;;;;Text;;;;Quelle'],
    ['round', 'neu-ID;cedaw;greta-3;;;Text;;;;Quelle'],
    ['articles', 'neu-ID;greta;greta-3;;;Text;cets-197/99;;;Quelle'],
    ['text', 'neu-ID;greta;greta-3;;;;;;;Quelle'],
    ['first_raised', 'neu-ID;greta;greta-3;;;Text;;;2019-02-30;Quelle'],
    ['topics', 'neu-ID;greta;greta-3;;;Text;;unsinn;;Quelle'],
  ];
  const rows = Array.from({ length: 5_000 }, (_, at) => {
    const [, row] = wrong[at % wrong.length]!;
    return at < 300
      ? row.replace('ID', String(at))
      : `neu-${at};greta;greta-3;;${at};Beispiel-Text ${at};cets-197/13;bedenkfrist;2024-06;Beispiel-Quelle`;
  });
  const { code, summary } = await run(file('many.csv', [head, ...rows].join('\r\n')));
  assert.deepEqual([code, summary.read, summary.new, summary.refused], [2, 5_000, 4_700, 300]);
  const lines = told(summary);
  assert.equal(lines.length, 300);
  for (const [at, { line, field }] of lines.entries())
    assert.deepEqual([line, field], [at + 2, wrong[at % wrong.length]![0]]);
  const { total } = await listRecommendations(database.app, { article: 'cets-197/13' });
  assert.ok(total >= 4_700);
});

test('what is here already with other words is left, and the report says so', async () => {
  const row = 'greta-1-kinder;greta;greta-1;;;Beispiel, anders;;kinder;;Beispiel-Quelle';
  const { code, summary } = await run(file('other.csv', `${head}\n${row}\n`));
  assert.deepEqual([code, summary.refused], [2, 1]);
  assert.match(told(summary)[0]!.reason, /desk decides/);
  const [one] = await findRecommendations(database.app, ['greta-1-kinder']);
  assert.match(one!.text.de!, /Minderjährige/);
});

test('what the desk withdrew does not come back with an import', async () => {
  const row = 'beispiel-weg;greta;greta-3;;;Beispiel-Text;;kinder;;Beispiel-Quelle';
  assert.equal((await run(file('new.csv', `${head}\n${row}\n`))).summary.new, 1);
  await openThing(database, 'beispiel-weg');
  await removeRecommendation(database.owner, 'beispiel-weg');
  const { summary } = await run(file('again.csv', `${head}\n${row}\n`));
  assert.deepEqual([summary.new, summary.refused], [0, 1]);
  assert.match(told(summary)[0]!.reason, /withdrawn at the desk/);
  assert.deepEqual(await findRecommendations(database.app, ['beispiel-weg']), []);
});

/** As the desk keeps a thing that it withdrew. */
async function openThing({ owner }: TestDatabase, key: string): Promise<void> {
  await sql`
    insert into desk.thing (kind, key, organisation_id, title, created_at, changed_at)
    select 'recommendation', ${key}, id, 'Beispiel', now(), now() from accounts.organisation where kind = 'office'`.execute(
    owner,
  );
}

test('a recommendation that repeats itself, and cells too many, are refused', async () => {
  const path = file(
    'self.csv',
    'id;body;text_de;repeats;source\nselbst;greta;Text;selbst;Q\nzu;viele;Zellen;hier;und;da\n',
  );
  const { summary } = await run(path);
  assert.deepEqual(
    told(summary).map(({ line, field }) => [line, field]),
    [
      [2, 'repeats'],
      [3, null],
    ],
  );
});

test('a file without a column that is needed cannot be read', async () => {
  assert.equal((await run(file('none.csv', 'a;b\n1;2\n'))).code, 65);
  assert.equal((await run(file('twice.csv', 'id;id;body;source\n'))).code, 65);
  assert.equal((await run(file('broken.json', '[{"id": '))).code, 65);
});

test('what the site exports is read again and changes nothing', async () => {
  const { found } = await listRecommendations(database.app, { body: 'greta', round: 'greta-2' });
  const names = await readNames(database.app, found);
  const csv = recommendationsAsCsv(
    found.map((one) => exportItem(one, names, 'http://localhost:3000')),
  );
  const { code, summary } = await run(file('exported.csv', csv));
  assert.deepEqual([code, summary.unchanged, summary.refused], [0, found.length, 0]);
});
