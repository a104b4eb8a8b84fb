import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { publish } from '../../../core/desk/release.fixture.ts';
import { exampleContent } from './catalogue.fixture.ts';
import { type CatalogueSite, openCatalogueSite } from './catalogue-site.fixture.ts';
import { publicationEditable } from './desk/publication-editable.tsx';

let site: CatalogueSite;
before(async () => {
  site = await openCatalogueSite();
});
after(() => site.close());

const api = '/api/v1/publications';
type Item = { readonly id: string; readonly slug: string; readonly replacedBy: readonly string[] };

test('programs get the catalogue too, and what does not fit is refused', async () => {
  const answer = await site.get(`${api}?type=data_report&year=2020`);
  const { total, publications } = (await answer.json()) as { total: number; publications: Item[] };
  assert.equal(total, 1);
  assert.equal(publications[0]?.slug, 'defining-the-gap-2020');
  for (const query of ['?type=unsinn', '?x=1', '?limit=1000', '?year=1', '?q=a%00b'])
    assert.equal((await site.get(api + query)).status, 400, query);
  const map = await site.get('/sitemap/publications.xml');
  assert.match(await map.text(), /veroeffentlichungen\/kok-datenbericht-2025/);
});

test('one publication is read by its id or slug, with what replaces it, until it is withdrawn', async () => {
  const { app } = site.database;
  const publishOne = async (changed: Parameters<typeof exampleContent>[0]) =>
    (await publish(app, publicationEditable, exampleContent(changed), null)).key;
  const older = await publishOne({ title: 'Beispiel-Alt' });
  const address = (await publicationEditable.address(app, older, 'de')) ?? '';
  const newer = await publishOne({ title: 'Beispiel-Neu', replaces: [address] });
  const slug = address.slice(address.lastIndexOf('/') + 1);
  for (const id of [older, older.toUpperCase(), slug]) {
    const answer = await site.get(`${api}/${id}`);
    assert.equal(answer.status, 200, id);
    const item = (await answer.json()) as Item;
    assert.equal(item.id, older);
    assert.deepEqual(await Promise.all(item.replacedBy.map(async (one) => (await read(one)).id)), [
      newer,
    ]);
  }
  await publicationEditable.withdraw(app, newer, newer);
  assert.deepEqual((await read(slug)).replacedBy, []);
  await publicationEditable.withdraw(app, older, older);
  for (const id of [older, slug, 'gibt-es-nicht', 'a%00b'])
    assert.equal((await site.get(`${api}/${id}`)).status, 404, id);
  assert.equal((await site.get(`${api}/kok-datenbericht-2025?x=1`)).status, 400);
});

async function read(id: string): Promise<Item> {
  return (await site.get(`${api}/${id}`)).json() as Promise<Item>;
}
