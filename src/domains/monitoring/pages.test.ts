import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SaxesParser } from 'saxes';
import { validateHtml } from '../../../test/support/pages.ts';
import { createTestSite, type TestSite } from '../../../test/support/site.ts';
import { Temporal } from '../../platform/clock/index.ts';
import { loadShipped } from '../../site/shipped.ts';
import { findRecommendations } from './recommendations.ts';
import { shippedBodies, shippedRounds } from './shipped-data.ts';
import { writeRecommendation, writeRound } from './stored-monitoring.ts';

const now = Temporal.Instant.from('2026-11-26T10:00:00Z');

let site: TestSite;
before(async () => {
  site = await createTestSite({ fill: loadShipped, clock: () => now });
  const { owner } = site.database;
  const [one] = await findRecommendations(owner, ['greta-2-bedenkfrist']);
  await writeRecommendation(
    owner,
    {
      ...one!,
      paragraph: '150',
      nextReportOn: '2027-06',
      response: {
        kind: 'accepted',
        text: { de: 'Ja & <b>', en: 'Yes' },
        source: 'Beispiel-Antwort',
      },
      assessments: [
        assessment('network', 'not_begun', '2020'),
        assessment('network', 'partly', '2024-03-01'),
        assessment('state', 'done', '2023-02'),
      ],
    },
    now,
  );
});
after(() => site.close());

function assessment(by: 'network' | 'state', state: 'not_begun' | 'partly' | 'done', on: string) {
  const reason = { de: `Beispiel-Grund ${on}`, en: `Example reason ${on}` };
  return { by, state, on, reason, evidence: 'Beispiel-Beleg', evidenceUrl: 'https://example.org/' };
}

