import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import ICAL from 'ical.js';
import { sql } from 'kysely';
import { createTestSite, type TestSite } from '../../../../../test/support/site.ts';
import { publish as publishTo } from '../../../../core/desk/release.fixture.ts';
import { systemClock, Temporal } from '../../../../platform/clock/index.ts';
import type { Content, Editable, Row } from '../../../../platform/editable.ts';
import { loadShipped } from '../../../../site/shipped.ts';
import { deadlineEditable } from '../deadlines/desk/deadline-editable.ts';
import { listTold, noteDeadlines } from '../deadlines/noted-events.ts';
import { newestOutcome } from '../dossier.ts';
import { findDossier } from '../dossiers.ts';
import { loadDossiers } from '../shipped.ts';
import { shippedDossiers } from '../shipped-data.ts';
import { dossierEditable } from './dossier-editable.tsx';

let site: TestSite;
before(async () => {
  site = await createTestSite({ fill: loadShipped });
});
after(() => site.close());

const key = 'umsetzung-richtlinie-2024-1712';
const id = '00000000-0000-4000-8000-000000000001';
const publish = (editable: Editable, content: Content, of: string | null) =>
  publishTo(site.database.app, editable, content, of);
const read = async (editable: Editable, of: string) =>
  (await editable.read(site.database.app, of))!.content;
const problems = async (editable: Editable, of: string | null, content: Content) =>
  (await editable.check!(site.database.app, { key: of, content, language: 'de' })).map(
    ({ field, row }) => (row ? `${field}.${row.index}.${row.field}` : field),
  );
const rows = (content: Content, name: string) => content[name] as readonly Row[];
const later = Temporal.Now.plainDateISO().add({ days: 30 }).toString();
const deadline: Content = {
  kind: 'report',
  titleDe: 'Beispiel-Bericht',
  titleEn: 'Example report',
  on: later,
  whoDe: '',
  whoEn: '',
  history: '',
  verified: 'no',
  source: 'Beispiel-Quelle',
  sourceUrl: '',
  dossier: key,
  body: '',
};

test('what is read for the desk and published unchanged stays as it is', async () => {
  const content = await read(dossierEditable, key);
  assert.deepEqual(await problems(dossierEditable, key, content), []);
  assert.deepEqual(await publish(dossierEditable, content, key), { key });
  assert.deepEqual(await read(dossierEditable, key), content);
});

test('every field of a content stands in the form, and no field twice', async () => {
  await publish(deadlineEditable, { ...deadline, titleDe: 'Beispiel-Formular' }, null);
  for (const [editable, of] of [
    [dossierEditable, key],
    [deadlineEditable, 'beispiel-formular'],
  ] as const) {
    const content = await read(editable, of);
    const fields = (await editable.form(site.database.app, of)).flatMap((one) => one.fields);
    assert.deepEqual(fields.map(({ name }) => name).sort(), Object.keys(content).sort());
    for (const field of fields) {
      const [row] = field.kind === 'rows' ? rows(content, field.name) : [];
      if (field.kind !== 'rows' || !row) continue;
      const names = field.fields.map(({ name }) => name);
      const given = field.name === 'documents' ? Object.keys(row) : Object.keys(row).sort();
      assert.deepEqual([...names].sort(), [...given].sort(), field.name);
    }
  }
  await deadlineEditable.withdraw(site.database.app, 'beispiel-formular', id);
});

test('a stage is added, a point gets its outcome there, and no point is lost', async () => {
  const content = await read(dossierEditable, key);
  const stage = { kind: 'kabinett', on: '2026-03', id: '', noteDe: '', noteEn: '' };
  const source = { verified: 'no', source: 'Beispiel-Quelle', sourceUrl: '' };
  const outcome = {
    ...{ point: 'evaluierung', stage: 'kabinett', outcome: 'partly', on: '', place: 'S. 3' },
    ...{ document: 'COM(2022) 732 final', noteDe: '', noteEn: '', ...source },
  };
  const changed = {
    ...content,
    stages: [...rows(content, 'stages'), { ...stage, ...source }],
    outcomes: [...rows(content, 'outcomes'), outcome],
  };
  assert.deepEqual(await problems(dossierEditable, key, changed), []);
  await publish(dossierEditable, changed, key);
  const dossier = await findDossier(site.database.app, key);
  assert.equal(dossier?.points.length, 6);
  assert.equal(newestOutcome(dossier!, 'evaluierung')?.outcome, 'partly');
  const without = rows(changed, 'points').filter((row) => row.id !== 'leistungen');
  assert.deepEqual(await problems(dossierEditable, key, { ...changed, points: without }), [
    'points',
  ]);
  await publish(dossierEditable, content, key);
});

