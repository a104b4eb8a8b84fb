import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SaxesParser } from 'saxes';
import { validateHtml } from '../../../../test/support/pages.ts';
import { createTestSite, type TestSite } from '../../../../test/support/site.ts';
import { publish } from '../../../core/desk/release.fixture.ts';
import { linkEditable } from '../../../core/evidence/link-editable.ts';
import { Temporal } from '../../../platform/clock/index.ts';
import { loadShipped } from '../../../site/shipped.ts';
import { contentOfDemand } from './desk/content.ts';
import { demandEditable } from './desk/demand-editable.tsx';
import { shippedDemands } from './shipped-data.ts';
import { writeDemand } from './stored-demands.ts';

const now = Temporal.Instant.from('2026-11-26T10:00:00Z');

let site: TestSite;
before(async () => {
  site = await createTestSite({ fill: loadShipped, clock: () => now });
});
after(() => site.close());

const hostile = {
  ...contentOfDemand(shippedDemands[0]!),
  titleDe: '=HYPERLINK("https://example.org") <script>alert(1)</script>',
  titleEn: '+1 & <b>',
  textDe: '<img src=x onerror=alert(1)> [Klick](javascript:alert(1))',
  textEn: '@SUM(1)',
};

async function read(path: string): Promise<string> {
  const answer = await site.get(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
}

async function words(path: string): Promise<string> {
  const main = /<main[\s\S]*<\/main>/.exec(await read(path))![0];
  return main.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0]+/g, ' ');
}

test('every page is valid HTML in both languages, and the sitemap has it', async () => {
  const paths = [
    '',
    '?stand=done&thema=daten',
    '?q=nirgends',
    '?q=Aufenthalt&adressat=bund',
    ...shippedDemands.map(({ slug }) => `/${slug}`),
  ];
  for (const language of ['de', 'en'])
    for (const path of paths) {
      const address = `/${language}/forderungen${path}`;
      assert.deepEqual(validateHtml(await read(address)), [], address);
    }
  const sitemap = await read('/sitemap/advocacy.xml');
  for (const { slug } of shippedDemands)
    assert.match(sitemap, new RegExp(`/de/forderungen/${slug}<`));
});

test('the list says in words how each stands and for how long; filters narrow it, wrong ones are no page', async () => {
  const list = await words('/de/forderungen');
  assert.match(
    list,
    /Eine unabhängige Berichterstattungsstelle ● umgesetzt · bestand 8 Jahre \(belegt ab 2013\)/,
  );
  assert.match(
    list,
    /Zeugnisverweigerungsrecht für Berater\*innen – Stand nicht erfasst · seit 12 Jahren \(belegt ab 2013\)/,
  );
  assert.match(await words('/de/forderungen?stand=done'), / 1 Forderung /);
  assert.match(await words('/de/forderungen?q=nirgends'), /Keine Forderung passt\./);
  for (const wrong of ['?stand=gut', '?thema=x', '?x=1', '?stand=done&stand=none', '?q=%00'])
    assert.equal((await site.get(`/de/forderungen${wrong}`)).status, 404, wrong);
  for (const slug of ['nirgends', '%00', 'a'.repeat(200), 'A'])
    assert.equal((await site.get(`/de/forderungen/${slug}`)).status, 404, slug);
});

