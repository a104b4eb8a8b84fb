import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { loadShippedDecisions } from '../shipped.ts';
import { allRows, entry } from './desk.fixture.ts';
import { decisionEditable } from './editable.ts';

let database: TestDatabase;

before(async () => {
  database = await createTestDatabase();
  await loadShippedDecisions(database.owner);
});
after(() => database.drop());

test('the preview shows what was entered as the page will, writes nothing, and not what only the office knows', async () => {
  const before = await allRows(database.owner);
  const html = await preview(entry);
  for (const text of [
    'Mirabellenkern',
    'Quittenbaum',
    'Freiheitsstrafe',
    '2 Personen, männlich',
    'Beispielzeitschrift',
  ])
    assert.ok(html.includes(text), text);
  assert.ok(html.includes('href="/de/rechtsprechung/bgh-2023-01-17-2-str-87-22-b"'));
  assert.ok(html.includes('href="#rn-2"'));
  assert.ok(!html.includes('Holunderweg'));
  assert.deepEqual(await allRows(database.owner), before);
});

test('the preview of a draft without court or day says what is missing', async () => {
  for (const field of ['court', 'date', 'type', 'fileNumbers'])
    assert.ok((await preview({ ...entry, [field]: '' })).includes('fehlen noch'), field);
  assert.ok(
    (await preview({ ...entry, court: 'Unbekanntes Gericht' })).includes('Unbekanntes Gericht'),
  );
});

test('markup that was typed is text', async () => {
  const html = await preview({
    ...entry,
    title: '<script>alert(1)</script>',
    summaryDe: '<img src=x onerror=1>',
  });
  assert.ok(!html.includes('<script>') && !html.includes('<img'));
});

async function preview(content: typeof entry): Promise<string> {
  return String(await decisionEditable.preview?.(database.app, content, 'de'));
}
