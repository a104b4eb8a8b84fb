import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { validateHtml } from '../../../../test/support/pages.ts';
import { createTestSite, type TestSite } from '../../../../test/support/site.ts';
import { publish as publishTo } from '../../../core/desk/release.fixture.ts';
import type { Content, Editable } from '../../../platform/editable.ts';
import { findFigures } from '../figures.ts';
import { loadFigures } from '../shipped.ts';
import {
  shippedEditions,
  shippedFigures,
  shippedMeasures,
  shippedPublishers,
} from '../shipped-data.ts';
import { contentOfEdition, contentOfFigure, editionOfContent, figureOfContent } from './content.ts';
import { editionEditable } from './edition-editable.ts';
import { figureEditable } from './figure-editable.tsx';
import { measureEditable } from './measure-editable.ts';
import { publisherEditable } from './publisher-editable.ts';
import {
  contentOfMeasure,
  contentOfPublisher,
  measureOfContent,
  publisherOfContent,
} from './vocabulary-content.ts';

let site: TestSite;
before(async () => {
  site = await createTestSite({ fill: loadFigures });
});
after(() => site.close());

const id = '00000000-0000-4000-8000-000000000001';

const publish = (editable: Editable, content: Content, key: string | null) =>
  publishTo(site.database.app, editable, content, key);

const fieldsOf = async (editable: Editable, content: Content, key: string | null) =>
  (await editable.check!(site.database.app, { key, content, language: 'de' })).map(
    ({ field }) => field,
  );

test('what the forms hold is what is shipped, and has no problem', async () => {
  for (const figure of shippedFigures) {
    const edition = shippedEditions.find((one) => one.id === figure.edition)!;
    assert.deepEqual(figureOfContent(contentOfFigure(figure), edition), figure);
  }
  for (const edition of shippedEditions)
    assert.deepEqual(editionOfContent(contentOfEdition(edition)), edition);
  for (const measure of shippedMeasures)
    assert.deepEqual(measureOfContent(contentOfMeasure(measure)), measure);
  for (const publisher of shippedPublishers)
    assert.deepEqual(publisherOfContent(contentOfPublisher(publisher)), publisher);
  for (const key of ['bka-proceedings-2023@2024', 'dimr-identified-2022@1']) {
    const read = await figureEditable.read(site.database.app, key);
    assert.deepEqual(await fieldsOf(figureEditable, read!.content, key), [], key);
  }
});

test('a share of 1,000, a year after the edition, an edition of somebody else are told at their fields', async () => {
  const key = 'kok-female-2024@6';
  const { content } = (await figureEditable.read(site.database.app, key))!;
  const wrong: [string, Content][] = [
    ['value', { value: '1000' }],
    ['value', { value: '-1' }],
    ['since', { since: '2024' }],
    ['noteDe', { status: 'derived' }],
    ['noteEn', { noteDe: 'Beispiel' }],
  ];
  for (const [field, changed] of wrong)
    assert.deepEqual(await fieldsOf(figureEditable, { ...content, ...changed }, key), [field]);
  assert.deepEqual(await fieldsOf(figureEditable, { ...content, year: '2025' }, null), ['year']);
  assert.deepEqual(await fieldsOf(figureEditable, { ...content, edition: 'bka-2024' }, null), [
    'edition',
  ]);
});

test('a newer edition never overwrites: with another edition it is another figure', async () => {
  const key = 'bka-sexual-2023@2023';
  const { content } = (await figureEditable.read(site.database.app, key))!;
  const newer = { ...content, edition: 'bka-2024', value: '301', noteDe: '', noteEn: '' };
  assert.deepEqual(await fieldsOf(figureEditable, newer, key), ['edition']);
  assert.deepEqual(await fieldsOf(figureEditable, content, null), ['edition']);
  assert.deepEqual(await fieldsOf(figureEditable, newer, null), []);
  assert.equal((await publish(figureEditable, newer, null)).key, 'bka-sexual-2023@2024');
  const [older] = await findFigures(site.database.app, [key]);
  assert.deepEqual([older?.value, older?.newer], [299, 'bka-sexual-2023@2024']);
  assert.match(await text('/de/daten/bka-sexual'), /\+2 gegenüber BKA.2023/);
});

test('a correction of an edition is its next version; withdrawn it is gone, and a new start does not bring it back', async () => {
  const key = 'bka-labour-2021@2021';
  const { content } = (await figureEditable.read(site.database.app, key))!;
  await publish(figureEditable, { ...content, value: '29' }, key);
  assert.match(await text(`/de/daten/zahl/${key}`), />29.Ermittlungsverfahren</);
  await figureEditable.withdraw(site.database.app, key, id);
  await loadFigures({ ...site.services, db: site.database.owner });
  assert.equal((await site.get(`/de/daten/zahl/${key}`)).status, 404);
  assert.deepEqual(
    await fieldsOf(figureEditable, content, null),
    ['edition'],
    'restored, not made anew',
  );
  await publish(figureEditable, content, key);
  assert.match(await text(`/de/daten/zahl/${key}`), />28.Ermittlungsverfahren</);
});

