import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { normsDomain } from '../norms/index.ts';
import { fillDecisions, stored } from './decisions.fixture.ts';
import { findDecision, findMoved, findUpdates, listAddresses } from './decisions.ts';
import { naming } from './naming.ts';
import { overview } from './overview.ts';
import { readDecision } from './reading.ts';

let database: TestDatabase;

before(async () => {
  database = await createTestDatabase();
  await normsDomain(naming).shipped?.({ db: database.owner } as never);
  await fillDecisions(database.owner);
});
after(() => database.drop());

const revision = async () => {
  const found = await findDecision(database.app, stored.revision);
  assert.ok(found);
  return found;
};

test('a decision is read with everything that belongs to it', async () => {
  const decision = await revision();
  assert.deepEqual(decision.fileNumbers, ['1 StR 1/21', '1 StR 9/21', '1 StR 10/21']);
  assert.equal(decision.court, 'BGH');
  assert.equal(decision.courtName, 'Bundesgerichtshof');
  assert.equal(decision.date, '2021-03-04');
  assert.equal(decision.checked, '2026-11-01');
  assert.deepEqual(decision.outcome, { sentenceMonths: 42, suspended: false });
  assert.match(decision.updated, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  assert.equal(decision.paragraphs.length, 5);
  assert.deepEqual(
    decision.norms.map(({ label, path, version, origin }) => ({ label, path, version, origin })),
    [
      { label: 'Art. 4 EMRK', path: '/emrk/4', version: null, origin: 'listed' },
      { label: '§ 25 Abs. 2 StGB', path: '/stgb/25', version: null, origin: 'listed' },
      {
        label: '§ 232a Abs. 1 Nr. 1 StGB',
        path: '/stgb/232a',
        version: '2016-10-15',
        origin: 'listed',
      },
      { label: '§ 1 UnbekanntesG', path: null, version: null, origin: 'listed' },
      { label: '§ 232a Abs. 1 Nr. 1 StGB', path: '/stgb/232a', version: null, origin: 'text' },
    ],
  );
});

test('the citation graph is seen from both ends', async () => {
  const decision = await revision();
  assert.deepEqual(
    decision.cites.map((edge) => [edge.decision, edge.raw, edge.paragraphs]),
    [[null, 'NStZ 1999, 1', ['1', '2']]],
  );
  assert.deepEqual(
    decision.citedBy.map((edge) => [edge.decision?.slug, edge.depth]),
    [[stored.citing, 3]],
  );
  assert.deepEqual(
    decision.previous.map((edge) => edge.decision?.slug),
    [stored.trial],
  );
  assert.deepEqual(decision.later, []);
  const trial = await findDecision(database.app, stored.trial);
  assert.deepEqual(
    trial?.later.map((edge) => edge.decision?.slug),
    [stored.revision],
  );
  assert.deepEqual(trial?.previous, []);
});

test('text that is no address finds nothing, whatever it holds', async () => {
  for (const text of [
    '',
    'BGH',
    "x'; drop table caselaw.decision",
    'a\0b',
    '../..',
    'a'.repeat(10_000),
    'bgh-',
  ]) {
    assert.equal(await findDecision(database.app, text), null);
    assert.equal(await findMoved(database.app, text), null);
  }
});

test('a former address names the present one', async () => {
  assert.equal(await findMoved(database.app, stored.former), stored.revision);
  assert.equal(await findMoved(database.app, stored.revision), null);
});

test('every decision is in the sitemap, once', async () => {
  const slugs: string[] = [];
  for await (const { slug, changed } of listAddresses(database.app)) {
    assert.match(changed, /^\d{4}-\d\d-\d\d$/);
    slugs.push(slug);
  }
  assert.deepEqual(slugs, [stored.revision, stored.citing, stored.trial].sort());
});

test('the last change is known by id', async () => {
  const { id, updated } = await revision();
  assert.deepEqual([...(await findUpdates(database.app, [id]))], [[id, updated]]);
});

test('norms in the text are linked, numbers are addresses, and each can be cited', async () => {
  const reading = readDecision(await revision(), 'de');
  assert.deepEqual(
    reading.parts.map((part) => part.id),
    ['tenor', 'gruende', 'abweichende-meinung'],
  );
  const [heading, first] = reading.parts[1]?.paragraphs ?? [];
  assert.equal(heading?.anchor, null);
  assert.equal(first?.anchor, 'rn-1');
  assert.equal(first?.cite, 'BGH, Beschluss vom 4. März 2021 – 1 StR 1/21 u. a., Rn. 1');
  assert.deepEqual(
    first?.pieces.filter((piece) => piece.href),
    [{ text: '§ 232a Abs. 1 Nr. 1 StGB', href: '/de/normen/stgb/232a' }],
  );
  assert.equal(reading.parts[2]?.paragraphs[0]?.anchor, 'rn-1-2');
});

test('the norm index counts each decision once and keeps wordings apart', async () => {
  const named = await naming.find(
    database.app,
    { law: 'stgb', section: '232a', version: null },
    'de',
  );
  assert.equal(named.total, 2);
  assert.deepEqual([...named.byVersion], [['2016-10-15', 1]]);
  assert.deepEqual(
    named.items.map((item) => item.label),
    ['BGH, 08.07.2022 – 1 StR 2/22', 'BGH, 04.03.2021 – 1 StR 1/21 u. a.'],
  );
  assert.deepEqual(named.items[1]?.details, ['Abs. 1 Nr. 1']);
  const dated = await naming.find(
    database.app,
    { law: 'stgb', section: '232a', version: '2016-10-15' },
    'de',
  );
  assert.equal(dated.total, 1);
  assert.equal(dated.items.length, 1);
  assert.equal((await naming.countLaws(database.app)).get('stgb'), 2);
  assert.deepEqual(await naming.countSections(database.app, 'emrk'), [
    { section: '4', sign: 'Art.', count: 1 },
  ]);
});

test('the start page gets counts and the newest', async () => {
  const { counts, newest } = await overview(database.app, 'de');
  assert.deepEqual(counts, { decisions: 3, courts: 2, norms: 3 });
  assert.equal(newest[0]?.courtLine, 'BGH, Urteil, 1 StR 2/22');
  assert.equal(newest[1]?.courtLine, 'BGH, Beschluss, 1 StR 1/21 u. a.');
});
