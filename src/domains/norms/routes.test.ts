import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { validateHtml } from '../../../test/support/pages.ts';
import { createTestSite, type TestSite } from '../../../test/support/site.ts';
import { loadShipped } from '../../site/shipped.ts';

let site: TestSite;
before(async () => {
  site = await createTestSite({ fill: loadShipped });
});
after(() => site.close());

async function words(path: string): Promise<string> {
  const answer = await site.get(path);
  assert.equal(answer.status, 200, path);
  const html = await answer.text();
  return html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0]+/g, ' ');
}

test('laws are listed with how many decisions name them', async () => {
  const { rows } = await sql<{ count: number }>`
    select count(distinct decision_id)::int from caselaw.norm_reference where law_id = 'stgb'`.execute(
    site.database.app,
  );
  assert.ok(rows[0] && rows[0].count > 0);
  assert.match(await words('/de/normen'), new RegExp(`StGB Strafgesetzbuch ${rows[0].count} `));
});

test('a law shows its sections in order', async () => {
  const html = await (await site.get('/de/normen/stgb')).text();
  const at = ['181a', '232', '232a', '233'].map((section) =>
    html.indexOf(`/de/normen/stgb/${section}"`),
  );
  assert.ok(at.every((position) => position > 0));
  assert.deepEqual(
    at,
    [...at].sort((a, b) => a - b),
  );
});

test('a section shows its wordings, the reform of 15 October 2016 between them', async () => {
  const text = await words('/de/normen/stgb/232');
  assert.match(text, /§ 232 StGB Menschenhandel/);
  assert.match(text, /15\. Oktober 2016 keine spätere Fassung erfasst Menschenhandel/);
  assert.match(
    text,
    /19\. Februar 2005 14\. Oktober 2016 Menschenhandel zum Zweck der sexuellen Ausbeutung/,
  );
});

test('a wording shows only decisions whose source names it', async () => {
  const old = await words('/de/normen/stgb/232/2005-02-19');
  assert.match(old, /In Kraft vom 19\. Februar 2005 bis 14\. Oktober 2016/);
  const { rows } = await sql<{ count: number }>`
    select count(distinct decision_id)::int from caselaw.norm_reference
     where law_id = 'stgb' and section = '232' and version = '2005-02-19'`.execute(
    site.database.app,
  );
  assert.match(
    old,
    new RegExp(`Bei ${rows[0]?.count} Entscheidungen nennt die Quelle diese Fassung`),
  );
});

test('an imported text is shown with its edition and source, and nothing of it becomes markup', async () => {
  assert.match(await words('/de/normen/stgb/232a'), /Der Wortlaut ist hier nicht erfasst/);
  await sql`
    insert into norms.text (law_id, section, as_of, heading, body, source)
    values ('stgb', '232a', '2026-08-19', 'Zwangsprostitution', ${'(1) Erstens <b>&\n(2) Zweitens'}, 'beispiel.example.org')`.execute(
    site.database.owner,
  );
  const html = await (await site.get('/de/normen/stgb/232a')).text();
  assert.match(html, /\(1\) Erstens &lt;b&gt;&amp;<\/p>/);
  assert.match(html, /Stand 19\.\u00a0August 2026\. Quelle: beispiel\.example\.org/);
});

test('every page exists in both languages, in valid HTML', async () => {
  for (const path of ['', '/stgb', '/stgb/232', '/stgb/232/2016-10-15'])
    for (const language of ['de', 'en']) {
      const answer = await site.get(`/${language}/normen${path}`);
      assert.equal(answer.status, 200, path);
      assert.deepEqual(validateHtml(await answer.text()), [], path);
    }
});

test('what is no norm is not found', async () => {
  for (const path of [
    'nichts',
    'STGB',
    'stgb/9999',
    'stgb/232A',
    "stgb/1'",
    'stgb/232/2016-10-16',
    'stgb/232/2016-02-31',
    'stgb/232/x',
    'stgb/%00',
  ])
    assert.equal((await site.get(`/de/normen/${path}`)).status, 404, path);
});
