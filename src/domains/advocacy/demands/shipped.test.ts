import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { publish } from '../../../core/desk/release.fixture.ts';
import { Temporal } from '../../../platform/clock/index.ts';
import { firstDay, isPartialDate, lastDay } from '../../../platform/i18n/index.ts';
import { listDemands } from './demands.ts';
import { contentOfDemand, demandOf } from './desk/content.ts';
import { demandEditable } from './desk/demand-editable.tsx';
import { loadDemands } from './shipped.ts';
import { shippedDemands } from './shipped-data.ts';
import { allTopics } from './topic.ts';

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
  await load('2026-11-26T10:00:00Z');
});
after(() => database.drop());

const load = (at: string) =>
  loadDemands({ db: database.owner, clock: () => Temporal.Instant.from(at) });
const problems = async (content: ReturnType<typeof contentOfDemand>, key: string | null) =>
  (await demandEditable.check!(database.app, { key, content, language: 'de' })).map(
    ({ field, row }) => (row ? `${field}.${row.index}.${row.field}` : field),
  );

test('every shipped demand has both texts, a topic, a source with its address, and days that exist', () => {
  const topics = new Set(allTopics.map(({ id }) => id));
  for (const one of shippedDemands) {
    for (const texts of [one.title, one.text, ...one.states.map(({ reason }) => reason)])
      assert.ok(texts.de !== '' && texts.en !== '' && texts.de !== texts.en, one.slug);
    assert.ok(one.addressees.length > 0 && one.topics.length > 0, one.slug);
    assert.ok(
      one.topics.every((topic) => topics.has(topic)),
      one.slug,
    );
    for (const { source, sourceUrl } of [one, ...one.states, ...(one.since ? [one.since] : [])])
      assert.ok(source !== '' && sourceUrl?.startsWith('https://'), one.slug);
    for (const { on } of [...one.states, ...(one.since ? [one.since] : [])])
      assert.ok(isPartialDate(on), one.slug);
    for (const { on } of one.states)
      assert.ok(!one.since || lastDay(on) >= firstDay(one.since.on), one.slug);
    assert.doesNotMatch(JSON.stringify(one.text) + JSON.stringify(one.title), /Opfer/);
  }
  assert.equal(new Set(shippedDemands.map(({ slug }) => slug)).size, shippedDemands.length);
});

test('what the form holds is what is shipped, has no problem, and published unchanged stays as it is', async () => {
  const before = await listDemands(database.app);
  assert.equal(before.length, shippedDemands.length);
  for (const one of shippedDemands) {
    const content = contentOfDemand(one);
    assert.deepEqual(demandOf(content, one.slug), one);
    assert.deepEqual(await problems(content, one.slug), [], one.slug);
  }
  const { slug } = shippedDemands[0]!;
  const read = (await demandEditable.read(database.app, slug))!.content;
  assert.deepEqual(await publish(database.app, demandEditable, read, slug), { key: slug });
  assert.deepEqual((await demandEditable.read(database.app, slug))!.content, read);
});

test('a second load changes nothing, and what was withdrawn here does not come back', async () => {
  await demandEditable.withdraw(database.app, shippedDemands[1]!.slug, '');
  const before = await listDemands(database.app);
  await load('2027-01-01T00:00:00Z');
  assert.deepEqual(await listDemands(database.app), before);
});

test('those that stand longest come first, those without a day last; words are found in any inflection', async () => {
  const days = (await listDemands(database.app)).map(({ since }) => since?.on ?? '9999');
  assert.deepEqual(
    days.map((day) => firstDay(day)),
    days.map((day) => firstDay(day)).sort(),
  );
  const found = await listDemands(database.app, 'Unterkunft');
  assert.ok(found.some(({ slug }) => slug === 'unterbringung-fuer-alle'));
});

test('a day ahead, one before the demand, a source without day and a taken title are problems at their fields', async () => {
  const [one, other] = shippedDemands;
  const content = contentOfDemand(one!);
  const [state] = content.states as readonly Record<string, string>[];
  assert.deepEqual(await problems({ ...content, sinceOn: '2999' }, one!.slug), [
    'sinceOn',
    'states.0.on',
    'states.1.on',
    'states.2.on',
  ]);
  assert.deepEqual(await problems({ ...content, sinceOn: '', sinceSource: 'x' }, one!.slug), [
    'sinceOn',
  ]);
  assert.deepEqual(await problems({ ...content, sinceSource: '' }, one!.slug), ['sinceSource']);
  assert.deepEqual(
    await problems(
      {
        ...content,
        states: [
          { ...state!, on: '2012' },
          { ...state!, on: '2999' },
        ],
      },
      one!.slug,
    ),
    ['states.0.on', 'states.1.on'],
  );
  assert.deepEqual(await problems({ ...content, addressees: [] }, one!.slug), ['addressees']);
  assert.deepEqual(
    await problems({ ...content, titleDe: other!.title.de.toUpperCase() }, one!.slug),
    [],
  );
  assert.deepEqual(
    await problems({ ...content, titleDe: shippedDemands[2]!.title.de.toUpperCase() }, one!.slug),
    ['titleDe'],
  );
});

test('a preview leaves out a state that has no day yet', async () => {
  const content = contentOfDemand(shippedDemands[0]!);
  const [state] = content.states as readonly Record<string, string>[];
  const states = [state!, { ...state!, on: '', reasonDe: 'Beispiel-Grund' }];
  const shown = await demandEditable.preview!(database.app, { ...content, states }, 'de');
  assert.ok(String(shown).includes(state!.reasonDe!));
  assert.doesNotMatch(String(shown), /Beispiel-Grund|Invalid/);
});

test('every field of a content stands in the form, and no field twice', async () => {
  const names = (await demandEditable.form(database.app, null)).flatMap(({ fields }) =>
    fields.map(({ name }) => name),
  );
  assert.deepEqual([...names].sort(), Object.keys(contentOfDemand(shippedDemands[0]!)).sort());
});
