import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { validateHtml } from '../../../test/support/pages.ts';
import { createTestSite, type TestSite } from '../../../test/support/site.ts';
import { readXml } from '../../platform/files/read/index.ts';
import { loadFigures } from './shipped.ts';
import { shippedFigures, shippedMeasures } from './shipped-data.ts';

let site: TestSite;
before(async () => {
  site = await createTestSite({ fill: loadFigures });
});
after(() => site.close());

test('every page is valid HTML in both languages', async () => {
  const parts = [
    '',
    '/bka-proceedings',
    '/kok-classed-labour',
    '/bka-proceedings-change',
    '/zahl/bka-proceedings-2023@2023',
    '/zahl/bka-proceedings-2023@2024',
    '/zahl/dimr-identified-2022@1',
  ];
  for (const language of ['de', 'en'])
    for (const part of parts) {
      const path = `/${language}/daten${part}`;
      assert.deepEqual(validateHtml(await text(path)), [], path);
    }
});

test('the page with all figures shows every one, with a link to it', async () => {
  const html = await text('/de/daten');
  for (const { id } of shippedFigures) assert.ok(html.includes(`/de/daten/zahl/${id}"`), id);
  assert.match(html, /Mehrfachnennungen \(2023\).*Zusammen sind das 167 %/);
  assert.match(html, /<script type="application\/ld\+json">/);
});

test('both editions of 2023 stand beside each other, with the difference, and the derived one is marked in words and form', async () => {
  const html = await text('/de/daten/bka-proceedings');
  assert.match(html, />474<\/a>/);
  assert.match(
    html,
    />etwa.510<\/a><\/div><\/td><td>.*?Ausgabe<\/span><div>BKA.2024<\/div><\/td><td>.*?Herkunft<\/span><div><span class="tag">gerechnet<\/span>/,
  );
  assert.match(html, /\+36 gegenüber BKA.2023/);
  assert.match(html, /<rect class="bar bar-derived"/);
  assert.match(html, /<rect class="bar bar-older"/);
  const older = await text('/de/daten/zahl/bka-proceedings-2023@2023');
  assert.match(older, /Es gibt eine neuere Ausgabe/);
  assert.doesNotMatch(await text('/de/daten/zahl/bka-proceedings-2024@2024'), /neuere Ausgabe/);
});

test('every figure and every series has a title of its own', async () => {
  const measures = new Set(shippedFigures.map(({ measure }) => measure));
  const titles = new Set<string>();
  const paths = [...measures, ...shippedFigures.map(({ id }) => `zahl/${id}`)];
  for (const path of paths)
    titles.add(/<title>(.*?)<\/title>/.exec(await text(`/de/daten/${path}`))?.[1] ?? '');
  assert.equal(titles.size, paths.length);
});

test('no derived or inferred figure looks like a published one', async () => {
  for (const { id, status } of shippedFigures.filter((one) => one.status !== 'published')) {
    const html = await text(`/de/daten/zahl/${id}`);
    assert.match(html, status === 'derived' ? /gerechnet:/ : /erschlossen:/, id);
  }
});

test('a figure says how it is cited, with its edition, and that it was derived', async () => {
  const html = (await text('/de/daten/zahl/bka-proceedings-2023@2024')).replaceAll('\u00a0', ' ');
  assert.match(
    html,
    /So zitieren<.*Bundeskriminalamt, Bundeslagebild Menschenhandel und Ausbeutung 2024 \(28\. August 2025\): Ermittlungsverfahren insgesamt, 2023: etwa 510 Ermittlungsverfahren \(gerechnet\)\. http/s,
  );
  assert.match(html, /aria-current="page">2023 \(BKA 2024\)/);
});

test('what is not there is not found', async () => {
  for (const part of [
    'nichts',
    'zahl/kok-released-1999@6',
    'zahl/%00',
    'zahl/x',
    'KOK-RELEASED',
    'zahl',
  ])
    assert.equal((await site.get(`/de/daten/${part}`)).status, 404, part);
});

