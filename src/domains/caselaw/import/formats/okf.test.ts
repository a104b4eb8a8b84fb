import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refused } from '../candidate.ts';
import { readOkf } from './okf.ts';
import { titleFrom } from './titles.ts';

const row = {
  id: 'x:1',
  source: 'okf-bundles',
  court: 'BGH',
  chamber: '2. Strafsenat',
  date: '2023-01-17',
  file_number: '2 StR 87/22',
  type: 'Beschluss',
};

test('a line of the collection becomes a record', () => {
  const read = readOkf(
    {
      ...row,
      ecli: 'ECLI:DE:BGH:2023:170123B2STR87.22.0',
      doc_no: 'KORE1',
      norms: ['§ 232 Abs 1 S 1 Nr 1 StGB vom 11.02.2005', 'BGB § 894, § 900'],
      headnote: 'Erster Satz\nweiter.\n\nZweiter Satz.',
      summary: 'Menschenhandel: Begriff des Beförderns',
      keywords: 'Menschenhandel, Revision',
      operative_part: 'Die Revision wird verworfen.',
      reasons: 'I.\n\n1\n\nDas Landgericht hat verurteilt.',
      previous_instance: 'LG Köln, Urteil vom 01.02.2022 – 101 KLs 1/22',
      topic: 'core',
    },
    [],
  );
  assert.deepEqual(read.norms, [
    '§ 232 Abs 1 S 1 Nr 1 StGB vom 11.02.2005',
    '§ 894 BGB',
    '§ 900 BGB',
  ]);
  assert.deepEqual(read.leitsaetze, ['Erster Satz weiter.', 'Zweiter Satz.']);
  assert.deepEqual(read.keywords, ['Menschenhandel', 'Revision']);
  assert.equal(read.title, 'Menschenhandel: Begriff des Beförderns');
  assert.equal(read.basis, 'full_text');
  assert.deepEqual(read.previous, [
    { court: 'LG Köln', date: '2022-02-01', fileNumber: '101 KLs 1/22', type: 'Urteil' },
  ]);
  assert.deepEqual(
    read.paragraphs.map((one) => [one.part, one.number]),
    [
      ['tenor', null],
      ['gruende', null],
      ['gruende', '1'],
    ],
  );
});

test('what a record needs and does not have is named', () => {
  const cases: [object, string, RegExp][] = [
    [{ ...row, court: null }, 'court', /missing/],
    [{ ...row, court: ' \u200b ' }, 'court', /missing/],
    [{ ...row, date: undefined }, 'date', /missing/],
    [{ ...row, date: '2021-02-31' }, 'date', /no day/],
    [{ ...row, date: '0000-00-00' }, 'date', /no day/],
    [{ ...row, date: '275760-09-13' }, 'date', /no day/],
    [{ ...row, date: '31.12.2020' }, 'date', /no day/],
    [{ ...row, file_number: ' , ' }, 'file_number', /missing/],
    [{ ...row, file_number: 'x'.repeat(201) }, 'file_number', /longer/],
    [{ ...row, court: 5 }, 'court', /another form/],
    [{ ...row, norms: { a: 1 } }, 'norms', /another form/],
    [{ ...row, text: 'x'.repeat(10_000_000) }, 'text', /longer/],
    [{ ...row, headnote: 'x'.repeat(10_000_000) }, 'headnote', /longer/],
    [{ ...row, title: 'x'.repeat(10_000_000) }, 'title', /longer/],
  ];
  for (const [value, field, reason] of cases)
    assert.throws(
      () => readOkf(value, []),
      (error) =>
        error instanceof Refused &&
        error.finding.field === field &&
        reason.test(error.finding.reason),
      JSON.stringify(value).slice(0, 120),
    );
  for (const value of [null, 5, 'text', []]) assert.throws(() => readOkf(value, []), Refused);
});

test('29 February exists in leap years only', () => {
  assert.equal(readOkf({ ...row, date: '2020-02-29' }, []).date, '2020-02-29');
  assert.throws(() => readOkf({ ...row, date: '2021-02-29' }, []), Refused);
});

test('broken signs are mended and told; the record is kept', () => {
  const findings: { field: string | null; reason: string }[] = [];
  const read = readOkf(
    {
      ...row,
      chamber: '2.\u0000 Straf\u202esenat',
      headnote: 'a\ud800b Mu\u0308nchen',
      file_number: '2\u00a0StR 87/22',
      ecli: 'ECLI:DE:BGH:2023:17/1',
    },
    findings,
  );
  assert.equal(read.chamber, '2. Strafsenat');
  assert.deepEqual(read.leitsaetze, ['a\ufffdb München']);
  assert.deepEqual(read.fileNumbers, ['2 StR 87/22']);
  assert.equal(read.ecli, null);
  assert.deepEqual(findings.map((one) => one.field).sort(), ['chamber', 'ecli', 'headnote']);
});

test('several file numbers in one field', () => {
  const numbers = (file_number: string | string[]) =>
    readOkf({ ...row, file_number }, []).fileNumbers;
  assert.deepEqual(numbers('2 BvQ 53/18, 2 BvQ 54/18; 2 BvQ 55/18'), [
    '2 BvQ 53/18',
    '2 BvQ 54/18',
    '2 BvQ 55/18',
  ]);
  assert.deepEqual(numbers('C-514/11 P und C-605/11 P'), ['C-514/11 P', 'C-605/11 P']);
  assert.deepEqual(numbers('1 StR 1/20 und 1 StR 2/20'), ['1 StR 1/20', '1 StR 2/20']);
  assert.deepEqual(numbers('StB 2 und 3/22, StB 2/22'), ['StB 2 und 3/22', 'StB 2/22']);
  assert.deepEqual(numbers(['a 1/2', 'a 1/2']), ['a 1/2']);
});

test('a summary is a title only where it is one', () => {
  const database = { doc_no: 'KORE1', chamber: '2. Strafsenat' };
  assert.equal(titleFrom('Untreue: Vermögensschaden', null, database), 'Untreue: Vermögensschaden');
  assert.equal(titleFrom('BGH, Beschluss 2 StR 1/20', null, database), null);
  assert.equal(titleFrom('1. Wer täuscht', '1. Wer täuscht, haftet.', database), null);
  assert.equal(titleFrom(`${'Wort '.repeat(39)}abgesch`, null, database)?.endsWith('Wort …'), true);
  assert.equal(
    titleFrom('Menschenhandels u.a.', null, { chamber: '2. Strafsenat' }),
    'wegen Menschenhandels u.a.',
  );
  assert.equal(titleFrom('Tatbestand:', null, { chamber: '2. Strafsenat' }), null);
  assert.equal(
    titleFrom('Beschwerde ist nicht statthaft.', null, { chamber: 'IX. Zivilsenat' }),
    null,
  );
});

test('headnotes that editors signed are left out and told', () => {
  const findings: { field: string | null; reason: string }[] = [];
  const headnote = [
    'Eigener Satz. (amtlicher Leitsatz)',
    'Fremder Satz. (Rn. 4) (redaktioneller Leitsatz)',
    'Noch einer (red. LS Müller)',
  ];
  assert.deepEqual(readOkf({ ...row, headnote }, findings).leitsaetze, ['Eigener Satz.']);
  assert.match(findings[0]?.reason ?? '', /^2 of the headnotes/);
});
