import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Content } from '../../../platform/editable.ts';
import { readContent } from './content.ts';
import { problemsIn } from './problems.ts';

const good: Content = {
  name: 'Beispiel-Fachberatungsstelle',
  type: 'specialised_counselling',
  parent: '',
  description: '',
  precision: 'exact',
  land: 'be',
  serves: ['bb'],
  street: 'Beispielstraße 5',
  postal_code: '10115',
  town: 'Berlin',
  phone: '030 23125101',
  email: 'info@example.org',
  website: 'https://example.org/',
  languages: ['Rumänisch', 'ti'],
  interpreted: ['Farsi'],
  hours: 'Mo-Fr 9-17',
  forms: ['labour'],
  target_groups: ['women'],
  services: ['Beratung'],
  accessible: 'yes',
  notes_members: '',
};
const placeless: Content = { ...good, street: '', postal_code: '', town: '', phone: '' };

function problems(change: Content, language: 'de' | 'en' = 'de', from = good) {
  return problemsIn({ key: null, content: { ...from, ...change }, language });
}

test('what is right has no problem; what is missing is told by the form and not here', () => {
  assert.deepEqual(problems({}), []);
  assert.deepEqual(problems({ name: '', type: '', land: '', precision: '', serves: [] }), []);
  assert.deepEqual(problems({ phone: '', languages: [], hours: '', postal_code: '' }), []);
});

const wrong: readonly [Content, field: string, right: RegExp][] = [
  [{ phone: '030 12' }, 'phone', /mit Vorwahl, zum Beispiel 030\u00a023125000/],
  [{ phone: '030 23125101 oder 030 23125102' }, 'phone', /keine einzelne/],
  [{ phone: 'Tel. <script>' }, 'phone', /Vorwahl/],
  [{ email: 'info' }, 'email', /zum Beispiel/],
  [{ email: 'info@example.org\nBcc: x@example.org' }, 'email', /zum Beispiel/],
  [{ website: 'javascript:alert(1)' }, 'website', /https:\/\/example/],
  [{ hours: 'Mo 25:00-26:00' }, 'hours', /Richtig ist zum Beispiel/],
  [{ hours: 'Mo-Fr' }, 'hours', /fehlen die Uhrzeiten/],
  [{ hours: 'Mo 09:00-12:00,11:00-15:00' }, 'hours', /überschneiden sich/],
  [{ hours: 'x'.repeat(300) }, 'hours', /höchstens 255/],
  [{ languages: ['Rumänisch', 'Klingonisch'] }, 'languages', /^Hier nicht bekannt: Klingonisch\./],
  [{ interpreted: ['xx'] }, 'interpreted', /nicht bekannt: xx/],
  [{ postal_code: '1010' }, 'postal_code', /fünf Ziffern/],
  [{ postal_code: '٠١٢٣٤' }, 'postal_code', /fünf Ziffern/],
  [{ precision: 'town', postal_code: '' }, 'street', /Bitte löschen, oder/],
  [{ precision: 'town', street: '' }, 'postal_code', /Bitte löschen, oder/],
  [{ precision: 'land', street: '', postal_code: '' }, 'town', /Bitte löschen, oder/],
];
for (const [change, field, right] of wrong)
  test(`${JSON.stringify(change).slice(0, 60)}: told at ${field}, and how it goes right`, () => {
    const told = problems(change);
    assert.deepEqual(
      told.map((problem) => problem.field),
      [field],
    );
    assert.match(told[0]?.message ?? '', right);
    assert.notEqual(problems(change, 'en')[0]?.message, told[0]?.message);
  });

test('R93 hidden: whatever an import would refuse the form refuses, without repeating it', () => {
  assert.deepEqual(problems({ precision: 'hidden' }, 'de', placeless), []);
  assert.deepEqual(problems({ precision: 'hidden', phone: '0151 12345678' }, 'de', placeless), []);
  for (const [field, value] of [
    ['street', 'Beispielweg 3'],
    ['postal_code', '10115'],
    ['postal_code', 'nicht gültig'],
    ['town', 'Selb'],
    ['phone', '030 23125101'],
    ['phone', '+43 1 7180000'],
  ] as const) {
    const told = problems({ precision: 'hidden', [field]: value }, 'de', placeless);
    assert.deepEqual(
      told.map((problem) => problem.field),
      [field],
    );
    assert.match(told[0]?.message ?? '', /verborgen/);
    assert.ok(!told[0]?.message.includes(value));
  }
});

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '\u202e gnissecorp',
    '\u0000',
    '=1+1',
    '@SUM(A1)',
    "'; drop table directory.entry --",
    '{names}',
    'hidden',
    '𝟎𝟑𝟎 𝟐𝟑𝟏𝟐𝟓𝟏𝟎𝟏',
    'x'.repeat(20_000),
  ),
);

test('R29, R34 whatever stands in the fields: it is understood, or told at a field, and never hidden with a place', () => {
  const fields = Object.entries(good).map(([field, value]) => [
    field,
    typeof value === 'string'
      ? fc.oneof(nasty, fc.constant(value))
      : fc.array(nasty, { maxLength: 4 }),
  ]);
  fc.assert(
    fc.property(fc.record(Object.fromEntries(fields)), (content) => {
      const told = problemsIn({ key: null, content: content as Content, language: 'de' });
      const { record } = readContent(content as Content, 'x');
      for (const { field, message } of told) assert.ok(field in good && message.length > 10);
      if (record?.precision === 'hidden')
        assert.deepEqual([record.street, record.postal_code, record.town], [null, null, null]);
    }),
    { numRuns: 300 },
  );
});