test('what a dossier names must be there, and stages stand in their order', async () => {
  const content = await read(dossierEditable, key);
  const changed = (field: string, index: number, row: Row) => ({
    ...content,
    [field]: rows(content, field).map((one, at) => (at === index ? { ...one, ...row } : one)),
  });
  const wrong = (field: string, index: number, row: Row) =>
    problems(dossierEditable, key, changed(field, index, row));
  assert.deepEqual(await wrong('stages', 1, { on: '2022-11' }), ['stages.1.on']);
  assert.deepEqual(await wrong('stages', 1, { on: '2022-12' }), []);
  assert.deepEqual(await wrong('stages', 1, { id: 'Große Kennung' }), ['stages.1.id']);
  assert.deepEqual(await wrong('stages', 1, { kind: 'eu-vorschlag', id: '' }), ['stages.1.id']);
  assert.deepEqual(await wrong('stages', 1, { kind: 'eu-vorschlag', id: 'eu-vorschlag-2' }), []);
  assert.deepEqual(await wrong('points', 2, { stage: 'gibt-es-nicht' }), ['points.2.stage']);
  assert.deepEqual(await wrong('points', 2, { id: 'reform' }), ['points.2.id', 'points']);
  assert.deepEqual(await wrong('points', 2, { demand: 'gibt-es-nicht' }), ['points.2.demand']);
  assert.deepEqual(await wrong('outcomes', 0, { point: 'x', document: 'BT-Drs. 1/1' }), [
    'outcomes.0.point',
    'outcomes.0.document',
  ]);
  assert.deepEqual(await wrong('documents', 1, { number: 'COM(2022) 732 final' }), [
    'documents.1.number',
  ]);
  assert.deepEqual(await wrong('statements', 0, { title: '', end: '' }), ['statements.0.title']);
  assert.deepEqual(await wrong('statements', 0, { end: 'news:gibt-es-nicht' }), [
    'statements.0.end',
  ]);
  assert.deepEqual(await wrong('statements', 0, { end: `/de/dossiers/${key}` }), []);
  assert.deepEqual(await wrong('deadlines', 0, { monitoring: 'x' }), ['deadlines.0.monitoring']);
  assert.deepEqual(await wrong('deadlines', 0, { on: '2025' }), ['deadlines.0.on']);
  assert.deepEqual(await wrong('deadlines', 0, { on: '2025-11-27', history: '' }), [
    'deadlines.0.on',
  ]);
  assert.deepEqual(await wrong('deadlines', 0, { history: '' }), []);
  assert.deepEqual(await problems(dossierEditable, key, { ...content, asOf: later }), ['asOf']);
  assert.deepEqual(await problems(dossierEditable, null, content), ['titleDe']);
});

test('a preview shows what there is of a draft that is not finished', async () => {
  const content = await read(dossierEditable, key);
  const row = (name: string, changed: Row) =>
    rows(content, name).map((one) => ({ ...one, ...changed }));
  const wrong = {
    ...content,
    kind: '',
    asOf: '',
    norms: ['§§§', 'article:gibt-es-nicht/1'],
    stages: [...row('stages', { on: '' }), { kind: '' }],
    outcomes: row('outcomes', { on: '', outcome: 'x', stage: '', document: 'x' }),
    deadlines: row('deadlines', { on: '2026', kind: '' }),
    statements: [{ end: 'news:x' }],
  };
  for (const one of [content, wrong, {}]) {
    const shown = await dossierEditable.preview!(site.database.app, one, 'de');
    assert.match(String(shown), /Gefordert, und was daraus wurde/);
    assert.doesNotMatch(String(shown), /<h1|Invalid|undefined/);
  }
});

test('an address of this site becomes a name, and leads to the page', async () => {
  const content = await read(dossierEditable, key);
  const [first] = rows(content, 'statements');
  const end = 'https://example.org/de/normen/rl-2011-36-eu/8';
  const added = { ...content, statements: [first!, { end, title: '', on: '', url: '' }] };
  assert.deepEqual(await problems(dossierEditable, key, added), []);
  await publish(dossierEditable, added, key);
  const stored = await findDossier(site.database.app, key);
  assert.equal(stored?.statements[1]?.end, 'article:rl-2011-36-eu/8');
  const html = await (await site.get(`/de/dossiers/${key}`)).text();
  assert.match(html, /<a href="\/de\/normen\/rl-2011-36-eu\/8">/);
  await publish(dossierEditable, content, key);
});

