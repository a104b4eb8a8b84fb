import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import type { Content } from '../../../platform/editable.ts';
import { CourtDirectory, loadCourts } from '../courts.ts';
import { entry, publish } from './desk.fixture.ts';
import { decisionEditable } from './editable.ts';

let database: TestDatabase;

before(async () => {
  database = await createTestDatabase();
  await loadCourts(database.owner);
});
after(() => database.drop());

/** Something in each field. */
const full: Content = {
  ...entry,
  ecli: 'ECLI:DE:LGK:2024:0305.905KLS9.23.00',
  orientierungssatz: 'Ein erfundener Orientierungssatz.',
  summaryEn: 'An invented summary.',
  practiceNote: 'Ein erfundener Hinweis.',
  acts: ['recruitment', 'receipt'],
  means: ['deception'],
  damagesEuro: '500',
  wageEuro: '1000',
  residence: 'Flüchtlingseigenschaft',
};

test('the form has the fields of the content, each once, and nothing entered is lost by publishing', async () => {
  const sections = await decisionEditable.form(database.app, null);
  const names = sections.flatMap((section) => section.fields.map((field) => field.name));
  assert.equal(new Set(names).size, names.length);
  const id = await publish(database.app, full);
  const read = await decisionEditable.read(database.app, id);
  assert.deepEqual(read?.content, { ...full, receivedFrom: '' });
  assert.deepEqual(names.sort(), Object.keys(full).sort());
});

test('every choice has "nicht erhoben" as its first option, or must be made', async () => {
  const sections = await decisionEditable.form(database.app, null);
  const fields = sections.flatMap(({ fields }) =>
    fields.flatMap((field) => (field.kind === 'rows' ? [...field.fields] : [field])),
  );
  const choices = fields.flatMap((field) => (field.kind === 'choice' ? [field] : []));
  assert.ok(choices.length > 8);
  for (const { name, options, required } of choices)
    assert.ok(required || options[0]?.value === '', name);
  for (const field of fields)
    if ('options' in field)
      for (const { label } of field.options) assert.ok(label.de && label.en, field.name);
});

test('each court is suggested by a name that leads back to it', async () => {
  const sections = await decisionEditable.form(database.app, null);
  const court = sections[0]?.fields.find((field) => field.name === 'court');
  assert.ok(court?.kind === 'text' && court.suggestions && court.suggestions.length > 1000);
  const courts = await CourtDirectory.read(database.app);
  const lost = court.suggestions.filter((name) => {
    const id = courts.find(name);
    return id === null || courts.facts(id).shortName !== name;
  });
  assert.deepEqual(lost, []);
});

test('the title is what people call a decision, also while it is incomplete', () => {
  assert.equal(decisionEditable.title(entry), 'LG Köln, 05.03.2024 – 905 KLs 9/23');
  assert.equal(decisionEditable.title({ court: 'LG Köln' }), 'LG Köln');
  assert.equal(decisionEditable.title({}), 'Entscheidung ohne Angaben');
});

test('two persons read what has any text, one checks the law of everything; the author checks no law', () => {
  const [legal, anonymisation] = decisionEditable.checks;
  assert.deepEqual([legal?.name, legal?.persons, legal?.byAuthor], ['legal', 1, false]);
  assert.equal(anonymisation?.statement.de, 'Gelesen, keine Person erkennbar.');
  assert.deepEqual([anonymisation?.persons, anonymisation?.byAuthor], [2, true]);
  const bare = { court: 'LG Köln', title: 'Beispiel' };
  assert.equal(anonymisation?.neededFor?.(bare), false);
  for (const field of [
    'text',
    'summaryDe',
    'summaryEn',
    'summaryPlain',
    'practiceNote',
    'orientierungssatz',
  ])
    assert.equal(anonymisation?.neededFor?.({ ...bare, [field]: 'Beispiel' }), true, field);
  assert.equal(anonymisation?.neededFor?.({ ...bare, leitsaetze: [{ text: 'Beispiel' }] }), true);
  assert.equal(
    anonymisation?.neededFor?.({ ...bare, reasoning: [{ point: 'Beispiel', where: '' }] }),
    true,
  );
});

test('the list at the desk finds by number, court and heading', async () => {
  const list = (text: string) =>
    decisionEditable.list(database.app, { text, organisationId: null, limit: 10, offset: 0 });
  for (const text of ['', '905 kls 9.23', 'LG Köln', 'zur Probe'])
    assert.equal((await list(text)).total, 1, text);
  assert.equal((await list('100%')).total, 0);
});

test('what an import wrote in its own words stays an option of its decision', async () => {
  const own = {
    ...full,
    date: '2024-04-04',
    ecli: '',
    purposes: ['Beispielzweck'],
    sector: 'Beispielbranche',
  };
  const id = await publish(database.app, own);
  const fields = (await decisionEditable.form(database.app, id)).flatMap(
    (section) => section.fields,
  );
  const values = fields
    .flatMap((field) => ('options' in field ? field.options : []))
    .map(({ value }) => value);
  assert.ok(values.includes('Beispielzweck') && values.includes('Beispielbranche'));
});
