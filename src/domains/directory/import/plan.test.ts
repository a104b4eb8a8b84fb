import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvOf, goodRow, hiddenRow, understood } from './entry.fixture.ts';
import { planImport } from './plan.ts';
import type { EntryRecord } from './record.ts';

type Row = Readonly<Record<string, string>>;

function plan(rows: readonly Row[], known: readonly EntryRecord[] = []) {
  const result = planImport(understood(csvOf(rows)), known);
  return {
    records: result.records,
    endings: result.endings.map(({ ending }) => ending),
    findings: result.endings.flatMap(({ findings }) => findings),
    by: (source: string) => result.records.find((record) => record.source_id === source),
  };
}

/** What is stored after an import of these rows. */
function stored(rows: readonly Row[]): readonly EntryRecord[] {
  return plan(rows).records;
}

test('a second import of the same changes nothing', () => {
  const rows = [goodRow, { ...hiddenRow, id: '2', parent_id: '1' }];
  const again = plan(rows, stored(rows));
  assert.deepEqual(again.endings, ['unchanged', 'unchanged']);
  assert.deepEqual(again.records, []);
});

test('a parent may come later in the file; one that does not exist is told', () => {
  const { by, findings, endings } = plan([
    { ...goodRow, id: 'branch', parent_id: 'main' },
    { ...goodRow, id: 'lost', parent_id: 'nobody' },
    { ...goodRow, id: 'main' },
  ]);
  assert.deepEqual(endings, ['new', 'new', 'new']);
  assert.equal(by('branch')?.parent_id, by('main')?.id);
  assert.equal(by('lost')?.parent_id, null);
  assert.equal(findings.length, 1);
  assert.equal(findings[0]?.field, 'parent_id');
  assert.match(findings[0]?.reason ?? '', /"nobody" is no entry/);
});

test('a parent is also found among what is stored, and nobody is a branch of itself', () => {
  const known = stored([{ ...goodRow, id: 'main' }]);
  assert.equal(plan([{ ...goodRow, parent_id: 'main' }], known).by('1')?.parent_id, known[0]?.id);
  for (const rows of [
    [{ ...goodRow, parent_id: '1' }],
    [
      { ...goodRow, id: 'a', parent_id: 'b' },
      { ...goodRow, id: 'b', parent_id: 'a' },
    ],
  ]) {
    const { findings } = plan(rows);
    assert.equal(findings.length, 1);
    assert.match(findings[0]?.reason ?? '', /branch of itself/);
  }
});

test('a hidden entry is nobody’s visible parent', () => {
  const rows = [
    { ...hiddenRow, id: 'hidden' },
    { ...goodRow, parent_id: 'hidden' },
  ];
  const { by, findings } = plan(rows);
  assert.equal(by('1')?.parent_id, null);
  assert.match(findings[0]?.reason ?? '', /hidden/);
});

test('of two rows with one id the first counts', () => {
  const { records, endings, findings } = plan([goodRow, { ...goodRow, name: 'Beispiel-Anders' }]);
  assert.deepEqual(endings, ['new', 'refused']);
  assert.equal(records[0]?.name, goodRow.name);
  assert.match(findings[0]?.reason ?? '', /stands twice, first on line 2/);
});

test('what was wrong now keeps what was right before', () => {
  const known = stored([goodRow]);
  const { records } = plan([{ ...goodRow, phone: '12', hours: '??', name: 'Beispiel-Neu' }], known);
  assert.equal(records[0]?.name, 'Beispiel-Neu');
  assert.equal(records[0]?.phone, '+493023125101');
  assert.equal(records[0]?.hours, 'Mo-Fr 09:00-17:00');
});

test('a column that the file lacks keeps what is stored; an empty cell empties', () => {
  const known = stored([{ ...goodRow, notes_office: 'Beispiel-Vermerk' }]);
  const { notes_office: _, ...lacking } = goodRow;
  assert.deepEqual(plan([lacking], known).endings, ['unchanged']);
  assert.equal(plan([goodRow], known).by('1')?.notes_office, null);
});

test('an entry that becomes hidden loses its place, whatever was stored (R96)', () => {
  const { by, endings } = plan([hiddenRow], stored([goodRow]));
  assert.deepEqual(endings, ['changed']);
  const record = by('1');
  assert.equal(record?.precision, 'hidden');
  assert.deepEqual(
    [record?.street, record?.postal_code, record?.town, record?.latitude, record?.phone],
    [null, null, null, null, null],
  );
});

test('a refused row that says hidden hides what was public', () => {
  const { endings, records } = plan([{ ...hiddenRow, street: 'Beispielweg 3' }], stored([goodRow]));
  assert.deepEqual(endings, ['refused']);
  assert.equal(records.length, 1);
  assert.equal(records[0]?.precision, 'hidden');
  assert.equal(records[0]?.street, null);
  assert.equal(records[0]?.phone, null);
});

test('of two rows that disagree the one that hides is heard', () => {
  const { by } = plan([goodRow, hiddenRow]);
  assert.equal(by('1')?.precision, 'hidden');
  assert.equal(by('1')?.street, null);
});

test('an exported id finds the entry again and does not rename it', () => {
  const known = stored([goodRow]);
  const id = known[0]?.id ?? '';
  assert.deepEqual(plan([{ ...goodRow, id }], known).endings, ['unchanged']);
  const { endings, findings } = plan([goodRow, { ...goodRow, id }], known);
  assert.deepEqual(endings, ['unchanged', 'refused']);
  assert.match(findings[0]?.reason ?? '', /another name/);
});

test('points are those of the table of places, to 0.01°, and none where the Land is another', () => {
  const exact = plan([goodRow]).records[0];
  assert.ok(exact?.latitude && Math.abs(exact.latitude - 52.53) < 0.05);
  assert.equal(exact.latitude, Math.round(exact.latitude * 100) / 100);
  const { records, findings } = plan([{ ...goodRow, land: 'by' }]);
  assert.equal(records[0]?.latitude, null);
  assert.deepEqual(
    findings.map(({ field }) => field),
    ['postal_code'],
  );
});
