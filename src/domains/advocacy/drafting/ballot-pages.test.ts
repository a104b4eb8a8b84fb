import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { makeOrganisation, makePerson } from '../../../core/accounts/people.fixture.ts';
import {
  type DraftingSite,
  dayIn,
  openDraftingSite,
  openedStatement,
  statements,
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
  assert.ok(page.includes(`name="fuer" value="${site.organisation('north')}"`));
  const switched = { ...vote, fuer: site.organisation('south') };
  const moved = await site.refused('north', `${place}/abstimmung`, switched, 409);
  assert.match(moved, /für eine andere Organisation angemeldet/);
  assert.match(moved, /Gut so\./);
  const twice = await Promise.all([
    site.as('north', `${place}/abstimmung`, vote),
    site.as('north', `${place}/abstimmung`, vote),
  ]);
  assert.deepEqual(twice.map(({ status }) => status).sort(), [303, 409]);
  const helper = await site.refused('helper', `${place}/abstimmung`, vote, 409);
  assert.match(helper, /Das ist nicht Ihre Stimme/);
  assert.match(await site.shown('partner', `${place}/abstimmung`), /Gut so\./);
  const open = await site.shown('editor', `${place}/fortgang`);
  assert.match(open, /1 von 3 Stimmen sind abgegeben/);
  assert.match(open, /<summary>2 fehlen noch<\/summary>/);
  assert.doesNotMatch(open, /fortgang\/auszaehlung/, 'it cannot be counted yet');
  const reminded = await site.as('editor', `${place}/fortgang/erinnerung`, {});
  assert.equal(reminded.status, 409, 'in this network nobody can get mails yet');
  await site.refused('editor', `${place}/fortgang/auszaehlung`, {}, 409);
  const begun = site.clock.now;
  site.clock.now = begun.add({ hours: 24 * 6 });
  const late = await site.refused('south', `${place}/abstimmung`, vote, 409);
  assert.match(late, /Die Frist ist vorbei/);
  assert.match(late, /Gut so\./, 'what was typed at the last minute can still be copied');
  assert.match(await site.shown('south', place), /Die Geschäftsstelle zählt aus/);
  assert.match(await site.shown('south', statements), /Frist vorbei \(bis/);
  assert.match(await site.shown('editor', '/de/mitarbeit'), /Abstimmung auszählen/);
  await site.sent('editor', `${place}/fortgang/auszaehlung`, {});
  assert.match(await site.shown('south', `${place}/abstimmung`), /zu wenige haben teilgenommen/);
  site.clock.now = begun;
});

test('a ballot is given more time: what is wrong stands at its field, and members read why', async () => {
  const { place } = await openStatement();
  await site.sent('editor', `${place}/fortgang/kommentarschluss`, {});
  const rule = { wer: 'members', mehrheit: 'simple', quorum: '0', fassung: '1' };
  const organisationen = ['north', 'south'].map(site.organisation);
  const ballot = { ...rule, organisationen, ende: dayIn(site, 5) };
  await site.sent('editor', `${place}/fortgang/abstimmung`, ballot);
  const step = `${place}/fortgang/verlaengerung`;
  const blank = await site.refused('editor', step, { ende: dayIn(site, 9), grund: '' }, 400);
  assert.match(blank, /href="#field-verlaengerung-grund"/);
  const past = { ende: dayIn(site, -1), grund: 'Wegen der Ferien.' };
  const wrong = await site.refused('editor', step, past, 400);
  assert.match(wrong, /href="#field-verlaengerung-ende"/);
  assert.match(wrong, /Wegen der Ferien\./);
  const earlier = await site.refused('editor', step, { ...past, ende: dayIn(site, 5) }, 409);
  assert.match(earlier, /später ist als der bisherige/);
  assert.match(earlier, /Wegen der Ferien\./);
  const later = { ...past, ende: dayIn(site, 9) };
  assert.equal((await site.as('north', step, later)).status, 403);
  await site.sent('editor', step, later);
  for (const below of ['', '/abstimmung'])
    assert.match(await site.shown('south', `${place}${below}`), /Wegen der Ferien\./, below);
  assert.match(await site.shown('editor', `${place}/fortgang`), /Wegen der Ferien\./);
  await site.shown('editor', `${place.replace('/de/', '/en/')}/abstimmung`);
});

test('signing, and ending with a reason that stays to be read', async () => {
  const { place } = await openStatement();
  await site.sent('editor', `${place}/fortgang/kommentarschluss`, {});
  await site.sent('editor', `${place}/fortgang/zeichnung`, { frist: dayIn(site, 4) });
  await site.shown('north', place);
  const missing = await site.refused('north', `${place}/zeichnung`, { fassung: '1' }, 400);
  assert.match(missing, /href="#field-nennung"/);
  const moved = { fassung: '1', nennung: 'ja', fuer: site.organisation('south') };
  await site.refused('north', `${place}/zeichnung`, moved, 409);
  await site.sent('north', `${place}/zeichnung`, { ...moved, fuer: site.organisation('north') });
  await site.sent('editor', `${place}/fortgang/zeichnung`, { frist: dayIn(site, 8) });
  assert.match(await site.shown('editor', `${place}/fortgang`), /1 von 3 Organisationen haben/);
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

test('a ballot of the board: its people are chosen again the next time; an organisation that nobody leads has no vote', async () => {
  const unled = await makeOrganisation(site.database, 'centre', 'Beispiel-Ohneleitung');
  await makePerson(site.database, unled, ['counsellor']);
  const ballot = { mehrheit: 'simple', quorum: '0', ende: dayIn(site, 5), fassung: '1' };
  const chosen = (html: string) =>
    [...html.matchAll(/<input[^>]*value="([0-9a-f-]{36})"[^>]*checked/g)].map(([, id]) => id);
  const { place } = await openStatement();
  await site.sent('editor', `${place}/fortgang/kommentarschluss`, {});
  const first = await site.shown('editor', `${place}/fortgang`);
  assert.match(first, /Beispiel-Ohneleitung \(niemand leitet sie\)/);
  const led = ['north', 'south', 'partner'].map(site.organisation);
  assert.deepEqual(chosen(first).sort(), led.sort());
  const nobody = { ...ballot, wer: 'board', ende: dayIn(site, -1) };
  const html = await site.refused('editor', `${place}/fortgang/abstimmung`, nobody, 400);
  assert.match(html, /href="#field-vorstand-ende"/);
  const board = { ...ballot, wer: 'board', personen: [site.person('helper')] };
  await site.sent('editor', `${place}/fortgang/abstimmung`, board);
  const { place: next } = await openStatement();
  await site.sent('editor', `${next}/fortgang/kommentarschluss`, {});
  const again = await site.shown('editor', `${next}/fortgang`);
  assert.ok(chosen(again).includes(site.person('helper')));
  assert.match(again, /Prüfen Sie, ob das noch der Vorstand ist/);
});

test('what the office wrote for a step that is for another stage now can still be copied', async () => {
  const { place } = await openStatement();
  await site.sent('editor', `${place}/fortgang/ende`, { grund: 'Erledigt.' });
  const form = { notiz: 'Was alles übernommen wurde.' };
  const html = await site.refused('second', `${place}/fortgang/fassung`, form, 409);
  assert.match(html, /Was alles übernommen wurde\./);
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
    'ballot_extension done',
    'ballot_extension refused',
    'reminder refused',
    'vote done',
    'vote refused',
    'sign_off done',
  ])
    assert.ok(noted.has(expected), expected);
});
