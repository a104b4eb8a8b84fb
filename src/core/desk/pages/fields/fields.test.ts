import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Content } from '../../../../platform/editable.ts';
import { sections } from '../editables.fixture.tsx';
import { differences, differingFields } from './differences.ts';
import { normalText } from './normal-text.ts';
import { isoDate, normalValue } from './normal-value.ts';
import { problemsOf } from './problems.ts';
import { readContent } from './read-content.ts';
import { readable } from './readable.ts';
import { shownValue } from './shown-value.ts';

const fields = sections.flatMap((section) => section.fields);

test('R40 a day is kept exactly or not at all', () => {
  for (const [typed, iso] of [
    ['26.11.2026', '2026-11-26'],
    ['1. 2. 2026', '2026-02-01'],
    ['2028-02-29', '2028-02-29'],
    ['29.2.2028', '2028-02-29'],
    ['29.2.2027', null],
    ['2027-02-29', null],
    ['0000-00-00', null],
    ['0001-01-01', null],
    ['1.1.26', null],
    ['275760-09-13', null],
    ['+275760-09-13', null],
    ['2026-11-26T00:00', null],
    ['31.04.2026', null],
    ['٢٠٢٦-١١-٢٦', null],
  ] as const)
    assert.equal(isoDate(typed), iso, typed);
});

test('R40 every day from 1000 to 9999 survives being shown and typed again', () => {
  const day = fc.date({
    min: new Date('1000-01-01'),
    max: new Date('9999-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const shown = shownValue(fieldNamed('day'), { day: iso }, 'de');
      assert.match(shown, /^\d\d\.\d\d\.\d{4}$/);
      assert.equal(normalValue({ input: 'date' }, shown), iso);
    }),
  );
});

test('a day, a month or a year is kept as exact as it was typed, or not at all', () => {
  for (const [typed, kept] of [
    ['20.12.2026', '2026-12-20'],
    ['1. 2. 2026', '2026-02-01'],
    ['12.2026', '2026-12'],
    ['2. 2026', '2026-02'],
    ['12/2026', '2026-12'],
    ['2/2026', '2026-02'],
    ['2026', '2026'],
    ['2026-12-20', '2026-12-20'],
    ['2026-12', '2026-12'],
    ['31.4.2026', '31.4.2026'],
    ['13.2026', '13.2026'],
    ['00/2026', '00/2026'],
    ['20.12/2026', '20.12/2026'],
    ['12.26', '12.26'],
    ['12.0000', '12.0000'],
    ['2026-2', '2026-2'],
    ['Ende 2026', 'Ende 2026'],
  ] as const)
    assert.equal(normalValue({ input: 'partial-date' }, typed), kept, typed);
});

test('a day, a month and a year survive being shown and typed again', () => {
  for (const [kept, shown] of [
    ['2026-11-26', '26.11.2026'],
    ['2026-11', '11.2026'],
    ['2026', '2026'],
  ] as const) {
    assert.equal(shownValue(fieldNamed('since'), { since: kept }, 'de'), shown);
    assert.equal(normalValue({ input: 'partial-date' }, shown), kept);
  }
  assert.equal(shownValue(fieldNamed('since'), { since: 'Ende 2026' }, 'de'), 'Ende 2026');
});

test('R38 text is kept as NFC with plain line ends; what is kept stays as it is when it is sent again', () => {
  assert.equal(
    normalText(' u\u0308ber\r\ndas\u000bEnde\u2028hier\ufeff '),
    'über\ndas\nEnde\nhier',
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const once = read({ body: typed }).content;
      const twice = read({ body: String(once.body) });
      assert.deepEqual(twice.content, once);
      assert.deepEqual(twice.problems, []);
    }),
  );
});

test('R38 controls and bidi controls are taken out and said at their field; Arabic and Persian keep their marks', () => {
  for (const [typed, code] of [
    ['a\u0000b', 'U+0000'],
    ['a\u001bb', 'U+001B'],
    ['a\u202eb', 'U+202E'],
    ['a\u2066b', 'U+2066'],
    ['a\u200fb', 'U+200F'],
    ['a\ud800b', 'U+D800'],
  ] as const) {
    const { content, problems } = read({ title: typed });
    assert.equal(content.title, 'ab');
    assert.equal(problems[0]?.field, 'title');
    assert.ok(problems[0]?.message.includes(code), problems[0]?.message);
  }
  assert.deepEqual(read({ persian: 'می\u200cخواهم\u200f' }).problems, []);
  assert.equal(read({ persian: 'الف\u202e' }).problems[0]?.field, 'persian');
});

test('R13 a form is asked for its own fields only', () => {
  const { content } = read({
    title: 'Titel',
    ['__proto__']: 'x',
    constructor: 'x',
    'sources.0.__proto__': 'x',
    'sources.0.constructor': 'x',
    'sources.6.name': 'too far',
  });
  assert.deepEqual(Object.keys(content).sort(), fields.map(({ name }) => name).sort());
  assert.deepEqual(content.sources, []);
  assert.equal(({} as Record<string, unknown>).x, undefined);
});