test('an edition is made at the desk; its symbol is free, its years hold its figures', async () => {
  const content = { ...contentOfEdition(shippedEditions[0]!), symbol: '7', published: '2026-10' };
  assert.deepEqual(await fieldsOf(editionEditable, content, null), []);
  const wrong: [string, Content][] = [
    ['symbol', { symbol: '6' }],
    ['symbol', { symbol: 'Nr. 7' }],
    ['dataTo', { dataTo: '2019' }],
  ];
  for (const [field, changed] of wrong)
    assert.deepEqual(await fieldsOf(editionEditable, { ...content, ...changed }, null), [field]);
  const { key } = await publish(editionEditable, content, null);
  assert.equal(key, 'kok-7');
  assert.match(await text('/de/daten'), /Oktober 2026/);
  const read = await editionEditable.read(site.database.app, 'kok-6');
  assert.deepEqual(
    await fieldsOf(
      editionEditable,
      { ...read!.content, dataFrom: '2020', dataTo: '2023' },
      'kok-6',
    ),
    ['dataTo'],
  );
});

test('a new publisher, measure, edition and figure are made at the desk, one after the other', async () => {
  const publisher = {
    ...contentOfPublisher(shippedPublishers[0]!),
    id: 'beispiel',
    nameDe: 'Beispiel-Stelle',
    headline: '',
  };
  assert.deepEqual(await fieldsOf(publisherEditable, publisher, null), []);
  await publish(publisherEditable, publisher, null);
  const measure = {
    ...contentOfMeasure(shippedMeasures[0]!),
    id: 'beispiel-personen',
    publisher: 'beispiel',
    unit: 'persons',
    labelDe: 'Beispiel-Personen',
  };
  assert.deepEqual(await fieldsOf(measureEditable, measure, null), []);
  await publish(measureEditable, measure, null);
  assert.equal(await measureEditable.address(site.database.app, 'beispiel-personen', 'de'), null);
  const edition = { ...contentOfEdition(shippedEditions[0]!), publisher: 'beispiel', symbol: '1' };
  await publish(editionEditable, edition, null);
  const [figure] = shippedFigures;
  const content = {
    ...contentOfFigure(figure!),
    measure: 'beispiel-personen',
    edition: 'beispiel-1',
    status: 'published',
  };
  assert.deepEqual(await fieldsOf(figureEditable, content, null), []);
  await publish(figureEditable, content, null);
  assert.match(await text('/de/daten/beispiel-personen'), /Beispiel-Stelle/);
  assert.deepEqual(validateHtml(await text('/de/daten')), []);
});

test('an id fits addresses, is free, and stays; a unit stays as long as there are figures in it', async () => {
  const content = contentOfMeasure(shippedMeasures[0]!);
  const { id } = shippedMeasures[0]!;
  assert.deepEqual(await fieldsOf(measureEditable, content, id), []);
  assert.deepEqual(await fieldsOf(measureEditable, content, null), ['id']);
  assert.deepEqual(await fieldsOf(measureEditable, { ...content, id: 'neu' }, id), ['id']);
  assert.deepEqual(await fieldsOf(measureEditable, { ...content, id: 'Ä b' }, null), ['id']);
  assert.deepEqual(await fieldsOf(measureEditable, { ...content, unit: 'persons' }, id), ['unit']);
  assert.deepEqual(await fieldsOf(measureEditable, { ...content, publisher: 'bka' }, id), [
    'publisher',
  ]);
  assert.deepEqual(
    await fieldsOf(publisherEditable, contentOfPublisher(shippedPublishers[0]!), null),
    ['id'],
  );
});

test('the list finds by words and by id; the preview shows what the page will', async () => {
  const wanted = { organisationId: null, limit: 5, offset: 0 };
  const listed = await figureEditable.list(site.database.app, { ...wanted, text: 'RELEASED-2024' });
  assert.deepEqual(
    listed.found.map(({ key }) => key),
    ['kok-released-2024@6'],
  );
  const { content } = (await figureEditable.read(site.database.app, 'kok-released-2024@6'))!;
  const shown = await figureEditable.preview!(site.database.app, content, 'de');
  assert.match(String(await shown), /659.Fälle/);
  assert.equal(await figureEditable.preview!(site.database.app, { measure: '' }, 'de'), null);
  assert.deepEqual(validateHtml(await text('/de/daten/kok-released')), []);
});

async function text(path: string): Promise<string> {
  const answer = await site.get(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
}
