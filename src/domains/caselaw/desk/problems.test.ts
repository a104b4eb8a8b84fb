import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import type { Content } from '../../../platform/editable.ts';
import { loadShippedDecisions } from '../shipped.ts';
import { entry, publish } from './desk.fixture.ts';
import { decisionEditable } from './editable.ts';

let database: TestDatabase;

before(async () => {
  database = await createTestDatabase();
  await loadShippedDecisions(database.owner);
});
after(() => database.drop());

test('a complete entry and every shipped decision as it stands have no problems', async () => {
  assert.deepEqual(await fields(entry), []);
  const { rows } = await sql<{ id: string }>`select id from caselaw.decision`.execute(database.app);
  for (const { id } of rows) {
    const read = await decisionEditable.read(database.app, id);
    assert.deepEqual(await fields(read?.content ?? {}, id), [], id);
  }
});

const wrong: readonly [string, Content, string][] = [
  ['a court that nobody knows', { court: 'Spruchkammer' }, 'court'],
  ['a day to come', { date: '2999-01-01' }, 'date'],
  ['a year that is a slip', { date: '0024-03-05' }, 'date'],
  ['a file number of signs', { fileNumbers: ['–/–'] }, 'fileNumbers'],
  ['a type of digits', { type: '123' }, 'type'],
  ['no ECLI', { ecli: 'ECLI:DE:BGH' }, 'ecli'],
  ['an ECLI that another has', { ecli: 'ecli:de:bgh:2023:170123b2str87.22.0' }, 'ecli'],
  ['no norm', { norms: ['§ 233 StGB', 'Unsinn'] }, 'norms'],
  ['half a month', { sentenceMonths: '1.5' }, 'sentenceMonths'],
  ['eternity', { sentenceMonths: '99999' }, 'sentenceMonths'],
  ['suspended without a sentence', { sentenceMonths: '', suspended: 'yes' }, 'suspended'],
  ['less than no money', { damagesEuro: '-1' }, 'damagesEuro'],
  ['nobody', { victims: [{ number: '0', sex: 'male' }] }, 'victims.0.number'],
  ['a place without a point', { reasoning: [{ point: '', where: '3' }] }, 'reasoning.0.point'],
  [
    'an instance without a number',
    { instances: [{ relation: 'later', court: 'BGH' }] },
    'instances.0.fileNumber',
  ],
  [
    'an instance without a side',
    { instances: [{ relation: '', court: 'BGH' }] },
    'instances.0.relation',
  ],
  [
    'a treated decision that is none',
    { treatments: [{ relation: 'follows', decision: 'BGH' }] },
    'treatments.0.decision',
  ],
  [
    'treating itself',
    { treatments: [{ relation: 'follows', decision: 'LG Köln, 05.03.2024 – 905 KLs 9/23' }] },
    'treatments.0.decision',
  ],
];
for (const [name, change, field] of wrong)
  test(`R40 ${name} is a message at its field`, async () => {
    assert.deepEqual(await fields({ ...entry, ...change }), [field]);
  });

test('two decisions of one identity are a message that names the other, not an error', async () => {
  const id = await publish(database.app, entry);
  const problems = await check({ ...entry, fileNumbers: ['LG 905 KLs 9.23'] });
  assert.equal(problems[0]?.field, 'fileNumbers');
  assert.match(problems[0]?.message ?? '', /LG Köln, 05\.03\.2024/);
  assert.deepEqual(await fields(entry, id), []);
});

test('the table refuses a second decision of one identity that was entered at the same time', async () => {
  await assert.rejects(publish(database.app, entry), { code: '23505' });
});

test('two of one identity that their ECLI tells apart are both published', async () => {
  const both = { ...entry, date: '2024-03-07' };
  const first = { ...both, ecli: 'ECLI:DE:LGK:2024:0307.905KLS9.23.00' };
  const second = { ...both, ecli: 'ECLI:DE:LGK:2024:0307.905KLS9.23.01' };
  await publish(database.app, first);
  assert.deepEqual(await fields(second), []);
  const id = await publish(database.app, second);
  assert.match((await decisionEditable.address(database.app, id, 'de')) ?? '', /-u-2$/);
});

test('R13 a field that the form does not have reaches no column', async () => {
  const foreign = {
    cited_by_count: '99',
    slug: 'x',
    checked_by: 'x',
    edited_fields: ['x'],
    constructor: 'x',
    toString: 'x',
  };
  const id = await publish(database.app, { ...entry, date: '2024-03-08', ...foreign });
  const { rows } = await sql<{
    slug: string;
    cited_by_count: number;
    checked_by: string | null;
    edited_fields: string[];
  }>`
    select slug, cited_by_count, checked_by, edited_fields from caselaw.decision where id = ${id}`.execute(
    database.app,
  );
  assert.equal(rows[0]?.slug, 'lg-koeln-2024-03-08-905-kls-9-23-u');
  assert.deepEqual([rows[0]?.cited_by_count, rows[0]?.checked_by], [0, null]);
  assert.ok(!rows[0]?.edited_fields.includes('x'));
});

function check(content: Content, key: string | null = null) {
  return (
    decisionEditable.check?.(database.app, { key, content, language: 'de' }) ?? Promise.resolve([])
  );
}

async function fields(content: Content, key: string | null = null): Promise<string[]> {
  return (await check(content, key)).map(({ field, row }) =>
    row ? `${field}.${row.index}.${row.field}` : field,
  );
}
