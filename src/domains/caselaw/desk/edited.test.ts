import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { loadCourts } from '../courts.ts';
import { findDecision } from '../decisions.ts';
import { storeRecords } from '../import/index.ts';
import { record } from '../import/record.fixture.ts';
import { storeTools } from '../import/tools.ts';
import { publish } from './desk.fixture.ts';
import { decisionEditable } from './editable.ts';

let database: TestDatabase;
let id: string;
const imported = record({
  court: 'LG Köln',
  date: '2024-03-05',
  fileNumbers: ['905 KLs 9/23'],
  type: 'Urteil',
  title: 'Beispiel-Überschrift der Quelle',
  summaryDe: null,
});
const slug = 'lg-koeln-2024-03-05-905-kls-9-23-u';

before(async () => {
  database = await createTestDatabase();
  await loadCourts(database.owner);
  await storeRecords(database.owner, [imported], 'import', storeTools);
  const { rows } = await sql<{ id: string }>`select id from caselaw.decision`.execute(database.app);
  id = rows[0]?.id ?? '';
  const read = await decisionEditable.read(database.app, id);
  const content = { ...read?.content, title: 'Beispiel-Überschrift der Redaktion' };
  await publish(database.app, content, { key: id });
});
after(() => database.drop());

test('an import leaves what was edited here alone, says so, and still fills what is empty', async () => {
  const newer = { ...imported, title: 'Beispiel, neu', summaryDe: 'Beispiel-Zusammenfassung' };
  const [stored] = await storeRecords(database.owner, [newer], 'import', storeTools);
  assert.equal(stored?.ending, 'changed');
  assert.match(JSON.stringify(stored.findings), /was edited here and stays/);
  const decision = await findDecision(database.app, slug);
  assert.equal(decision?.title, 'Beispiel-Überschrift der Redaktion');
  assert.equal(decision?.summaryDe, 'Beispiel-Zusammenfassung');
});

test('a decision that was edited here keeps its identity when its record names another', async () => {
  const moved = { ...imported, date: '2024-03-06' };
  await storeRecords(database.owner, [moved], 'import', storeTools);
  assert.equal((await findDecision(database.app, slug))?.id, id);
  assert.ok(await findDecision(database.app, 'lg-koeln-2024-03-06-905-kls-9-23-u'));
});

test('what was emptied here stays empty', async () => {
  const read = await decisionEditable.read(database.app, id);
  await publish(database.app, { ...read?.content, summaryDe: '' }, { key: id });
  const newest = {
    ...imported,
    summaryDe: 'Beispiel-Zusammenfassung, die dritte',
    sourceId: 'other',
  };
  await storeRecords(database.owner, [newest], 'import', storeTools);
  assert.equal((await findDecision(database.app, slug))?.summaryDe, null);
});
