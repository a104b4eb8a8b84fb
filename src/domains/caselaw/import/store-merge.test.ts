import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { record } from './record.fixture.ts';
import { column, indexed, onEmptyDatabase, store, tools } from './store.fixture.ts';
import { storeRecords } from './store.ts';

const on = onEmptyDatabase();

test(
  'a decision is stored with its court, numbers, paragraphs, norms, and given to the search',
  on(async (db) => {
    indexed.length = 0;
    const paragraphs = [
      { part: 'gruende' as const, number: '1', heading: false, body: 'Nach § 232 Abs. 1 StGB.' },
    ];
    const [one] = await store(
      db,
      record({
        court: 'Bundesgerichtshof',
        fileNumbers: ['2 StR 87/22', '2 StR 88/22'],
        norms: ['§ 52 StGB'],
        paragraphs,
      }),
    );
    assert.deepEqual(one, { place: { file: 'import', line: 1 }, ending: 'new', findings: [] });
    const { rows } = await sql<{
      id: string;
      slug: string;
      court_id: string;
      area: string;
      numbers: string[];
    }>`
    select d.id, d.slug, d.court_id, d.area, array_agg(f.number order by f.position) as numbers
      from caselaw.decision d join caselaw.file_number f on f.decision_id = d.id group by d.id`.execute(
      db,
    );
    assert.deepEqual(
      rows.map(({ id: _, ...row }) => row),
      [
        {
          slug: 'bgh-2023-01-17-2-str-87-22-b',
          court_id: 'bgh',
          area: 'criminal',
          numbers: ['2 StR 87/22', '2 StR 88/22'],
        },
      ],
    );
    assert.deepEqual(indexed, [rows[0]?.id]);
    const norms =
      await sql`select law_id, section, detail, origin from caselaw.norm_reference order by section`.execute(
        db,
      );
    assert.deepEqual(norms.rows, [
      { law_id: 'stgb', section: '232', detail: 'Abs. 1', origin: 'text' },
      { law_id: 'stgb', section: '52', detail: '', origin: 'listed' },
    ]);
  }),
);

test(
  'the same record again changes nothing, and tells again what was left out of it',
  on(async (db) => {
    const two = [
      record({ sourceId: 'a', chamber: '1. Strafsenat' }),
      record({
        sourceId: 'b',
        court: 'Bundesgerichtshof',
        fileNumbers: ['BGH 2 StR 87/22'],
        chamber: '2. Strafsenat',
        title: 'Titel',
      }),
    ];
    const first = await store(db, ...two);
    assert.deepEqual(
      first.map((one) => [one.ending, one.findings.map((each) => each.field)]),
      [
        ['new', []],
        ['changed', ['chamber']],
      ],
    );
    indexed.length = 0;
    const second = await store(db, ...two);
    assert.deepEqual(
      second.map((one) => [one.ending, one.findings.map((each) => each.field)]),
      [
        ['unchanged', []],
        ['unchanged', ['chamber']],
      ],
    );
    assert.deepEqual(indexed, []);
    assert.deepEqual(
      await column(db, sql`select chamber || ' ' || title as value from caselaw.decision`),
      ['1. Strafsenat Titel'],
    );
  }),
);

test(
  'a newer edition of a record replaces what it filled, not what another filled or a person edited',
  on(async (db) => {
    await store(
      db,
      record({ sourceId: 'a', title: 'Alt', chamber: '1. Strafsenat', norms: ['§ 1 StGB'] }),
    );
    await store(db, record({ sourceId: 'b', summaryDe: 'Von b' }));
    await sql`update caselaw.decision set chamber = 'Von Hand', edited_fields = '{chamber}'`.execute(
      db,
    );
    const [one] = await store(
      db,
      record({ sourceId: 'a', title: 'Neu', chamber: '3. Strafsenat', summaryDe: 'Von a' }),
    );
    assert.equal(one?.ending, 'changed');
    assert.deepEqual(
      one?.findings.map((each) => each.field),
      ['chamber', 'summary_de'],
    );
    const { rows } = await sql`select title, chamber, summary_de from caselaw.decision`.execute(db);
    assert.deepEqual(rows, [{ title: 'Neu', chamber: 'Von Hand', summary_de: 'Von b' }]);
    assert.deepEqual(await column(db, sql`select raw as value from caselaw.norm_reference`), []);
  }),
);

test(
  'shipped records and imported ones of the same source do not replace each other',
  on(async (db) => {
    const shipped = record({ sourceId: 'a', title: 'Aus dem Programm' });
    const imported = record({ sourceId: 'a', title: 'Aus der Datei' });
    await storeRecords(db, [shipped], 'shipped', tools);
    for (const round of ['changed', 'unchanged'] as const) {
      const [one] = await store(
        db,
        round === 'changed' ? { ...imported, keywords: ['x'] } : { ...imported, keywords: ['x'] },
      );
      assert.equal(one?.ending, round);
      const again = await storeRecords(db, [shipped], 'shipped', tools);
      assert.deepEqual(
        again.map((each) => each.ending),
        ['unchanged'],
      );
    }
    assert.deepEqual(await column(db, sql`select title as value from caselaw.decision`), [
      'Aus dem Programm',
    ]);
  }),
);

test(
  'what the search could not take is given to it by the next import',
  on(async (db) => {
    const failing = {
      ...tools,
      indexDecisions: () => Promise.reject(new Error('the index is away')),
    };
    const one = record({ court: 'Amtsgericht Neustadt-Glewe' });
    const stored = storeRecords(db, [one], 'import', failing);
    await assert.rejects(stored, { message: 'the index is away' });
    assert.deepEqual(indexed, []);
    const again = await store(db, one);
    assert.deepEqual(
      again.map((each) => each.ending),
      ['unchanged'],
    );
    assert.deepEqual(indexed, await column(db, sql`select id as value from caselaw.decision`));
    assert.deepEqual(
      await column(db, sql`select decision_id as value from caselaw.index_pending`),
      [],
    );
  }),
);

test(
  'a batch that fails is not stored in part',
  on(async (db) => {
    const broken = { ...tools.parser, findCitations: () => assert.fail('the parser fails') };
    const one = record({ sourceId: 'b', leitsaetze: ['Satz'] });
    const storing = storeRecords(db, [record(), one], 'import', { ...tools, parser: broken });
    await assert.rejects(storing, { message: 'the parser fails' });
    assert.deepEqual(await column(db, sql`select id as value from caselaw.decision`), []);
  }),
);