async function html(path: string): Promise<string> {
  const answer = await site.get(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
}

/** As a wide screen shows them, without the names of columns that stand before the cells on a narrow one. */
async function words(path: string): Promise<string> {
  const main = /<main[\s\S]*<\/main>/.exec(await html(path))![0];
  return main
    .replace(/<span class="cell-name">.*?<\/span>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ');
}

test('every page is valid HTML in both languages', async () => {
  const paths = [
    '',
    '/empfehlungen',
    '/empfehlungen?q=Unterkunft&gremium=greta&stand=none&geprueft=ja',
    '/empfehlungen?q=nirgends',
    '/empfehlungen?artikel=cets-197%2F13&seite=1',
    '/empfehlungen/greta-2-bedenkfrist',
    '/empfehlungen/greta-2-statistik',
    '/matrix',
    '/artikel',
    '/themen',
    '/themen/bedenkfrist',
    '/themen/praevention',
    '/zeitleiste',
    '/fristen',
    ...shippedBodies.map(({ id }) => `/gremien/${id}`),
    ...shippedRounds.map(({ id }) => `/runden/${id}`),
  ];
  for (const language of ['de', 'en'])
    for (const path of paths) {
      const address = `/${language}/monitoring${path}`;
      assert.deepEqual(validateHtml(await html(address)), [], address);
    }
});

test('a recommendation shows what it rests on, both views, and what came before', async () => {
  const text = await words('/de/monitoring/empfehlungen/greta-2-bedenkfrist');
  assert.match(text, /GRETA, Runde 2 · GRETA\(2019\)07 · Randnummer 150/);
  assert.match(text, /verglichen mit: KOK, NGO Report to GRETA 2023/);
  assert.match(
    text,
    /Sicht des Netzwerks ◐ teilweise umgesetzt , 1\. März 2024 .*○ nicht begonnen , 2020/,
  );
  assert.match(text, /Sicht des Staates ● umgesetzt , Februar 2023/);
  assert.match(text, /Antwort des Staates angenommen Ja &amp; &lt;b&gt;/);
  assert.match(text, /Nächster Bericht Juni 2027/);
  assert.match(
    await words('/de/monitoring/empfehlungen/greta-3-strategie'),
    /Randnummer ungeprüft .*Runde 1 .*Gesamtstrategie.*Runde 2 .*Runde 3/,
  );
});

test('the matrix says in words how far each recommendation has come', async () => {
  const text = await words('/de/monitoring/matrix');
  assert.match(
    text,
    /Art\. 13 CETS 197 Erholungs- und Bedenkzeit keine erfasst Bedenkfrist, Unterstützung ◐ teilweise umgesetzt Bedenkfrist, Information über Rechte – nicht bewertet/,
  );
  const page = await html('/de/monitoring/matrix');
  assert.match(page, /<th scope="row"><a href="\/de\/normen\/cets-197\/13">/);
  assert.equal((await site.get('/de/monitoring/matrix?uebereinkommen=stgb')).status, 404);
});

test('what is not recorded is called so, and never that nobody asked for it', async () => {
  const text = await words('/de/monitoring/gremien/greta');
  assert.match(text, /Bedenkfrist, Unterstützung keine erfasst Alle mutmaßlichen Betroffenen/);
  assert.doesNotMatch(text, /nicht erhoben|nicht gefordert/);
});

test('two recommendations of a cell that are about the same have names of their own', async () => {
  const row = /Art\. 10 CETS 197.*?Art\. 12 CETS 197/.exec(
    await words('/de/monitoring/matrix'),
  )![0];
  assert.match(row, /Betroffene unter Asylsuchenden sollen von Amts wegen erkannt werden/);
});

test('the page of an article tells what was asked for on it, that of an instrument leads to the matrix', async () => {
  const article = await words('/de/normen/cets-197/13');
  assert.match(
    article,
    /Was dazu von Deutschland gefordert wurde .*Alle mutmaßlichen Betroffenen .*GRETA, Runde 2 · GRETA\(2019\)07 .*Sicht des Netzwerks: teilweise umgesetzt .*Runde 3/,
  );
  assert.match(
    await html('/en/normen/cets-197'),
    /href="\/en\/monitoring\/matrix\?uebereinkommen=cets-197"[\s\S]*?recommendations/,
  );
  assert.match(
    await html('/de/normen/cets-197'),
    /href="#nennungen-0"[^>]*>Was dazu von Deutschland gefordert wurde</,
  );
  assert.doesNotMatch(await words('/de/normen/stgb/232a'), /von Deutschland gefordert/);
  for (const path of ['/de/normen/cets-197/13', '/en/normen/cets-197'])
    assert.deepEqual(validateHtml(await html(path)), [], path);
});

test('the overview tells the deadline that went by where none is ahead', async () => {
  const text = await words('/de/monitoring');
  assert.match(text, /Keine bekannt Zuletzt abgelaufen: 15\. Juli 2026: Umsetzung der Richtlinie/);
  assert.match(text, /GRETA .*Juni 2027: Bericht zur Empfehlung: Bedenkfrist/);
  assert.match(text, /Zuletzt abgelaufen: Dezember 2025: [^.]* ungeprüft/);
});

test('a topic shows what was asked for over the rounds', async () => {
  assert.match(
    await words('/de/monitoring/themen/entschaedigung'),
    /Runde 1 .*Runde 2 .*Runde 3 .*unabhängig von ihrem Aufenthaltsstatus/,
  );
});

test('a computed deadline is marked, and what is ahead is in the calendar', async () => {
  const text = await words('/de/monitoring/fristen');
  assert.match(
    text,
    /Kommende Juni 2027 GRETA: Bericht zur Empfehlung: Bedenkfrist, Unterstützung/,
  );
  assert.match(text, /Abgelaufene .*15\. Juli 2026 .*Dezember 2025 GREVIO: .* ungeprüft/);
  const calendar = await html('/de/monitoring/fristen.ics');
  assert.match(calendar, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
  assert.match(calendar, /DTSTART;VALUE=DATE:20270630\r\nDTEND;VALUE=DATE:20270701\r\n/);
  assert.equal(calendar.split('BEGIN:VEVENT').length, 2);
  for (const line of calendar.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
});

test('a long line of the calendar is folded, and its signs are escaped', async () => {
  await writeRound(site.database.owner, {
    id: 'beispiel-1',
    body: 'cat',
    number: 9,
    title: { de: `Beispiel; ${'ä'.repeat(80)}, Ende`, en: 'Example' },
    theme: null,
    milestones: [
      { kind: 'due', on: '2028-02', note: null, verified: true, source: 'Quelle', sourceUrl: null },
    ],
  });
  const calendar = await html('/de/monitoring/fristen.ics');
  for (const line of calendar.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.match(calendar.replaceAll('\r\n ', ''), /Beispiel\\; ä{80}\\, Ende/);
  assert.match(calendar, /DTSTART;VALUE=DATE:20280229/);
});

test('the list as CSV, JSON and PDF holds what the page shows', async () => {
  const csv = await html('/de/monitoring/empfehlungen.csv?thema=bedenkfrist');
  const lines = csv.trim().split('\r\n');
  assert.equal(lines.length, 3);
  assert.match(lines[0]!, /^\ufeff?id,body,round,symbol,paragraph/);
  const { recommendations } = JSON.parse(
    await html('/de/monitoring/empfehlungen.json?thema=bedenkfrist'),
  );
  assert.deepEqual(recommendations[0].network, { state: 'partly', on: '2024-03-01' });
  const pdf = await site.get('/en/monitoring/empfehlungen.pdf?runde=greta-3');
  assert.equal(pdf.headers.get('content-type'), 'application/pdf');
  assert.equal(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
    '%PDF-',
  );
});

test('the feed is well-formed and has the last change first', async () => {
  const text = await html('/de/monitoring/feed.xml');
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => assert.fail(error));
  parser.write(text).close();
  assert.match(text.slice(text.indexOf('<entry>')), /^<entry>\n<id>[^<]+<\/id>/);
  assert.match(text, /monitoring\/empfehlungen\/greta-2-bedenkfrist/);
});

test('the interface tells body, round, paragraph, articles, verified and source', async () => {
  const one = JSON.parse(await html('/api/v1/recommendations/greta-2-bedenkfrist'));
  assert.deepEqual(
    [one.body, one.round, one.paragraph, one.articles, one.verified, one.source],
    [
      'greta',
      'greta-2',
      '150',
      ['cets-197/12', 'cets-197/13'],
      true,
      'KOK, NGO Report to GRETA 2023',
    ],
  );
  const list = JSON.parse(await html('/api/v1/recommendations?round=greta-3&limit=2'));
  assert.deepEqual([list.total, list.recommendations.length], [10, 2]);
  assert.equal(list.recommendations[0].paragraph, null);
  for (const [path, status] of [
    ['/api/v1/recommendations/gibt-es-nicht', 404],
    ['/api/v1/recommendations/%00', 404],
    ['/api/v1/recommendations?body=%00', 400],
    ['/api/v1/recommendations?limit=0', 400],
    ['/api/v1/recommendations?x=1', 400],
  ] as const)
    assert.equal((await site.get(path)).status, status, path);
});

test('what is no filter, no page and no key is not found', async () => {
  for (const path of [
    '/empfehlungen?q=%00',
    '/empfehlungen?stand=gut',
    '/empfehlungen?unbekannt=1',
    '/empfehlungen?runde=a&runde=b',
    '/empfehlungen?seite=0',
    '/empfehlungen?seite=99',
    '/empfehlungen/%00',
    '/empfehlungen/gibt-es-nicht',
    '/empfehlungen.csv?stand=gut',
    '/gremien/gibt-es-nicht',
    '/runden/gibt-es-nicht',
    '/themen/gibt-es-nicht',
  ])
    assert.equal((await site.get(`/de/monitoring${path}`)).status, 404, path);
});

test('the sitemap names recommendations, rounds and views once', async () => {
  const text = await html('/sitemap/monitoring.xml');
  for (const path of ['', '/matrix', '/runden/greta-2', '/empfehlungen/greta-3-strategie'])
    assert.equal(
      text.split(`<loc>http://localhost:3000/de/monitoring${path}</loc>`).length,
      2,
      path,
    );
});
