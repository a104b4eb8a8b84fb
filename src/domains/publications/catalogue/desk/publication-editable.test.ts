import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { createTestSite, type TestSite } from '../../../../../test/support/site.ts';
import { publish as publishTo } from '../../../../core/desk/release.fixture.ts';
import type { Content } from '../../../../platform/editable.ts';
import { loadShipped } from '../../../../site/shipped.ts';
import { exampleContent } from '../catalogue.fixture.ts';
import { findPublicationById, findReplacing, listPublications } from '../publications.ts';
import { publicationEditable } from './publication-editable.tsx';

let site: TestSite;
let database: TestSite['database'];
before(async () => {
  site = await createTestSite({ fill: loadShipped });
  ({ database } = site);
});
after(() => site.close());

const publish = async (content: Content, key: string | null = null) =>
  (await publishTo(database.app, publicationEditable, content, key)).key;
const problemsOf = async (content: Content, key: string | null = null) =>
  (await publicationEditable.check!(database.app, { key, content, language: 'de' })).map(
    ({ field, row }) => (row ? `${field}.${row.index}.${row.field}` : field),
  );
const slugOf = async (key: string) => (await findPublicationById(database.app, key))!.slug;

test('what the program ships, read for the desk and published unchanged, stays as it is', async () => {
  const shipped = await listPublications(database.app);
  assert.ok(shipped.length >= 12);
  const sections = await publicationEditable.form(database.app, null);
  const names = sections.flatMap(({ fields }) => fields.map(({ name }) => name)).sort();
  for (const { id, slug } of shipped) {
    const { content } = (await publicationEditable.read(database.app, id))!;
    assert.deepEqual(Object.keys(content).sort(), names);
    assert.deepEqual(await problemsOf(content, id), [], slug);
    assert.equal(await publish(content, id), id);
    assert.deepEqual((await publicationEditable.read(database.app, id))!.content, content, slug);
    assert.equal(await slugOf(id), slug);
  }
});

test('an address stays when the title changes, and when the publication goes and comes back', async () => {
  const key = await publish(exampleContent());
  assert.equal(await slugOf(key), '2019-beispiel-handreichung');
  await publish(exampleContent({ title: 'Beispiel-Anderes' }), key);
  assert.equal(await slugOf(key), '2019-beispiel-handreichung');
  await publicationEditable.withdraw(database.app, key, key);
  assert.equal(await findPublicationById(database.app, key), null);
  const other = await publish(exampleContent());
  assert.equal(await slugOf(other), '2019-beispiel-handreichung-2');
  await publish(exampleContent({ title: 'Beispiel-Anderes' }), key);
  assert.equal(await slugOf(key), '2019-beispiel-handreichung');
  for (const one of [key, other]) await publicationEditable.withdraw(database.app, one, one);
});

test('bad input: what does not exist or does not fit is told at its field', async () => {
  const cases: readonly (readonly [Parameters<typeof exampleContent>[0], readonly string[]])[] = [
    [{}, []],
    [{ periodFrom: '2024', periodTo: '2023-12' }, ['periodTo']],
    [{ periodFrom: '2024', periodTo: '2024' }, []],
    [{ isbn: '978-3-16-148410-1' }, ['isbn']],
    [{ isbn: '978-3-16-148410-0' }, []],
    [{ doi: '10.12' }, ['doi']],
    [{ doi: 'https://doi.org/10.1234/x' }, []],
    ...['-1', '1000000', '007', '1.5'].map((stock) => [{ stock }, ['stock']] as const),
    ...['-0.01', '10000', '4.505', '04'].map((price) => [{ price }, ['price']] as const),
    [{ printed: 'yes', stock: '999999', price: '9999.99' }, []],
    [{ printed: 'no', stock: '0', price: '0' }, []],
    [{ printed: 'no', stock: '1' }, ['stock']],
    [{ replaces: ['gibt-es-nicht'] }, ['replaces']],
    [{ replaces: ['/de/veroeffentlichungen/kok-datenbericht-2025'] }, []],
    [{ related: ['publication:kok-datenbericht-2025'] }, []],
    [{ about: ['/de/dossiers/gibt-es-nicht'] }, ['about']],
    [{ about: ['/de/normen/cets-197/13'] }, []],
    [{ norms: ['§ 99999 Unsinn'] }, []],
  ];
  for (const [changed, fields] of cases)
    assert.deepEqual(await problemsOf(exampleContent(changed)), fields, JSON.stringify(changed));
});

