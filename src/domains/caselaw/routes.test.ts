import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { SaxesParser } from 'saxes';
import { validateHtml } from '../../../test/support/pages.ts';
import { createTestSite, type TestSite } from '../../../test/support/site.ts';
import { loadShipped } from '../../site/shipped.ts';

let site: TestSite;
before(async () => {
  site = await createTestSite({ fill: loadShipped });
});
after(() => site.close());

const slug = 'bgh-2023-01-17-2-str-87-22-b';
const decisionPath = `/de/rechtsprechung/${slug}`;

async function read(path: string): Promise<string> {
  const answer = await site.get(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
}

/** The visible words of a page. */
function wordsOf(html: string): string {
  return html
    .replace(/<(script|style|head)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/[\s\u00a0]+/g, ' ');
}

/** The years in the line under each heading of a list; there every shipped decision has a heading. */
function courtLineYears(html: string): number[] {
  return [...html.matchAll(/class="court-line">.*? vom .*? (\d{4}) –/g)].map((match) =>
    Number(match[1]),
  );
}

function totalOf(html: string): number {
  return Number(/([\d.]+) Entscheidung(?:en)?\b/.exec(wordsOf(html))?.[1]?.replace('.', ''));
}

test('without a search all decisions are listed, in the order that is asked for', async () => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int from caselaw.decision`.execute(site.database.app);
  assert.equal(totalOf(await read('/de/rechtsprechung')), rows[0]?.count);
  for (const [sort, sign] of [
    ['newest', -1],
    ['oldest', 1],
  ] as const) {
    const years = courtLineYears(await read(`/de/rechtsprechung?sort=${sort}`));
    assert.equal(years.length, 20);
    assert.deepEqual(
      years,
      [...years].sort((a, b) => sign * (a - b)),
    );
  }
});

test('a search has hits with highlighted passages, and facets that narrow', async () => {
  const html = await read('/de/rechtsprechung?q=Zwangsprostitution');
  assert.match(html, /<mark>[^<]*prostitution/i);
  assert.match(html, /<title>Zwangsprostitution – Rechtsprechung/);
  const all = totalOf(html);
  const facet = /href="(\/de\/rechtsprechung\?q=Zwangsprostitution&amp;court=bgh)"/.exec(html)?.[1];
  assert.ok(facet);
  const narrowed = totalOf(await read(facet.replaceAll('&amp;', '&')));
  assert.ok(narrowed > 0 && narrowed <= all);
});

test('what an address cannot mean is said and left out', async () => {
  const html = wordsOf(
    await read('/de/rechtsprechung?q=Menschenhandel&q=zwei&area=magie&farbe=rot&page=99'),
  );
  assert.match(html, /Der Wert „magie“ für Rechtsgebiet ist nicht bekannt/);
  assert.match(html, /„farbe“ gibt es hier als Filter nicht/);
  assert.match(html, /„zwei“ wurde weggelassen/);
  assert.match(html, /Der Wert „99“ für die Seite/);
});

test('what was typed stays in the field, and nothing of it becomes markup', async () => {
  const html = await read(
    `/de/rechtsprechung?q=${encodeURIComponent('"><script>alert(1)</script>')}`,
  );
  assert.ok(!html.includes('<script>alert'));
  assert.match(html, /value="&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;"/);
});

test('a file number leads straight to its decision, unless filters were chosen', async () => {
  const direct = await site.get(`/de/rechtsprechung?q=${encodeURIComponent('2 StR 87/22')}`);
  assert.equal(direct.status, 302);
  assert.equal(direct.headers.get('location'), decisionPath);
  const filtered = await site.get(
    `/de/rechtsprechung?q=${encodeURIComponent('2 StR 87/22')}&court=bgh`,
  );
  assert.equal(filtered.status, 200);
});

test('a page after the end of the list leads back to its start', async () => {
  const html = await read('/de/rechtsprechung?q=Zwangsprostitution&page=40');
  assert.match(html, /href="\/de\/rechtsprechung\?q=Zwangsprostitution"[^>]*>\s*<span>Zum Anfang/);
});

test('each form of a search has its type, its name, the headers of a file, and the same decisions', async () => {
  const count = totalOf(await read('/de/rechtsprechung?q=Zwangsprostitution'));
  const forms: [string, string, (body: string) => number][] = [
    ['csv', 'text/csv; charset=utf-8; header=present', (body) => body.split('\r\n').length - 2],
    [
      'ris',
      'application/x-research-info-systems; charset=utf-8',
      (body) => body.split('TY  - CASE').length - 1,
    ],
    ['bib', 'application/x-bibtex; charset=utf-8', (body) => body.split('@misc{').length - 1],
    ['json', 'application/vnd.citationstyles.csl+json', (body) => JSON.parse(body).length],
    ['atom', 'application/atom+xml; charset=utf-8', entriesOf],
  ];
  for (const [form, type, counted] of forms) {
    const answer = await site.get(`/de/rechtsprechung.${form}?q=Zwangsprostitution`);
    assert.equal(answer.status, 200, form);
    assert.equal(answer.headers.get('content-type'), type);
    assert.match(answer.headers.get('content-security-policy') ?? '', /sandbox/);
    assert.equal(
      answer.headers.get('content-disposition'),
      form === 'atom' ? null : `attachment; filename="rechtsprechung.${form}"`,
    );
    assert.equal(counted(await answer.text()), count, form);
  }
});

test('a decision is headed as courts write it, and every id in the page is its own', async () => {
  const html = await read(decisionPath);
  const text = wordsOf(html);
  assert.match(
    text,
    /Bundesgerichtshof, 2\. Strafsenat Beschluss vom 17\. Januar 2023 – 2 StR 87\/22/,
  );
  assert.match(text, /ECLI:DE:BGH:2023:170123B2STR87\.22\.0/);
  assert.equal(html.match(/<h1/g)?.length, 1);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  assert.equal(new Set(ids).size, ids.length);
  for (const [, target] of html.matchAll(/href="#([^"]+)"/g))
    assert.ok(ids.includes(target), target);
});

test('coding fields that nobody filled say so, and so does a missing summary', async () => {
  assert.match(wordsOf(await read(decisionPath)), /Handlung nicht erhoben/);
  const { rows } = await sql<{ slug: string }>`
    select slug from caselaw.decision where summary_de is null and summary_en is null limit 1`.execute(
    site.database.app,
  );
  assert.ok(rows[0]);
  assert.match(
    wordsOf(await read(`/de/rechtsprechung/${rows[0].slug}`)),
    /Noch keine Zusammenfassung/,
  );
});

test('a record that nobody checked says so twice, a checked one when', async () => {
  const { rows } = await sql<{ slug: string; checked: boolean }>`
    select distinct on (checked is null) slug, checked is not null as checked from caselaw.decision`.execute(
    site.database.app,
  );
  assert.equal(rows.length, 2);
  for (const row of rows)
    assert.match(
      wordsOf(await read(`/de/rechtsprechung/${row.slug}`)),
      row.checked ? /Geprüft am \d/ : /Ungeprüft .*noch nicht mit der Quelle verglichen/,
    );
});

test('programs find the decision described, and cannot be led astray by its text', async () => {
  const html = await read(decisionPath);
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
  const data = JSON.parse(json ?? '');
  assert.equal(data['@type'], 'CreativeWork');
  assert.equal(data.additionalType, 'http://purl.org/ontology/bibo/LegalDecision');
  assert.equal(data.url, `http://localhost:3000${decisionPath}`);
  assert.equal(data.dateCreated, '2023-01-17');
});

