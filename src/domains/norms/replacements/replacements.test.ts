import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTestSite, type TestSite } from '../../../../test/support/site.ts';
import { publish as publishTo } from '../../../core/desk/release.fixture.ts';
import { systemClock } from '../../../platform/clock/index.ts';
import type { Content } from '../../../platform/editable.ts';
import { loadShipped } from '../../../site/shipped.ts';
import { replacementEditable } from './desk/replacement-editable.tsx';
import { type Replacement, replacementsOf } from './replacement.ts';
import { findReplacement, findReplacementsOf, listReplacements } from './replacements.ts';
import { loadReplacements } from './shipped.ts';

let site: TestSite;
let database: TestSite['database'];
before(async () => {
  site = await createTestSite({ fill: loadShipped });
  ({ database } = site);
});
after(() => site.close());

const publish = async (content: Content, key: string | null = null) =>
  (await publishTo(database.app, replacementEditable, content, key)).key;
const problemsOf = async (content: Content, key: string | null = null) =>
  (await replacementEditable.check!(database.app, { key, content, language: 'de' })).map(
    ({ field }) => field,
  );
const example: Content = {
  replaced: '§ 1 ProstG',
  by: '§ 2 ProstSchG',
  since: '2030-01-01',
  verified: 'no',
  source: 'Beispiel-Quelle',
  sourceUrl: '',
};

test('the program knows that the OEG gave way to the SGB XIV, read unchanged and loaded once', async () => {
  const before = await listReplacements(database.app);
  const oeg = before.find(({ replaced }) => replaced.law === 'oeg')!;
  assert.deepEqual([oeg.by.law, oeg.since], ['sgb-xiv', '2024-01-01']);
  const { content } = (await replacementEditable.read(database.app, oeg.id))!;
  assert.deepEqual(await problemsOf(content, oeg.id), []);
  assert.equal(await publish(content, oeg.id), oeg.id);
  await loadReplacements({ db: database.owner, clock: systemClock });
  assert.deepEqual(await listReplacements(database.app), before);
});

test('a replacement is entered by the names of norms, and gone when it is withdrawn', async () => {
  assert.deepEqual(await problemsOf(example), []);
  const id = await publish(example);
  const one = (await findReplacement(database.app, id))!;
  assert.deepEqual([one.replaced.law, one.replaced.section], ['prostg', '1']);
  assert.deepEqual((await replacementEditable.read(database.app, id))!.content, example);
  const about = async (law: string, section: string | null) =>
    (await findReplacementsOf(database.app, { law, section })).map((found) => found.id);
  assert.deepEqual(await about('prostg', '1'), [id]);
  assert.deepEqual(await about('prostg', '2'), []);
  assert.deepEqual(await about('prostschg', '2'), [id]);
  assert.deepEqual(await problemsOf(example), ['replaced'], 'twice');
  assert.deepEqual(await problemsOf(example, id), []);
  await replacementEditable.withdraw(database.app, id, id);
  assert.equal(await findReplacement(database.app, id), null);
});

test('bad input: no norm, several norms, and a norm that would replace itself', async () => {
  const cases: readonly (readonly [Partial<Record<'replaced' | 'by', string>>, string[]])[] = [
    [{ replaced: 'Unsinn' }, ['replaced']],
    [{ by: '§ 1 Unsinnsgesetz' }, ['by']],
    [{ replaced: '§§ 1, 2 ProstG' }, ['replaced']],
    [{ by: '§ 1 ProstG' }, ['by']],
    [{ replaced: 'ProstG', by: 'ProstSchG' }, []],
  ];
  for (const [changed, fields] of cases)
    assert.deepEqual(await problemsOf({ ...example, ...changed }), fields, JSON.stringify(changed));
});

test('what is cited counts from the first day on, and a whole law counts for each of its sections', () => {
  const norm = (law: string, section: string | null) =>
    ({ law, section, abbreviation: law, sign: '§' }) as const;
  const replacement = (section: string | null): Replacement => ({
    ...{ id: String(section), since: '2024-01-01', source: 'x', sourceUrl: null, verified: true },
    replaced: norm('oeg', section),
    by: norm('sgb-xiv', null),
  });
  const all = [replacement(null), replacement('1')];
  const ids = (law: string | null, section: string | null, day: string) =>
    replacementsOf([{ law, section }], all, day).map(({ id }) => id);
  assert.deepEqual(ids('oeg', '1', '2023-12-31'), []);
  assert.deepEqual(ids('oeg', '1', '2024-01-01'), ['null', '1']);
  assert.deepEqual(ids('oeg', '2', '2024-01-01'), ['null']);
  assert.deepEqual(ids('oeg', null, '2024-01-01'), ['null', '1']);
  assert.deepEqual(ids('stgb', '1', '2024-01-01'), []);
  assert.deepEqual(ids(null, '1', '2024-01-01'), []);
});
