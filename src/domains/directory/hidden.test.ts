import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Kysely, sql } from 'kysely';
import { crawl } from '../../../test/support/crawl.ts';
import { createTestSite, type TestSite } from '../../../test/support/site.ts';
import { refresh } from '../../core/find/index.ts';
import { runImport } from './import/command.fixture.ts';
import { csvOf, goodRow, hiddenRow } from './import/entry.fixture.ts';
import { landCodes, lands } from './land.ts';
import { centreSearch } from './search.ts';

/** Of a shelter that was public by mistake. */
const public_ = {
  ...goodRow,
  id: 'kanarien-quelle',
  name: 'Beispiel-Kanarienhaus',
  type: 'Frauenhaus',
  street: 'Beispielweg 987',
  postal_code: '95100',
  town: 'Selb',
  land: 'by',
  phone: '089 99998987',
  email: 'kanarien@example.org',
  website: 'https://kanarien.example.org/',
  description: 'Kanarientext',
  services: 'Kanariendienst',
  hours: 'Mo 03:17-03:19',
  languages: 'mh',
};
const planted =
  /kanarien|beispielweg 987|95100|\bselb\b|99998[\s-]?987|03:17[-–]03:19|"mh"|[{=,]mh\b|\b50\.17,12\.13\b|[">]50\.17|:\s?50\.17,/i;
const centre = { ...goodRow, id: 'traeger', name: 'Beispiel-Träger' };
const asHidden = {
  ...hiddenRow,
  ...Object.fromEntries(
    [
      'id',
      'name',
      'type',
      'land',
      'email',
      'website',
      'description',
      'services',
      'hours',
      'languages',
    ].map((column) => [column, public_[column as 'id']]),
  ),
  parent_id: 'traeger',
  notes_office: 'Kanarienvermerk: Beispielweg 987, 95100 Selb',
};

let site: TestSite;
let id: string;
before(async () => {
  site = await createTestSite();
  await runImport(site.database.owner, csvOf([centre, public_]));
  const { rows } = await sql<{ id: string }>`
    select organisation_id as id from directory.office_note where source_id = ${public_.id}`.execute(
    site.database.owner,
  );
  id = rows[0]?.id ?? '';
  // Samples of values outlive the rows they were taken from.
  await sql`analyze`.execute(site.database.owner);
  assert.ok(
    (await everythingReadable()).some((text) => planted.test(text)),
    'the plant is found',
  );
  assert.match(await (await site.get('/de/beratungsstellen')).text(), planted);
  const hidden = await runImport(site.database.owner, csvOf([centre, asHidden]));
  assert.equal(hidden.code, 0, JSON.stringify(hidden.report));
});
after(() => site.close());

/** Every row of every table and view that pages read, statistics included: nobody is known to them. */
function everythingReadable(): Promise<string[]> {
  return rowsReadable(site.database.app, (table) =>
    table.catch((error: { code?: string }) => {
      // Row-level security, which asks who it is.
      assert.ok(['42704', '22P02'].includes(error.code ?? ''), String(error));
      return { rows: [] };
    }),
  );
}

/** The same for the office, which may see what belongs to any organisation. */
function everythingOfTheOffice(): Promise<string[]> {
  return site.database.app.transaction().execute(async (transaction) => {
    await sql`
      select set_config('schnittstelle.scope', 'any', true),
             set_config(name, gen_random_uuid()::text, true)
        from unnest(array['schnittstelle.person', 'schnittstelle.organisation']) name`.execute(
      transaction,
    );
    return rowsReadable(transaction, (table) => table);
  });
}

type Rows = { readonly rows: readonly { readonly row: string }[] };

async function rowsReadable(
  app: Kysely<unknown>,
  guarded: (table: Promise<Rows>) => Promise<Rows>,
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.oid::regclass::text as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm', 'f')
       and (n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') or c.relname = 'pg_stats')
       and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')`.execute(
    app,
  );
  assert.ok(rows.some(({ name }) => name === 'directory.entry'));
  const texts: string[] = [];
  for (const { name } of rows) {
    const table = await guarded(
      sql<{ row: string }>`
        select (to_jsonb(t) - 'notes_office')::text as row from ${sql.raw(name)} t`.execute(app),
    );
    texts.push(...table.rows.map(({ row }) => `${name}: ${row}`));
  }
  return texts;
}

test('without somebody who is known the program gets an error from hidden entries and notes', async () => {
  for (const table of ['hidden_entry', 'office_note', 'member_note'])
    await assert.rejects(sql`select from directory.${sql.raw(table)}`.execute(site.database.app), {
      code: '42704',
    });
});

test('R93, R96: nothing of an entry that became hidden stands in any table that pages read', async () => {
  // As the running site does twice a second.
  await refresh(site.services, [centreSearch]);
  const found = (await everythingReadable()).filter(
    (text) => planted.test(text) || text.includes(id),
  );
  assert.deepEqual(found, []);
});

test('R96: not even the office finds its place in any table but for the note that it wrote itself', async () => {
  const all = await everythingOfTheOffice();
  assert.ok(all.some((text) => text.startsWith('directory.hidden_entry: ')));
  assert.deepEqual(
    all.filter((text) => /beispielweg 987|95100|\bselb\b|99998[\s-]?987|50\.17/i.test(text)),
    [],
  );
});

test('R93: a crawl of everything public finds no address, postcode, town, landline, name or id', async () => {
  const starts = [
    '/de/',
    '/en/',
    '/api',
    '/sitemap.xml',
    '/de/beratungsstellen',
    '/en/beratungsstellen?l=b&t=b',
    '/de/beratungsstellen.csv',
    '/de/hilfe/orte',
    ...landCodes.map((code) => `/de/hilfe/orte/${lands[code].slug}`),
    '/api/v1/openapi.json',
    ...['organizations', 'services', 'locations'].map((list) => `/api/v1/hsds/${list}`),
    '/de/beratungsstellen/beispiel-kanarienhaus',
    `/de/beratungsstellen/${id}`,
    '/de/rechtsprechung?q=Beispielweg',
  ];
  let count = 0;
  for await (const page of crawl(site, starts, landCodes.length + 1)) {
    // The links to this page in other languages repeat what we asked for ourselves.
    const asked = new RegExp(`/(de|en)/beratungsstellen/(beispiel-kanarienhaus|${id})`, 'g');
    const text = page.body.replaceAll('\u00a0', ' ').replace(asked, '');
    assert.doesNotMatch(text, planted, page.path);
    assert.ok(!text.includes(id), page.path);
    count += 1;
  }
  assert.ok(count > 50, `only ${count} addresses were found`);
});

test('it shows only as that its organisation has protected places; in no count, filter value or result', async () => {
  const answer = await site.get('/de/beratungsstellen/beispiel-traeger');
  assert.match(await answer.text(), /Geschützte Plätze/);
  const list = await (await site.get('/de/beratungsstellen')).text();
  assert.match(list, /1 Stelle</);
  // The map names every Land; the hidden entry's has no number there.
  assert.match(list, / aria-label="Bayern"/);
  assert.doesNotMatch(list.replace(/<svg.*?<\/svg>/gs, ''), /Bayern|Frauenhaus|Marshallesisch/);
});

test('R94: no public point is more exact than 0.01°, by the column itself', async () => {
  const { owner } = site.database;
  await sql`update directory.entry set latitude = 52.123456, longitude = 13.987654`.execute(owner);
  const { rows } = await sql<{ latitude: string; longitude: string }>`
    select latitude, longitude from directory.entry`.execute(owner);
  assert.deepEqual(rows, [{ latitude: '52.12', longitude: '13.99' }]);
});

test('the tables themselves refuse a place where the precision allows none', async () => {
  const { owner } = site.database;
  for (const [change, constraint] of [
    [sql`precision = 'town'`, /only_exact_has_an_address/],
    [sql`precision = 'land', street = null, postal_code = null`, /only_land_has_no_place/],
    [sql`precision = 'hidden', street = null, postal_code = null`, /entry_precision_check/],
  ] as const)
    await assert.rejects(sql`update directory.entry set ${change}`.execute(owner), constraint);
});

test('a stale public file does not bring it back by its old id as another entry', async () => {
  const { summary } = await runImport(
    site.database.owner,
    csvOf([{ ...asHidden, id, parent_id: 'traeger' }]),
  );
  assert.deepEqual([summary.new, summary.refused], [0, 0]);
});