test('files hold what was asked for, and refuse what is no filter', async () => {
  const csv = await text('/de/daten/zahlen.csv?publisher=kok&year=2024');
  assert.equal(csv.trim().split('\r\n').length, 1 + of('kok', 2024));
  const { figures } = JSON.parse(await text('/de/daten/zahlen.json?measure=bka-proceedings')) as {
    figures: { id: string; newer: string | null }[];
  };
  assert.equal(
    figures.find(({ id }) => id === 'bka-proceedings-2023@2023')?.newer,
    'bka-proceedings-2023@2024',
  );
  for (const query of ['status=x', 'year=20', 'foo=1', 'measure=A', 'year=2020&year=2021'])
    assert.equal((await site.get(`/de/daten/zahlen.csv?${query}`)).status, 400, query);
});

test('the interface gives figures in the form that the issue asks for, and filters', async () => {
  const answer = await figuresOf('?publisher=bka&measure=bka-proceedings&year=2023');
  assert.equal(answer.total, 2);
  const [published, derived] = answer.figures;
  assert.deepEqual(Object.keys(published!).slice(0, 10), [
    'id',
    'publisher',
    'measure',
    'year',
    'value',
    'unit',
    'population',
    'edition',
    'status',
    'source',
  ]);
  assert.deepEqual(
    [published?.value, published?.status, published?.qualifier],
    [474, 'published', 'exact'],
  );
  assert.deepEqual(
    [derived?.value, derived?.status, derived?.qualifier],
    [510, 'derived', 'about'],
  );
  assert.equal((await figuresOf('')).total, shippedFigures.length);
  assert.equal((await figuresOf('?status=inferred')).total, count('inferred'));
  assert.equal((await figuresOf('?year=2021&measure=dimr-identified')).total, 1);
  assert.equal((await figuresOf('?limit=3&offset=2')).figures.length, 3);
  for (const query of ['?status=x', '?year=abc', '?foo=1', '?limit=0', '?measure=%00'])
    assert.equal((await site.get(`/api/v1/figures${query}`)).status, 400, query);
});