test('a demand shows its state over the years as a picture and as a table, newest first, each with its source', async () => {
  const html = await read('/de/forderungen/aufenthalt-unabhaengig-vom-strafverfahren');
  assert.equal(html.match(/<svg class="state-chart/g)?.length, 2);
  assert.doesNotMatch(html, / style=/);
  const text = await words('/de/forderungen/aufenthalt-unabhaengig-vom-strafverfahren');
  assert.match(text, /9\. April 2025 ○ nicht umgesetzt .* 7\. Dezember 2021 ◔ angekündigt/);
  assert.match(text, /Zuletzt geändert am 26\. November 2026\./);
  assert.match(
    await words('/de/forderungen/zeugnisverweigerungsrecht'),
    /hat hier noch niemand erfasst\. Das heißt nicht, dass nichts geschehen ist\./,
  );
  assert.match(
    await words('/de/forderungen/politische-koordinierungsstelle'),
    /Februar 2018 ungeprüft/,
  );
});

test('a demand leads to what bodies recommend on its topics, and is described without marks of Markdown', async () => {
  const path = '/de/forderungen/zeugnisverweigerungsrecht';
  const html = await read(path);
  assert.match(html, /href="\/de\/monitoring\/themen\/strafrecht"/);
  assert.match(await words(path), /Strafrecht: \d+ Empfehlung(en)? aus allen Runden/);
  assert.equal((await site.get('/de/monitoring/themen/strafrecht')).status, 200);
  const marked = {
    ...hostile,
    titleDe: 'Beispiel-Auszeichnung',
    textDe: '**Fett** und [Wort](https://example.org)',
  };
  const { key } = await publish(site.database.app, demandEditable, marked, null);
  assert.match(
    await read(`/de/forderungen/${key}`),
    /<meta name="description" content="Fett und Wort"/,
  );
  await demandEditable.withdraw(site.database.app, key, '');
});

test('what somebody typed is text on every page, and no formula in a file', async () => {
  const { key } = await publish(site.database.app, demandEditable, hostile, null);
  const page = `/de/forderungen/${key}`;
  for (const path of [
    '/de/forderungen',
    page,
    `/en/forderungen/${key}`,
    '/de/forderungen/feed.xml',
  ]) {
    const html = await read(path);
    assert.doesNotMatch(html, /<script>alert|<img src=x|href="javascript:/, path);
  }
  const csv = await read('/de/forderungen.csv');
  assert.ok(csv.includes(`"'=HYPERLINK(""https://example.org"")`));
  assert.ok(csv.includes("'+1 & <b>") && csv.includes("'@SUM(1)"));
  assert.ok(csv.replace('\ufeff', '').startsWith('id,title_de,title_en'));
  assert.match(csv, /,partly,2024-12-11,[^\n]+,"zwd, Nationaler Aktionsplan/);
  const { demands } = JSON.parse(await read('/de/forderungen.json?thema=aufenthalt')) as {
    demands: { id: string; title: { de: string } }[];
  };
  assert.equal(demands.find(({ id }) => id === key)?.title.de, hostile.titleDe);
  await demandEditable.withdraw(site.database.app, key, '');
  assert.equal((await site.get(page)).status, 404);
});

test('the feed is XML, newest change first, and its ids stay in every language', async () => {
  const later = Temporal.Instant.from('2026-11-27T10:00:00Z');
  await writeDemand(site.database.owner, shippedDemands[3]!, { at: later, isNew: false });
  const ids = [];
  for (const language of ['de', 'en']) {
    const text = await read(`/${language}/forderungen/feed.xml`);
    new SaxesParser({ xmlns: true }).write(text).close();
    ids.push(text.match(/<entry>\s*<id>[^<]+/g)!);
  }
  assert.deepEqual(ids[0], ids[1]);
  assert.match(ids[0]![0]!, new RegExp(`/de/forderungen/${shippedDemands[3]!.slug}$`));
});

test('the interface lists and filters demands, and refuses what it does not know', async () => {
  const list = async (query: string) => {
    const answer = await site.get(`/api/v1/demands${query}`);
    return {
      status: answer.status,
      body: (await answer.json()) as { total: number; demands: unknown[] },
    };
  };
  const all = await list('?limit=2&offset=1');
  assert.equal(all.body.total, shippedDemands.length);
  assert.equal(all.body.demands.length, 2);
  assert.equal((await list('?state=done')).body.total, 1);
  assert.equal((await list('?q=Berichterstattungsstelle')).body.total, 1);
  for (const wrong of ['?state=gut', '?x=1', '?limit=0', '?topic=zzz', '?q=%00'])
    assert.equal((await list(wrong)).status, 400, wrong);
  const one = await site.get('/api/v1/demands/berichterstattungsstelle');
  const body = (await one.json()) as { years: number; state: unknown; history: unknown[] };
  assert.equal(body.years, 8);
  assert.deepEqual(body.state, { state: 'done', on: '2022-11-01' });
  assert.equal(body.history.length, 2);
  assert.equal((await site.get('/api/v1/demands/nirgends')).status, 404);
});

test('JSON-LD tells a statement of the network with its day and its topics', async () => {
  const html = await read('/de/forderungen/zeugnisverweigerungsrecht');
  const told = JSON.parse(
    /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(html)![1]!,
  ) as Record<string, unknown>;
  assert.equal(told['@type'], 'CreativeWork');
  assert.equal(told.dateCreated, '2013');
  assert.deepEqual(told.about, [
    { '@type': 'Thing', name: 'Zivilgesellschaft' },
    { '@type': 'Thing', name: 'Strafrecht' },
  ]);
});

test('of two new demands with one title at once one is written under its address, and neither replaces the other', async () => {
  const { app } = site.database;
  const made = await Promise.allSettled(
    ['Beispiel-Text eins', 'Beispiel-Text zwei'].map((textDe) =>
      app.transaction().execute(async (trx) => {
        const content = { ...hostile, titleDe: 'Beispiel-Doppelklick', textDe };
        const { key } = await publish(trx, demandEditable, content, null);
        return { key, textDe };
      }),
    ),
  );
  // Whoever came late saw the other's row, or met it as a unique violation, which the desk tells as "key_taken".
  for (const one of made)
    if (one.status === 'rejected') assert.equal(one.reason.code, '23505');
    else assert.ok((await read(`/de/forderungen/${one.value.key}`)).includes(one.value.textDe));
  assert.ok(made.some(({ status }) => status === 'fulfilled'));
  for (const key of ['beispiel-doppelklick', 'beispiel-doppelklick-2'])
    await demandEditable.withdraw(app, key, '');
});

test('a demand is an end of evidence: what supports it stands on its page, and it on the other side', async () => {
  const { key } = await publish(
    site.database.app,
    linkEditable,
    {
      from: 'recommendation:greta-2-bedenkfrist',
      kind: 'cites',
      to: '/de/forderungen/bedenkfrist-vor-jeder-aussage',
      sentenceDe: 'Beispiel-Satz <b>',
      sentenceEn: '',
    },
    null,
  );
  const demand = await read('/de/forderungen/bedenkfrist-vor-jeder-aussage');
  assert.match(demand, /href="\/de\/monitoring\/empfehlungen\/greta-2-bedenkfrist"/);
  assert.match(demand, /Beispiel-Satz &lt;b>|Beispiel-Satz &lt;b&gt;/);
  assert.deepEqual(validateHtml(demand), []);
  const other = await words('/de/monitoring/empfehlungen/greta-2-bedenkfrist');
  assert.match(other, /Forderung Bedenkfrist und Leistungen für alle, vor jeder Aussage/);
  await linkEditable.withdraw(site.database.app, key, '');
});
