import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { validateHtml } from '../../../../../test/support/pages.ts';
import { createTestSite, type TestSite } from '../../../../../test/support/site.ts';
import { makeOrganisation, makePerson } from '../../../../core/accounts/people.fixture.ts';
import { startSession } from '../../../../core/accounts/sessions.ts';
import { Temporal } from '../../../../platform/clock/index.ts';
import { loadShipped } from '../../../../site/shipped.ts';

const origin = 'http://localhost:3000';
const address = '/de/redaktion/empfehlungen/tabelle';
let site: TestSite;
const tokens = new Map<string, string>();

before(async () => {
  site = await createTestSite({ fill: loadShipped });
  const { rows } = await sql<{ id: string }>`
    select id from accounts.organisation where kind = 'office'`.execute(site.database.owner);
  await enter('Anna', rows[0]!.id);
  await enter('Berta', await makeOrganisation(site.database, 'centre'));
});
after(() => site.close());

const head = 'id;body;round;symbol;urgency;text_de;articles;next_report;source';
const good = (n: number) =>
  `beispiel-zeile-${n};greta;greta-2;greta(2019)07;urges;Beispiel ${n};cets-197/13;11.2027;Beispiel-Quelle`;

test('of thirty rows with five wrong ones, twenty-five become drafts and five stay in the field with their reasons', async () => {
  const wrong = [
    ';greta;greta-2;;urges;Beispiel ohne Kennung;cets-197/13;;Beispiel-Quelle',
    'beispiel-w-2;greta;upr-1;;urges;Beispiel;cets-197/13;;Beispiel-Quelle',
    'beispiel-w-3;greta;greta-2;;dringend;Beispiel;cets-197/999;31.02.2027;Beispiel-Quelle',
    'beispiel-w-4;greta;greta-2',
    good(1),
  ];
  const rows = Array.from({ length: 25 }, (_, at) => good(at + 1));
  const text = [head, ...rows, ...wrong].join('\r\n');
  const answer = await send('Anna', text);
  const html = await answer.text();
  assert.equal(answer.status, 400, html);
  assert.deepEqual(validateHtml(html), []);
  assert.match(html, /<title>Fehler: /);
  assert.match(html, /25 Entwürfe sind angelegt/);
  assert.match(html, /5 Zeilen wurden nicht übernommen/);
  assert.equal(kept(html), [head, ...wrong].join('\n'));
  for (const said of [
    'Diese Angabe fehlt noch',
    'Diese Runde gehört zu einem anderen Gremium',
    '31.02.2027',
    'cets-197/999',
    'mehr oder weniger Zellen',
    'zweimal in der Tabelle',
  ])
    assert.ok(html.includes(said), said);
  assert.equal(await drafts(), 25);
  const again = await send('Anna', kept(html));
  assert.match(await again.text(), /Kein neuer Entwurf/);
  assert.equal(await drafts(), 25);
});

test('a draft holds what its row says, and nothing of it is public', async () => {
  const answer = await send('Anna', `${head};verified\n${good(50)};yes`);
  const html = await answer.text();
  assert.equal(answer.status, 200, html);
  assert.equal(kept(html), '');
  const { rows } = await sql<{ content: Record<string, unknown> }>`
    select content from desk.draft where content ->> 'key' = 'beispiel-zeile-50'`.execute(
    site.database.owner,
  );
  const { document, urgency, articles, nextReportOn, verified, textDe } = rows[0]!.content;
  assert.deepEqual(
    { document, urgency, articles, nextReportOn, verified, textDe },
    {
      document: 'greta-2019-07',
      urgency: 'urges',
      articles: ['cets-197/13'],
      nextReportOn: '2027-11',
      verified: 'yes',
      textDe: 'Beispiel 50',
    },
  );
  const shown = await site.get('/de/monitoring/empfehlungen/beispiel-zeile-50');
  assert.equal(shown.status, 404);
});

test('cells that were copied out of a spreadsheet are parted by tabs', async () => {
  const text = [head, good(60)].join('\n').replaceAll(';', '\t');
  assert.equal((await send('Anna', text)).status, 200);
});

test('two clicks at once make no draft twice', async () => {
  const text = [head, good(70)].join('\n');
  const before = await drafts();
  const answers = await Promise.all([send('Anna', text), send('Anna', text)]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 400]);
  assert.equal(await drafts(), before + 1);
});

for (const [name, text, said] of [
  ['nothing', ' ', 'keine Zeile'],
  ['names of columns alone', head, 'keine Zeile'],
  ['other columns', 'a;b\n1;2', 'id, body und source'],
  ['a column twice', `${head};id\n${good(80)};x`, 'zweimal in der ersten Zeile'],
  [
    'too many rows',
    [head, ...Array.from({ length: 301 }, (_, at) => good(at + 100))].join('\n'),
    'mehr als 300',
  ],
] as const)
  test(`${name}: said at the field, and what was typed stays`, async () => {
    const answer = await send('Anna', text);
    const html = await answer.text();
    assert.equal(answer.status, 400);
    assert.deepEqual(validateHtml(html), []);
    assert.ok(html.includes(said), said);
    assert.equal(kept(html).trim(), text.trim());
  });

test('whoever is not of the office finds nothing here', async () => {
  const seen = await see('Berta', address);
  assert.equal(seen.status, 404);
  assert.equal((await send('Berta', [head, good(90)].join('\n'))).status, 404);
});

test('the page leads from the list, and names every value that a column may have', async () => {
  const list = await (await see('Anna', '/de/redaktion/empfehlungen')).text();
  assert.ok(list.includes(`href="${address}"`));
  const html = await (await see('Anna', address)).text();
  assert.deepEqual(validateHtml(html), []);
  for (const value of ['greta-3', 'GRETA(2019)07', 'considers', 'bedenkfrist', 'land'])
    assert.ok(html.includes(`<code>${value}</code>`), value);
});

async function enter(name: string, organisationId: string): Promise<void> {
  const personId = await makePerson(site.database, organisationId, ['editor'], {
    name: `Beispiel-${name}`,
  });
  const now = Temporal.Now.instant();
  const who = { personId, organisationId, mode: 'full', now } as const;
  tokens.set(name, (await startSession(site.database.app, who))?.token ?? '');
}

async function send(name: string, table: string): Promise<Response> {
  const body = new FormData();
  body.append('table', table);
  return site.app.request(origin + address, {
    method: 'POST',
    headers: { ...cookie(name), Origin: origin, 'Sec-Fetch-Site': 'same-origin' },
    body,
  });
}

function see(name: string, path: string): Promise<Response> {
  return Promise.resolve(site.app.request(origin + path, { headers: cookie(name) }));
}

function cookie(name: string): Record<string, string> {
  return { Cookie: `__Host-session=${tokens.get(name)}` };
}

function kept(html: string): string {
  const [, text = ''] = /<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(html) ?? [];
  return text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

async function drafts(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from desk.draft d join desk.thing t on t.id = d.thing_id
     where t.kind = 'recommendation'`.execute(site.database.owner);
  return rows[0]!.count;
}
