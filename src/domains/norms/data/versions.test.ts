import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

const text = z.string().trim().min(1);
const version = z.strictObject({
  law: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  section: z.string().regex(/^\d+[a-z]?$/),
  sign: z.enum(['§', 'Art.']),
  in_force_from: z.iso.date(),
  in_force_until: z.iso.date().nullable(),
  heading: text.nullable(),
  amended_by: text,
  juris_dates: z.array(z.iso.date()),
  checked: z.iso.date(),
  source: text,
  source_url: z.url(),
});
type Version = z.infer<typeof version>;

const versions = z
  .array(version)
  .parse(JSON.parse(readFileSync(new URL('versions.json', import.meta.url), 'utf8')));

test('the reform of 15 October 2016 parts old and new §§ 232 ff. StGB', () => {
  for (const section of ['232', '233', '233a'])
    assert.deepEqual(
      of('stgb', section).map((one) => [one.in_force_from, one.in_force_until]),
      [
        ['2005-02-19', '2016-10-15'],
        ['2016-10-15', null],
      ],
    );
  for (const section of ['232a', '232b'])
    assert.equal(of('stgb', section)[0]?.in_force_from, '2016-10-15');
});

test('the wordings of a section follow one another without overlap', () => {
  for (const { law, section } of versions)
    of(law, section).reduce((earlier, later) => {
      assert.ok(earlier.in_force_until, `${law} ${section}: two wordings without an end`);
      assert.ok(earlier.in_force_from < earlier.in_force_until);
      assert.ok(earlier.in_force_until <= later.in_force_from);
      return later;
    });
});

test('a "vom" date is the day of the amending act and names one wording of a section only', () => {
  const seen = new Set<string>();
  for (const one of versions)
    for (const date of one.juris_dates) {
      assert.ok(date <= one.in_force_from, `${one.section}: act of ${date}`);
      const key = `${one.law} ${one.section} ${date}`;
      assert.ok(!seen.has(key), key);
      seen.add(key);
    }
});

const dataSet = new URL(
  '../../../../../shared/data/decisions/decisions_trafficking.jsonl.gz',
  import.meta.url,
);
const absent = '../shared/data is absent';

test('every dated §§ 232–233a StGB of the data set finds its wording', { skip: absence() }, () => {
  const lines = gunzipSync(readFileSync(dataSet)).toString('utf8');
  const dated = [...lines.matchAll(/§ (23[23][ab]?) [^"]*StGB vom (\d\d)\.(\d\d)\.(\d{4})"/g)];
  assert.ok(dated.length >= 10, `${dated.length} dated norms`);
  for (const [raw, section = '', day, month, year] of dated) {
    const date = `${year}-${month}-${day}`;
    assert.ok(
      of('stgb', section).some((one) => one.juris_dates.includes(date)),
      raw,
    );
  }
});

function absence(): string | false {
  return existsSync(dataSet) ? false : absent;
}

function of(law: string, section: string): readonly Version[] {
  return versions
    .filter((one) => one.law === law && one.section === section)
    .sort((a, b) => a.in_force_from.localeCompare(b.in_force_from));
}
