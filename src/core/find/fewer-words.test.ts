import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Choice, openSamples, questionOf, type Samples, source } from './find.fixture.ts';
import { fewerWords, refresh } from './index.ts';

let samples: Samples;
before(async () => {
  samples = await openSamples();
});
after(() => samples.database.drop());

test('of what no text holds whole the telling words are left: two of a title first, then what goes with them', async () => {
  const { publish, services, database } = samples;
  const fewer = (text: string, choice: Choice = {}) =>
    fewerWords(database.app, ['sample'], questionOf(text, choice), '2026-12-03T10:00:00Z');
  await publish('frist', { title: 'Erholungszeit und Ruhe', body: 'Sie gilt drei Monate.' });
  await publish('lange', { title: 'Lange Wege', body: 'Es dauert.' });
  await publish('spaeter', { title: 'Lange Erholungszeit', publicFrom: '2026-12-04T00:00:00Z' });
  await refresh(services, [source]);
  const question = 'Wie lange gilt die Erholungszeit, wenn Ruhe fehlt?';
  assert.equal(await fewer(question), 'gilt Erholungszeit Ruhe');
  assert.equal(await fewer('"Ruhe Erholungszeit"'), 'Ruhe Erholungszeit', 'the phrase is given up');
  assert.equal(await fewer('Ruhe Erholungszeit'), null, 'that are all of them');
  assert.equal(await fewer('Quastenflosser Goldmünze'), null);
  assert.equal(await fewer('Wege Quastenflosser', { from: 2020 }), null, 'under the same filters');
  assert.equal(await fewer('Wege Quastenflosser -dauert'), null, 'without what must not be there');
  assert.equal(await fewer('Ruhe Quastenflosser -"es dauert"'), 'Ruhe -"es dauert"');
});