test('one decision can be taken away in three forms', async () => {
  for (const form of ['ris', 'bib', 'json']) {
    const answer = await site.get(`${decisionPath}.${form}`);
    assert.equal(answer.status, 200);
    assert.equal(
      answer.headers.get('content-disposition'),
      `attachment; filename="${slug}.${form}"`,
    );
    assert.match(await answer.text(), /2 StR 87\/22/);
  }
  assert.equal((await site.get('/de/rechtsprechung/nichts-da.ris')).status, 404);
});

test('from a hit one goes on to the next and back to the list', async () => {
  const list = await read('/de/rechtsprechung?q=Zwangsprostitution&sort=newest');
  const links = [...list.matchAll(/<h3><a href="([^"]+)"/g)].map(
    (match) => match[1]?.replaceAll('&amp;', '&') ?? '',
  );
  assert.ok(links.length > 2);
  const second = await read(links[1] ?? '');
  const shown = [...second.matchAll(/<a href="([^"]+)" rel="(prev|next)"/g)].map(
    (match) => `${match[2]} ${match[1]?.replaceAll('&amp;', '&')}`,
  );
  assert.deepEqual(shown, [`prev ${links[0]}`, `next ${links[2]}`]);
  assert.match(
    second,
    /href="\/de\/rechtsprechung\?q=Zwangsprostitution&amp;sort=newest"[^>]*>.*?Zurück zu/s,
  );
  const elsewhere = await read(`${links[1]?.replace('hit%3D2', 'hit%3D900')}`);
  assert.doesNotMatch(elsewhere, /rel="(prev|next)"/);
});

test('a former address moves for good, an unknown one is not found', async () => {
  await sql`
    insert into caselaw.former_slug (slug, decision_id)
    select 'bgh-2023-01-17-2-str-87-22', id from caselaw.decision where slug = ${slug}`.execute(
    site.database.owner,
  );
  const moved = await site.get('/en/rechtsprechung/bgh-2023-01-17-2-str-87-22');
  assert.equal(moved.status, 301);
  assert.equal(moved.headers.get('location'), `/en/rechtsprechung/${slug}`);
  const file = await site.get('/de/rechtsprechung/bgh-2023-01-17-2-str-87-22.ris');
  assert.equal(file.headers.get('location'), `${decisionPath}.ris`);
  for (const path of [
    '/de/rechtsprechung/nichts-da',
    '/de/rechtsprechung/%00',
    '/de/rechtsprechung/..%2f..',
    '/de/rechtsprechung/BGH',
  ])
    assert.equal((await site.get(path)).status, 404, path);
});

test('every kind of page is valid HTML in both languages', async () => {
  for (const language of ['de', 'en'])
    for (const path of [
      '',
      '?q=Menschenhandel&court=bgh',
      '?q=nichtszufinden',
      '?q=%22offen&farbe=rot&page=40',
      '/suchbefehle',
      `/${slug}`,
      `/${slug}?aus=q%3DMenschenhandel%26hit%3D2`,
    ])
      assert.deepEqual(validateHtml(await read(`/${language}/rechtsprechung${path}`)), [], path);
});

function entriesOf(xml: string): number {
  const parser = new SaxesParser();
  let entries = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    if (tag.name === 'entry') entries += 1;
  });
  parser.write(xml).close();
  return entries;
}
