import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import {
  type DraftingSite,
  dayIn,
  openDraftingSite,
  openedStatement,
} from './drafting-site.fixture.ts';

let site: DraftingSite;
before(async () => {
  site = await openDraftingSite();
});
after(() => site.close());

const openStatement = () => openedStatement(site);

test('the vote: for a version, once, not after the close, and everybody sees who voted what', async () => {
  const { place } = await openStatement();
  await site.sent('editor', `${place}/fortgang/kommentarschluss`, {});
  await site.shown('editor', `${place}/fortgang`);
  const electors = ['north', 'south', 'partner'].map(site.organisation);
  const ballot = {
    wer: 'members',
    organisationen: electors,
    mehrheit: 'two_thirds',
    quorum: '50',
    ende: dayIn(site, 5),
    fassung: '1',
  };
  const wrong = { ...ballot, quorum: '101', ende: dayIn(site, -2) };
  const html = await site.refused('editor', `${place}/fortgang/abstimmung`, wrong, 400);
  assert.match(html, /href="#field-abstimmung-quorum"/);
  assert.match(html, /href="#field-abstimmung-ende"/);
  await site.refused(
    'editor',
    `${place}/fortgang/abstimmung`,
    { ...ballot, organisationen: [] },
    409,
  );
  await site.refused('editor', `${place}/fortgang/abstimmung`, { ...ballot, fassung: '7' }, 409);
  await site.sent('editor', `${place}/fortgang/abstimmung`, ballot);
  for (const below of [
    '',
    '/text',
    '/kopf',
    '/fortgang',
    '/fassungen',
    '/fassungen/1',
    '/abstimmung',
    '/zeichnung',
  ])
    await site.shown('editor', `${place.replace('/de/', '/en/')}${below}`);
  await site.shown('editor', `${place}/fortgang`);
  const page = await site.shown('north', `${place}/abstimmung`);
  const abstimmung = /name="abstimmung" value="([^"]*)"/.exec(page)?.[1] ?? '';
  const vote = { abstimmung, fassung: '1', stimme: 'yes', grund: 'Gut so.' };
  const none = await site.refused('north', `${place}/abstimmung`, { ...vote, stimme: '' }, 400);
  assert.match(none, /href="#field-stimme"/);
  assert.match(none, /Gut so\./);
  const other = await site.refused('north', `${place}/abstimmung`, { ...vote, fassung: '2' }, 409);
  assert.match(other, /Inzwischen gilt eine andere Fassung/);
  const twice = await Promise.all([
    site.as('north', `${place}/abstimmung`, vote),
    site.as('north', `${place}/abstimmung`, vote),
  ]);
  assert.deepEqual(twice.map(({ status }) => status).sort(), [303, 409]);
  const helper = await site.refused('helper', `${place}/abstimmung`, vote, 409);
  assert.match(helper, /Das ist nicht Ihre Stimme/);
  assert.match(await site.shown('partner', `${place}/abstimmung`), /Gut so\./);
  await site.refused('editor', `${place}/fortgang/auszaehlung`, {}, 409);
  const begun = site.clock.now;
  site.clock.now = begun.add({ hours: 24 * 6 });
  const late = await site.refused('south', `${place}/abstimmung`, vote, 409);
  assert.match(late, /Die Frist ist vorbei/);
  assert.match(await site.shown('editor', '/de/mitarbeit'), /Abstimmung auszählen/);
  await site.sent('editor', `${place}/fortgang/auszaehlung`, {});
  assert.match(await site.shown('south', `${place}/abstimmung`), /zu wenige haben teilgenommen/);
  site.clock.now = begun;
});

test('signing, and ending with a reason that stays to be read', async () => {
  const { place } = await openStatement();
  await site.sent('editor', `${place}/fortgang/kommentarschluss`, {});
  await site.sent('editor', `${place}/fortgang/zeichnung`, { frist: dayIn(site, 4) });
  await site.shown('north', place);
  const missing = await site.refused('north', `${place}/zeichnung`, { fassung: '1' }, 400);
  assert.match(missing, /href="#field-nennung"/);
  await site.sent('north', `${place}/zeichnung`, { fassung: '1', nennung: 'ja' });
  const twice = await site.refused(
    'north',
    `${place}/zeichnung`,
    { fassung: '1', nennung: 'nein' },
    409,
  );
  assert.match(twice, /schon mitgezeichnet/);
  await site.sent('editor', `${place}/fortgang/zeichnungsschluss`, {});
  await site.refused('editor', `${place}/fortgang/ende`, { grund: '' }, 400);
  await site.sent('editor', `${place}/fortgang/ende`, {
    grund: 'Der Entwurf wurde zurückgezogen.',
  });
  assert.match(await site.shown('south', place), /Der Entwurf wurde zurückgezogen\./);
  await site.refused('editor', `${place}/fortgang/zeichnung`, { frist: dayIn(site, 4) }, 409);
  await site.shown('editor', `${place}/text`);
});

test('every vote and signature stands in the audit, refused ones too', async () => {
  const { rows } = await sql<{ action: string; result: string }>`
    select distinct action, result from audit.event where object_kind = 'paper'`.execute(
    site.database.owner,
  );
  const noted = new Set(rows.map(({ action, result }) => `${action} ${result}`));
  for (const expected of [
    'ballot done',
    'ballot refused',
    'vote done',
    'vote refused',
    'sign_off done',
  ])
    assert.ok(noted.has(expected), expected);
});