test('a chart is to be had as a picture that says what it counts and where it is from', async () => {
  for (const language of ['de', 'en']) {
    const answer = await site.get(`/${language}/daten/bka-proceedings.svg`);
    assert.equal(answer.headers.get('Content-Type'), 'image/svg+xml; charset=utf-8');
    const picture = (await answer.text()).replaceAll('\u00a0', ' ');
    const { name } = readXml(Buffer.from(picture));
    assert.equal(name, 'svg');
    assert.doesNotMatch(picture, /class=|style=|var\(/);
    assert.ok(picture.includes(`http://localhost:3000/${language}/daten/bka-proceedings<`));
    for (const said of ['474', '576', 'BKA 2024', language === 'de' ? 'gerechnet' : 'derived'])
      assert.ok(picture.includes(said), said);
    assert.match(await text(`/${language}/daten/bka-proceedings`), /daten\/bka-proceedings\.svg"/);
  }
  // Changes have no length from zero.
  assert.equal((await site.get('/de/daten/bka-proceedings-change.svg')).status, 404);
  assert.equal((await site.get('/de/daten/gibt-es-nicht.svg')).status, 404);
  assert.doesNotMatch(await text('/de/daten/bka-proceedings-change'), /daten\/[a-z-]+\.svg"/);
});

test('a figure is cited with its address, says what it cannot tell, and leads to who counts what', async () => {
  const html = await text('/de/daten/zahl/bka-proceedings-2023@2023');
  const cited = html.replaceAll('\u00a0', ' ');
  assert.match(
    cited,
    /2023: 474 [^<]*\. http:\/\/localhost:3000\/de\/daten\/zahl\/bka-proceedings-2023@2023</,
  );
  assert.match(cited, /Spätere Ausgaben ändern Werte früherer Jahre/);
  assert.match(html, /href="\/de\/daten#wer-zaehlt-was"/);
});

test('one figure by its id: what its names mean, which other editions there are, and its mark', async () => {
  const address = '/api/v1/figures/bka-proceedings-2023@2023';
  const one = JSON.parse(await text(address)) as {
    id: string;
    url: string;
    newer: string;
    names: { edition: { de: string } };
    otherEditions: { id: string; value: number }[];
  };
  assert.equal(one.names.edition.de, 'Bundeslagebild Menschenhandel und Ausbeutung 2023');
  assert.deepEqual(
    one.otherEditions.map(({ id }) => id),
    [one.newer],
  );
  assert.match(await text(new URL(one.url).pathname), /474/);
  const { figures } = await figuresOf('?measure=bka-proceedings&year=2023');
  for (const { id } of figures as unknown as { id: string }[])
    assert.equal(JSON.parse(await text(`/api/v1/figures/${encodeURIComponent(id)}`)).id, id);
  const mark = (await site.get(address)).headers.get('ETag') ?? '';
  assert.equal((await site.get(address, { 'If-None-Match': mark })).status, 304);
  for (const [path, status] of [
    ['/api/v1/figures/gibt-es-nicht@1', 404],
    ['/api/v1/figures/%00', 404],
    [`${address}?x=1`, 400],
  ] as const) {
    const answer = await site.get(path);
    assert.equal(answer.status, status, path);
    assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
  }
});

test('the catalogue names a dataset for each publisher, whose files are there', async () => {
  const { '@type': type, 'dcat:dataset': datasets } = JSON.parse(
    await text('/de/daten/dcat.jsonld'),
  ) as { '@type': string; 'dcat:dataset': Dataset[] };
  assert.equal(type, 'dcat:Catalog');
  assert.equal(datasets.length, 5);
  for (const dataset of datasets)
    for (const { 'dcat:downloadURL': url } of dataset['dcat:distribution'])
      await text(new URL(url['@id']).pathname + new URL(url['@id']).search);
});

test('the catalogue declares every prefix that it uses, and has what DCAT-AP asks for', async () => {
  for (const language of ['de', 'en']) {
    const value = JSON.parse(await text(`/${language}/daten/dcat.jsonld`)) as Node;
    const prefixes = Object.keys(value['@context'] as Node);
    for (const name of namesIn(value)) assert.ok(prefixes.includes(name.split(':')[0]!), name);
    const wanted = ['dct:title', 'dct:description', 'dct:publisher', 'dct:modified'];
    for (const name of wanted) assert.ok(value[name], name);
    for (const dataset of value['dcat:dataset'] as Node[])
      for (const name of ['dct:title', 'dct:description', 'dct:temporal', 'dcat:distribution'])
        assert.ok(dataset[name], name);
  }
});

test('the data for search engines have name, description and files, as schema.org and Google ask of a Dataset', async () => {
  for (const path of ['/de/daten', '/en/daten/kok-released', '/de/daten/cedaw-convictions-233a']) {
    const [, json = ''] =
      /<script type="application\/ld\+json">(.*?)<\/script>/.exec(await text(path)) ?? [];
    const { description, distribution, ...value } = JSON.parse(json) as Node;
    assert.deepEqual([value['@context'], value['@type']], ['https://schema.org', 'Dataset']);
    assert.ok(String(description).length >= 50 && String(description).length <= 5000, path);
    for (const { contentUrl } of distribution as { contentUrl: string }[])
      await text(contentUrl.slice('http://localhost:3000'.length));
  }
});

test('a second loading changes nothing', async () => {
  const services = { ...site.services, db: site.database.owner };
  const before = await text('/de/daten/zahlen.json');
  await loadFigures(services);
  assert.equal(await text('/de/daten/zahlen.json'), before);
});

type Node = { readonly [name: string]: unknown };

/** Names of properties and types anywhere in it, those of JSON-LD itself left out. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (value === null || typeof value !== 'object') return [];
  const { '@context': _, '@type': type, ...rest } = value as Node;
  return [
    ...(typeof type === 'string' ? [type] : []),
    ...Object.entries(rest).flatMap(([name, inner]) => [
      ...(name.startsWith('@') ? [] : [name]),
      ...namesIn(inner),
    ]),
  ];
}

type Dataset = { 'dcat:distribution': { 'dcat:downloadURL': { '@id': string } }[] };

async function figuresOf(query: string) {
  return JSON.parse(await text(`/api/v1/figures${query}`)) as {
    total: number;
    figures: { value: number; status: string; qualifier: string }[];
  };
}

function of(publisher: string, year: number): number {
  const measures = shippedMeasures.filter((one) => one.publisher === publisher).map(({ id }) => id);
  return shippedFigures.filter((one) => measures.includes(one.measure) && one.year === year).length;
}

function count(status: string): number {
  return shippedFigures.filter((one) => one.status === status).length;
}

async function text(path: string): Promise<string> {
  const answer = await site.get(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
}