test('a deadline in the past, a year alone, and an unknown dossier are problems', async () => {
  const wrong = (changed: Content) => problems(deadlineEditable, null, { ...deadline, ...changed });
  assert.deepEqual(await wrong({}), []);
  assert.deepEqual(await wrong({ on: '2025-01-01' }), ['on']);
  assert.deepEqual(await wrong({ on: '2025-01-01', history: 'yes' }), []);
  assert.deepEqual(await wrong({ on: '2027' }), ['on']);
  assert.deepEqual(await wrong({ dossier: 'gibt-es-nicht' }), ['dossier']);
});

test('two new ones of one title at once: one is written under its address, the other refused, nothing replaced', async () => {
  const content = { ...(await read(dossierEditable, key)), titleDe: 'Beispiel-Doppelklick' };
  const made = await Promise.allSettled(
    [1, 2].map(() =>
      site.database.app
        .transaction()
        .execute((trx) => publishTo(trx, dossierEditable, content, null)),
    ),
  );
  const codes = made.map((one) => (one.status === 'rejected' ? one.reason.code : one.value.key));
  // Whoever came late saw the other's row, or met it as a unique violation, which the desk tells as "key_taken".
  assert.ok(codes.includes('beispiel-doppelklick'), String(codes));
  assert.ok(codes.includes('23505') || codes.includes('beispiel-doppelklick-2'), String(codes));
  for (const slug of ['beispiel-doppelklick', 'beispiel-doppelklick-2'])
    await dossierEditable.withdraw(site.database.app, slug, id);
});

test('who subscribed the calendar is told of a changed day and of a deadline that went', async () => {
  const { app } = site.database;
  const title = { titleDe: 'Beispiel-Kalender', titleEn: 'Example calendar' };
  const uid = 'frist_beispiel-kalender@localhost';
  const shown = async () => {
    const text = await (await site.get('/de/fristen.ics')).text();
    const event = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .find((one) => one.getFirstPropertyValue('uid') === uid);
    return (
      event && [
        event.getFirstPropertyValue('sequence'),
        String(event.getFirstPropertyValue('dtstart')),
        event.getFirstPropertyValue('status'),
      ]
    );
  };
  const { key: slug } = await publish(deadlineEditable, { ...deadline, ...title }, null);
  assert.deepEqual(await shown(), [0, later, 'CONFIRMED']);
  await deadlineEditable.afterwards!(site.services);
  assert.deepEqual(await shown(), [0, later, 'CONFIRMED']);
  const moved = Temporal.PlainDate.from(later).add({ days: 7 }).toString();
  await publish(deadlineEditable, { ...deadline, ...title, on: moved }, slug);
  // Before anybody noted it and afterwards alike.
  assert.deepEqual(await shown(), [1, moved, 'CONFIRMED']);
  await Promise.all([noteDeadlines(app, systemClock()), noteDeadlines(app, systemClock())]);
  assert.deepEqual(await shown(), [1, moved, 'CONFIRMED']);
  await deadlineEditable.withdraw(app, slug, id);
  await deadlineEditable.afterwards!(site.services);
  assert.deepEqual(await shown(), [2, moved, 'CANCELLED']);
  const told = (await listTold(app)).find((one) => one.id === 'frist_beispiel-kalender');
  assert.ok(told?.gone);
});

test('a second load changes nothing; a newer edition of what nobody edited replaces it', async () => {
  const services = { db: site.database.owner, clock: systemClock };
  const before = await findDossier(site.database.app, key);
  await loadDossiers(services);
  assert.deepEqual(await findDossier(site.database.app, key), before);
  const { rows } = await sql<{ kind: string }>`
    select distinct kind from advocacy.shipped order by kind`.execute(services.db);
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    ['deadline', 'demand', 'dossier'],
    'all of advocacy notes in one table what it loaded',
  );
  const [first] = shippedDossiers;
  const newer = { ...first!, balance: { de: 'Beispiel-Fassung', en: 'Example edition' } };
  await loadDossiers(services, [newer]);
  assert.equal((await findDossier(site.database.app, key))?.balance?.de, 'Beispiel-Fassung');
});