test('R42 of a field that is sent twice the first counts', () => {
  const form = new FormData();
  form.append('title', 'eins');
  form.append('title', 'zwei');
  assert.equal(readContent(sections, form, 'de').content.title, 'eins');
});

test('empty groups do not count, and problems name the group as it is shown again', () => {
  const { content } = read({
    'sources.0.name': '',
    'sources.2.seen': '31.4.2026',
    'sources.4.name': 'Zweite',
  });
  assert.deepEqual(content.sources, [
    { name: '', seen: '31.4.2026' },
    { name: 'Zweite', seen: '' },
  ]);
  const { malformed, missing } = problemsOf(sections, content, 'de');
  assert.deepEqual(
    malformed.map(({ field, row }) => [field, row]),
    [['sources', { index: 0, field: 'seen' }]],
  );
  assert.ok(missing.some(({ row }) => row?.index === 0 && row.field === 'name'));
});

test('each kind of field refuses what it is not, and takes what it is', () => {
  for (const [name, right, wrong] of [
    ['count', ['0', '-3', '12000'], ['1.000', '1,5', '1e3', '٣', '9'.repeat(16)]],
    ['rate', ['3,5', '0.25', '7'], ['1.000,5', '3,', 'NaN', 'Infinity']],
    [
      'page',
      ['https://example.org/a?b=c', 'http://example.org'],
      ['javascript:alert(1)', 'ftp://example.org', '//example.org', 'https://', 'data:text/html,x'],
    ],
    [
      'mail',
      ['a.b@example.org'],
      ['a@b', 'a@b@example.org', 'a b@example.org', 'a@example.org,b@example.org'],
    ],
    ['call', ['+49 30 23125 123', '030/23125-123', '(030) 23125'], ['Anruf', '12', '030 23125; 1']],
    ['since', ['26.11.2026', '11.2026', '2026-11', '2026'], ['31.4.2026', '13.2026', '0999', '26']],
    ['form', ['', 'labour'], ['unknown', 'toString']],
  ] as const) {
    for (const value of right) assert.deepEqual(malformedNames({ [name]: value }), [], value);
    for (const value of wrong) assert.deepEqual(malformedNames({ [name]: value }), [name], value);
  }
  assert.deepEqual(malformedNames({ title: 'x'.repeat(201) }), ['title']);
  assert.deepEqual(malformedNames({ words: 'a\nb\nc\nd\ne\nf' }), ['words']);
  assert.deepEqual(malformedNames({ words: 'x'.repeat(51) }), ['words']);
});

test('a domain is not given what cannot be read yet', () => {
  const typed: Content = {
    title: 'x'.repeat(300),
    day: '26.11.',
    since: '2026-11',
    rate: '3.',
    form: 'labour',
    sources: [{ name: 'Eine', seen: 'gestern' }],
    kept: 'by the desk alone',
  };
  const shown = readable(sections, typed);
  assert.deepEqual(
    ['title', 'day', 'since', 'rate', 'form', 'sources', 'kept'].map((name) => shown[name]),
    [
      'x'.repeat(300),
      '',
      '2026-11',
      '',
      'labour',
      [{ name: 'Eine', seen: '' }],
      'by the desk alone',
    ],
  );
});

test('what is missing may be saved', () => {
  const { malformed, missing } = problemsOf(sections, read({}).content, 'de');
  assert.deepEqual(malformed, []);
  assert.deepEqual(
    missing.map(({ field }) => field),
    ['title', 'day'],
  );
});

test('two contents differ in the fields that were changed, whatever order the database gives back', () => {
  const older: Content = { title: 'A', words: [], sources: [{ name: 'x', seen: '' }] };
  const newer: Content = { sources: [{ seen: '', name: 'x' }], title: 'B', form: '' };
  assert.deepEqual(
    differingFields(sections, older, newer).map(({ name }) => name),
    ['title'],
  );
  assert.deepEqual(differences(sections, older, newer, 'de')[0]?.parts, [
    { kind: 'deleted', text: 'A' },
    { kind: 'inserted', text: 'B' },
  ]);
});

function read(values: Record<string, string>) {
  return readContent(sections, new ExactForm(values), 'de');
}

/** FormData itself mends halves of surrogate pairs. */
class ExactForm extends FormData {
  private readonly sent: Record<string, string>;

  constructor(sent: Record<string, string>) {
    super();
    this.sent = sent;
  }

  override getAll(name: string): FormDataEntryValue[] {
    return Object.hasOwn(this.sent, name) ? [this.sent[name] ?? ''] : [];
  }
}

function malformedNames(values: Record<string, string>): string[] {
  const { content } = read(values);
  return problemsOf(sections, content, 'de').malformed.map(({ field }) => field);
}

function fieldNamed(name: string) {
  const field = fields.find((one) => one.name === name);
  if (!field) throw new Error(name);
  return field;
}
