import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { validateHtml } from '../../../../test/support/pages.ts';
import { publish as publishTo } from '../../../core/desk/release.fixture.ts';
import { Temporal } from '../../../platform/clock/index.ts';
import { exampleContent } from './catalogue.fixture.ts';
import { type CatalogueSite, openCatalogueSite } from './catalogue-site.fixture.ts';
import { publicationEditable } from './desk/publication-editable.tsx';

let site: CatalogueSite;
let now = Temporal.Instant.from('2026-11-26T10:00:00Z');
before(async () => {
  site = await openCatalogueSite(undefined, () => now);
});
after(() => site.close());

const list = '/de/veroeffentlichungen';
const publish = async (changed: Parameters<typeof exampleContent>[0], key: string | null = null) =>
  (await publishTo(site.database.app, publicationEditable, exampleContent(changed), key)).key;
const addressOf = async (key: string) =>
  (await publicationEditable.address(site.database.app, key, 'de')) ?? '';

test('a cited norm that was replaced warns from that day on, until an editor says why it still holds', async () => {
  const title = 'Beispiel-Entschädigung';
  const key = await publish({ title, norms: ['§ 1 OEG'] });
  const path = await addressOf(key);
  const warned = /OEG<\/bdi> gilt seit dem 1\.\s?Januar 2024 nicht mehr.*kann überholt sein/s;
  const html = await text(path);
  assert.deepEqual(validateHtml(html), []);
  assert.match(html, warned);
  assert.match(await text(`${list}?q=${title}`), /abgelöste Vorschrift/);
  const inApi = async () =>
    (
      (await (await site.get(`/api/v1/publications?q=${title}`)).json()) as {
        publications: { warnings: { norm: string; since: string; cleared: string | null }[] }[];
      }
    ).publications[0]!.warnings;
  assert.deepEqual(
    (await inApi()).map(({ norm, since, cleared }) => [norm, since, cleared]),
    [['OEG', '2024-01-01', null]],
  );
  const desk = await site.ask('Anna', '/de/redaktion/veroeffentlichungen/abgeloest');
  const waiting = await desk.text();
  assert.deepEqual(validateHtml(waiting), []);
  assert.match(waiting, /Beispiel-Entschädigung/);
  assert.match(waiting, new RegExp(`name="key" value="${key}"`), 'a way into its form');
  const inDesk = /href="\/de\/redaktion\/veroeffentlichungen\/abgeloest"/;
  for (const place of ['/de/redaktion', '/de/redaktion/veroeffentlichungen'])
    assert.match(await (await site.ask('Anna', place)).text(), inDesk, place);

  now = Temporal.Instant.from('2023-12-31T22:00:00Z');
  assert.doesNotMatch(await text(path), warned);
  now = Temporal.Instant.from('2023-12-31T23:00:00Z');
  assert.match(await text(path), warned, 'midnight in Germany');
  now = Temporal.Instant.from('2026-11-26T10:00:00Z');

  const [oeg] = (await publicationEditable.form(site.database.app, key))
    .flatMap(({ fields }) => fields)
    .flatMap((field) => (field.kind === 'rows' && field.name === 'cleared' ? field.fields : []))
    .flatMap((field) => (field.kind === 'choice' ? field.options : []))
    .filter(({ label }) => label.de.startsWith('OEG'));
  const cleared = [{ replacement: oeg!.value, reason: 'Beispiel-Grund' }];
  await publish({ title, norms: ['§ 1 OEG'], cleared }, key);
  assert.doesNotMatch(await text(path), /kann überholt sein/);
  assert.match(await text(path), /Beispiel-Grund/);
  assert.doesNotMatch(await text(`${list}?q=${title}`), /abgelöste Vorschrift/);
  assert.equal((await inApi())[0]?.cleared, 'Beispiel-Grund');
  assert.doesNotMatch(
    await (await site.ask('Anna', '/de/redaktion/veroeffentlichungen/abgeloest')).text(),
    /Beispiel-Entschädigung/,
  );

  await publish({ title, norms: ['§ 1 OEG', 'BVG'], cleared }, key);
  assert.match(await text(path), /BVG<\/bdi> gilt seit.*kann überholt sein/s, 'a later one');
  await publicationEditable.withdraw(site.database.app, key, key);
});

test('a norm lists the publications that cite it, and says what has replaced it', async () => {
  const key = await publish({ title: 'Beispiel-Nennung', norms: ['§ 99 OEG', 'OEG'] });
  const path = await addressOf(key);
  for (const norm of ['/de/normen/oeg', '/de/normen/oeg/99', '/en/normen/oeg']) {
    const html = await text(norm);
    assert.deepEqual(validateHtml(html), [], norm);
    assert.ok(html.includes(path.slice(3)), norm);
    assert.match(html, /href="\/(de|en)\/normen\/sgb-xiv"/);
  }
  assert.match(await text('/de/normen/sgb-xiv'), /OEG/);
  assert.match(await text('/de/normen/cets-197'), /KOK NGO Report GRETA 2023/);
  await publicationEditable.withdraw(site.database.app, key, key);
  assert.doesNotMatch(await text('/de/normen/oeg'), /Beispiel-Nennung/);
  assert.equal((await site.get('/de/normen/oeg/99')).status, 200, 'the whole law was replaced');
});

async function text(path: string): Promise<string> {
  const answer = await site.get(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
}
