import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.ts';
import { publish as publishTo } from '../../../../core/desk/release.fixture.ts';
import { systemClock } from '../../../../platform/clock/index.ts';
import type { Content, Editable } from '../../../../platform/editable.ts';
import { loadLaws } from '../../shipped.ts';
import { findArticles, findInstrument } from '../instruments.ts';
import { loadInstruments } from '../shipped.ts';
import { articleEditable } from './article-editable.tsx';
import { instrumentEditable } from './instrument-editable.tsx';

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
  await loadLaws(database.owner);
  await loadInstruments({ db: database.owner, clock: systemClock });
});
after(() => database.drop());

const id = '00000000-0000-4000-8000-000000000001';

const publish = (editable: Editable, content: Content, key: string | null) =>
  publishTo(database.app, editable, content, key);

const read = async (editable: Editable, key: string) =>
  (await editable.read(database.app, key))!.content;
const problems = async (editable: Editable, key: string | null, content: Content) =>
  (await editable.check!(database.app, { key, content, language: 'de' })).map(({ field }) => field);

test('what is read for the desk and published unchanged stays as it is', async () => {
  for (const [editable, key] of [
    [articleEditable, 'rl-2011-36-eu/18a'],
    [instrumentEditable, 'cedaw'],
  ] as const) {
    const content = await read(editable, key);
    assert.deepEqual(await problems(editable, key, content), []);
    assert.deepEqual(await publish(editable, content, key), { key });
    assert.deepEqual(await read(editable, key), content);
  }
});

test('somebody compares an article with its source, and it is no longer unverified', async () => {
  const content = await read(articleEditable, 'cedaw/2');
  assert.equal(content.verified, 'no');
  await publish(
    articleEditable,
    { ...content, verified: 'yes', source: 'Beispiel-Quelle' },
    'cedaw/2',
  );
  const [article] = await findArticles(database.app, [{ law: 'cedaw', section: '2' }]);
  assert.deepEqual([article?.verified, article?.source], [true, 'Beispiel-Quelle']);
});

test('a new article becomes a norm, and goes with its withdrawal', async () => {
  const content = { ...(await read(articleEditable, 'cedaw/2')), number: '3' };
  assert.deepEqual(await problems(articleEditable, null, content), []);
  assert.deepEqual(await publish(articleEditable, content, null), { key: 'cedaw/3' });
  assert.equal(await articleEditable.address(database.app, 'cedaw/3', 'de'), '/de/normen/cedaw/3');
  await articleEditable.withdraw(database.app, 'cedaw/3', id);
  assert.equal(await articleEditable.read(database.app, 'cedaw/3'), null);
});

test('a wrong number, one that is taken or changed, and a chapter that is not there are problems at their fields', async () => {
  const content = await read(articleEditable, 'cets-197/13');
  assert.deepEqual(await problems(articleEditable, null, { ...content, number: 'dreizehn' }), [
    'number',
  ]);
  assert.deepEqual(await problems(articleEditable, null, content), ['number']);
  assert.deepEqual(await problems(articleEditable, 'cets-197/13', { ...content, number: '48' }), [
    'number',
  ]);
  assert.deepEqual(await problems(articleEditable, 'cets-197/13', { ...content, chapter: 'XX' }), [
    'chapter',
  ]);
});

test('a chapter twice, and one taken away that articles stand in, are problems of the instrument', async () => {
  const content = await read(instrumentEditable, 'cets-197');
  const chapters = content.chapters as readonly Record<string, string>[];
  assert.deepEqual(
    await problems(instrumentEditable, 'cets-197', {
      ...content,
      chapters: [...chapters, chapters[0]!],
    }),
    ['chapters'],
  );
  assert.deepEqual(
    await problems(instrumentEditable, 'cets-197', { ...content, chapters: chapters.slice(1) }),
    ['chapters'],
  );
  const changed = {
    ...content,
    chapters: [...chapters, { key: 'XI', titleDe: 'XI. Neu', titleEn: 'XI. New' }],
  };
  await publish(instrumentEditable, changed, 'cets-197');
  assert.equal(
    (await findInstrument(database.app, 'cets-197'))?.chapters.at(-1)?.title.en,
    'XI. New',
  );
});

test('both are found by words of their titles', async () => {
  const list = (editable: Editable, text: string) =>
    editable.list(database.app, { text, organisationId: null, limit: 3, offset: 0 });
  assert.deepEqual((await list(articleEditable, 'bedenkzeit')).found, [
    { key: 'cets-197/13', title: 'CETS 197 Art. 13 Erholungs- und Bedenkzeit' },
  ]);
  const all = await list(articleEditable, '');
  assert.deepEqual([all.total > 280, all.found.length], [true, 3]);
  assert.deepEqual(
    (await list(instrumentEditable, 'zwangsarbeit')).found.map(({ key }) => key),
    ['ilo-p29'],
  );
});

test('an empty draft and one with wrong days have a preview', async () => {
  for (const editable of [articleEditable, instrumentEditable]) {
    for (const content of [
      {},
      {
        adoptedOn: '2024-02-31',
        dates: [
          { kind: '', on: '2024-01-01' },
          { kind: 'signature', on: 'x' },
        ],
      },
    ] satisfies Content[]) {
      const shown = await editable.preview!(database.app, content, 'de');
      assert.match(String(await shown), /<p/);
    }
  }
});