test('a language version is one of the files or lies at an address', async () => {
  const version = { language: 'de', title: '', url: '', fileName: '', pages: '' } as const;
  const file = { file: 'a'.repeat(64), name: 'a.pdf', type: 'application/pdf', alt: '' };
  const problems = (changed: object, files = [file]) =>
    problemsOf(exampleContent({ files, versions: [{ ...version, accessible: '', ...changed }] }));
  assert.deepEqual(await problems({}), ['versions.0.fileName']);
  assert.deepEqual(await problems({ url: 'https://example.org/', fileName: 'a.pdf' }), [
    'versions.0.fileName',
  ]);
  assert.deepEqual(await problems({ fileName: 'b.pdf' }), ['versions.0.fileName']);
  assert.deepEqual(await problems({ fileName: 'a.pdf', pages: '0' }), ['versions.0.pages']);
  assert.deepEqual(await problems({ fileName: 'a.pdf', pages: '12' }), []);
  assert.deepEqual(await problems({ fileName: 'a.pdf' }, [file, { ...file, type: 'image/png' }]), [
    'files',
  ]);
});

test('the same title and edition twice is refused, also at the same moment', async () => {
  const title = 'Beispiel-Zweimal';
  const both = await Promise.allSettled([
    database.app.transaction().execute((trx) => publishIn(trx, exampleContent({ title }))),
    database.app.transaction().execute((trx) => publishIn(trx, exampleContent({ title }))),
  ]);
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  assert.deepEqual(await problemsOf(exampleContent({ title: 'BEISPIEL-zweimal' })), ['title']);
  assert.deepEqual(await problemsOf(exampleContent({ title, edition: '2. Auflage' })), []);
});

test('a publication replaces neither itself nor what replaces it, however many lie between', async () => {
  const first = await publish(exampleContent({ title: 'Beispiel-Kreis 1' }));
  const second = await publish(
    exampleContent({ title: 'Beispiel-Kreis 2', replaces: [await slugOf(first)] }),
  );
  const third = await publish(
    exampleContent({ title: 'Beispiel-Kreis 3', replaces: [await slugOf(second)] }),
  );
  for (const older of [first, second])
    assert.deepEqual(
      (await findReplacing(database.app, older)).map(({ id }) => id),
      [third],
      'readers are led to the newest',
    );
  const replacing = async (key: string) =>
    exampleContent({ title: 'Beispiel-Kreis 1', replaces: [await slugOf(key)] });
  assert.deepEqual(await problemsOf(await replacing(first), first), ['replaces']);
  assert.deepEqual(await problemsOf(await replacing(third), first), ['replaces']);
  await assert.rejects(publish(await replacing(third), first), { code: '23505' });
  await assert.rejects(publish(await replacing(first), first), { code: '23514' });
  assert.deepEqual((await findPublicationById(database.app, first))!.replaces, []);
});

test('two that would replace each other, released at the same moment: one does', async () => {
  const [one, other] = [
    await publish(exampleContent({ title: 'Beispiel-Gegenseitig 1' })),
    await publish(exampleContent({ title: 'Beispiel-Gegenseitig 2' })),
  ];
  const contents = [
    exampleContent({ title: 'Beispiel-Gegenseitig 1', replaces: [await slugOf(other)] }),
    exampleContent({ title: 'Beispiel-Gegenseitig 2', replaces: [await slugOf(one)] }),
  ] as const;
  const both = await Promise.allSettled([
    database.app.transaction().execute((trx) => publishIn(trx, contents[0], one)),
    database.app.transaction().execute((trx) => publishIn(trx, contents[1], other)),
  ]);
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
});

test('citations are stored as typed, with the norms that they name', async () => {
  const norms = ['§ 25 Abs. 4a AufenthG', '§§ 232, 232a StGB', '§ 3 Unsinnsgesetz', 'OEG'];
  const key = await publish(exampleContent({ title: 'Beispiel-Normen', norms }));
  const publication = (await findPublicationById(database.app, key))!;
  assert.deepEqual(publication.norms, norms);
  assert.deepEqual(
    publication.citedNorms.map(({ law, section }) => [law, section]),
    [
      ['aufenthg', '25'],
      ['stgb', '232'],
      ['stgb', '232a'],
      [null, '3'],
      ['oeg', null],
    ],
  );
});

test('withdrawn: the row is gone, and the address tells when', async () => {
  const key = await publish(exampleContent({ title: 'Beispiel-Zurück' }));
  await publicationEditable.withdraw(database.app, key, key);
  const { rows } = await sql<{ gone: boolean; left: string }>`
    select withdrawn_at is not null as gone,
        (select count(*) from publications.publication where id = ${key}::uuid) as left
      from publications.address where id = ${key}::uuid`.execute(database.app);
  assert.deepEqual(rows, [{ gone: true, left: '0' }]);
});

type Transaction = Parameters<typeof publicationEditable.publish>[0];

async function publishIn(trx: Transaction, content: Content, key: string | null = null) {
  const published = await publishTo(trx, publicationEditable, content, key);
  // So that the other one comes in between.
  await sql`select pg_sleep(0.2)`.execute(trx);
  return published;
}
