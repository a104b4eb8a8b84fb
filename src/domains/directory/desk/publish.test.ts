import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { withOrganisation } from '../../../core/accounts/index.ts';
import { findThing } from '../../../core/desk/things.ts';
import { withdraw } from '../../../core/desk/withdrawals.ts';
import type { SignedIn } from '../../../platform/domain.ts';
import { centreBySlug, centresForLand, listBranches, listCentres } from '../centres.ts';
import { goodRow, hiddenRow } from '../import/entry.fixture.ts';
import { knownEntries } from '../import/known-entries.ts';
import {
  type DeskDatabase,
  entryId,
  importRows,
  leadOf,
  locked,
  moment,
  openDesk,
  type Released,
  releaseEntry,
  scalar,
} from './desk.fixture.ts';
import { entryEditable } from './editable.ts';

const rows = [
  goodRow,
  {
    ...goodRow,
    id: '2',
    name: 'Beispiel-Andere',
    land: 'by',
    town: 'München',
    postal_code: '80331',
  },
  { ...goodRow, id: '3', name: 'Beispiel-Zweigstelle', parent_id: '2' },
  { ...hiddenRow, id: '4', name: 'Beispiel-Zuflucht', parent_id: '2' },
];

let desk: DeskDatabase;
let lead: SignedIn;
let other: SignedIn;
const ids: Record<string, string> = {};
before(async () => {
  desk = await openDesk(rows);
  for (const { id = '' } of rows) ids[id] = await entryId(desk.owner, id);
  lead = await leadOf(desk, ids['1'] ?? '');
  other = await leadOf(desk, ids['2'] ?? '');
});
after(() => desk.drop());

function releasedKey(released: Released): string {
  assert.ok(released.done, JSON.stringify(released));
  return released.key;
}

async function stored(id: string | undefined) {
  const [record] = await knownEntries(desk.owner, id);
  assert.ok(record);
  return record;
}

test('a centre changes its own entry: pages have it at once, confirmed today, its address stays', async () => {
  const at = moment.add({ hours: 24 });
  releasedKey(
    await releaseEntry(
      desk,
      lead,
      ids['1'] ?? '',
      { phone: '030 23125999', name: 'Beispiel-Umbenannt', languages: ['Tigrinya', 'ro'] },
      at,
    ),
  );
  const centre = await centreBySlug(desk.app, 'beispiel-fachberatungsstelle');
  assert.equal(centre?.name, 'Beispiel-Umbenannt');
  assert.equal(centre.phone, '+493023125999');
  assert.deepEqual(centre.languages, ['ti', 'ro']);
  assert.equal(centre.confirmedOn, '2026-11-26');
  assert.ok((await centresForLand(desk.app, 'be', {})).here.some(({ id }) => id === centre.id));
  const record = await stored(ids['1']);
  assert.equal(record.confirmed_by, 'Beispiel-Leitung');
  assert.deepEqual(record.edited_fields, ['name', 'phone', 'languages', 'confirmed_on']);
});

test('R01, R05 another organisation’s entry is not opened, and not written if somebody tried', async () => {
  await assert.rejects(releaseEntry(desk, lead, ids['2'] ?? '', { phone: '' }), /opened/);
  const attempts = [
    sql`update directory.entry set phone = null where organisation_id = ${ids['2']}::uuid`,
    sql`delete from directory.entry where organisation_id = ${ids['2']}::uuid`,
    sql`update directory.entry set organisation_id = ${ids['2']}::uuid where organisation_id = ${ids['1']}::uuid`,
    sql`select directory.keep_organisation(${ids['2']}::uuid, 'x', 'x', 'centre')`,
    sql`select directory.keep_organisation(gen_random_uuid(), 'x', 'x', 'centre')`,
    sql`select directory.hide_organisation(${ids['2']}::uuid)`,
  ];
  for (const attempt of attempts)
    await assert.rejects(
      withOrganisation(desk.app, lead, 'own', (trx) => attempt.execute(trx)),
      { code: '42501' },
    );
});

test('the kind of the organisation follows the entry; the office is never touched', async () => {
  releasedKey(await releaseEntry(desk, other, ids['2'] ?? '', { type: 'welfare_association' }));
  assert.equal(
    await scalar(desk.owner, `select kind from accounts.organisation where id = '${ids['2']}'`),
    'partner',
  );
  await assert.rejects(
    withOrganisation(desk.app, desk.office, 'any', (trx) =>
      sql`select directory.keep_organisation(${desk.office.organisationId}::uuid, 'x', 'x', 'centre')`.execute(
        trx,
      ),
    ),
    { code: '42501' },
  );
});

test('what a branch belongs to is changed by the office only, and by nobody to itself or what is below it', async () => {
  const released = await releaseEntry(desk, lead, ids['1'] ?? '', { parent: ids['2'] ?? '' });
  assert.deepEqual(!released.done && released.problems.map(({ field }) => field), ['parent']);
  releasedKey(await releaseEntry(desk, desk.office, ids['1'] ?? '', { parent: ids['2'] ?? '' }));
  assert.equal((await stored(ids['1'])).parent_id, ids['2']);
  const sections = await withOrganisation(desk.app, desk.office, 'any', (trx) =>
    entryEditable.form(trx, ids['2'] ?? ''),
  );
  const parent = sections.flatMap(({ fields }) => fields).find(({ name }) => name === 'parent');
  assert.ok(parent?.kind === 'choice');
  assert.deepEqual(
    parent.options.map(({ value }) => value),
    [''],
  );
});

test('R96 hidden at the desk: gone from every page, with its name, and from all that the desk kept', async () => {
  const centreId = ids['3'] ?? '';
  const own = await leadOf(desk, centreId);
  const planted = { street: 'Kanarienweg 1', description: 'Im Kanarienhof', town: 'Berlin' };
  releasedKey(await releaseEntry(desk, own, centreId, planted));
  assert.match(await everything(), /Kanarien/);
  const refused = await releaseEntry(desk, own, centreId, { precision: 'hidden' });
  assert.deepEqual(!refused.done && refused.problems.map(({ field }) => field), [
    'street',
    'postal_code',
    'town',
    'phone',
  ]);
  const empty = { street: '', postal_code: '', town: '', phone: '', description: '' };
  releasedKey(await releaseEntry(desk, own, centreId, { precision: 'hidden', ...empty }));
  assert.ok((await listCentres(desk.app, {})).every(({ id }) => id !== centreId));
  assert.doesNotMatch(await everything(), /Kanarien|23125101/);
  const name = await scalar(
    desk.owner,
    `select name || slug from accounts.organisation where id = '${centreId}'`,
  );
  assert.equal(name, `Geschützte Stelle ${centreId.slice(0, 8)}stelle-${centreId}`);
  assert.equal((await stored(centreId)).precision, 'hidden');
  assert.deepEqual(await listBranches(desk.app, ids['2'] ?? ''), [
    { slug: 'beispiel-fachberatungsstelle', name: 'Beispiel-Umbenannt' },
  ]);
});

test('what became hidden can be shown again by its own people, under its name', async () => {
  const own = await leadOf(desk, ids['3'] ?? '');
  releasedKey(await releaseEntry(desk, own, ids['3'] ?? '', { precision: 'town', town: 'Berlin' }));
  const centre = await centreBySlug(desk.app, 'beispiel-zweigstelle');
  assert.equal(centre?.town, 'Berlin');
  assert.equal(centre.street, null);
});

/** Every text of every table that holds entries or their drafts, as the owner sees it. */
async function everything(): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select c.oid::regclass::text as name from pg_class c
     where relkind = 'r' and relnamespace::regnamespace::text in ('accounts', 'audit', 'desk', 'directory', 'mail')`.execute(
    desk.owner,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows: found } = await sql<{ row: string }>`
      select t::text as row from ${sql.raw(name)} t`.execute(desk.owner);
    // Other entries of this test have the same number.
    texts.push(...found.map(({ row }) => row).filter((row) => row.includes(ids['3'] ?? '-')));
  }
  return texts.join('\n');
}

test('a hidden place without people of its own is edited by the organisation that has it', async () => {
  releasedKey(await releaseEntry(desk, other, ids['4'] ?? '', { services: ['Begleitung'] }));
  assert.deepEqual((await stored(ids['4'])).services, ['Begleitung']);
  await assert.rejects(releaseEntry(desk, lead, ids['4'] ?? '', {}), /opened/);
  const listed = await withOrganisation(desk.app, lead, 'own', (trx) =>
    entryEditable.list(trx, {
      text: '',
      organisationId: lead.organisationId,
      limit: 10,
      offset: 0,
    }),
  );
  assert.deepEqual(listed, { total: 1, found: [{ key: ids['1'], title: 'Beispiel-Umbenannt' }] });
});

test('the office’s lead makes a new organisation with its entry, and its people then edit it', async () => {
  const fresh = { name: 'Beispiel-Neu', type: 'shelter', precision: 'land', land: 'th' };
  const own: SignedIn = { ...desk.office, scope: 'own' };
  const refused = await releaseEntry(desk, own, null, fresh);
  assert.deepEqual(!refused.done && refused.problems.map(({ field }) => field), ['name']);
  const released = await releaseEntry(desk, desk.office, null, fresh);
  const key = releasedKey(released);
  const centre = await centreBySlug(desk.app, 'beispiel-neu');
  assert.equal(centre?.id, key);
  assert.equal(centre.hasShelter, true);
  const people = await leadOf(desk, key);
  const thingId = released.done ? released.thingId : '';
  const thing = await withOrganisation(desk.app, people, 'own', (trx) => findThing(trx, thingId));
  assert.equal(thing?.organisationId, key);
  assert.equal(thing.version, 1);
  releasedKey(await releaseEntry(desk, people, key, { land: 'he' }));
  const second = await releaseEntry(desk, people, null, fresh);
  assert.match((!second.done && second.problems[0]?.message) || '', /schon einen Eintrag/);
});

test('withdrawn: off every page, kept at the desk, and no import brings it back; a release does', async () => {
  const opened = await releaseEntry(desk, other, ids['2'] ?? '', { accessible: 'no' });
  assert.ok(opened.done);
  await withOrganisation(desk.app, other, 'own', async (trx) => {
    const thing = await locked(trx, opened.thingId);
    const outcome = await withdraw(trx, entryEditable, thing, {
      reason: 'Beispiel-Grund',
      person: other,
      at: moment,
    });
    assert.ok(outcome.done);
  });
  assert.equal(await centreBySlug(desk.app, 'beispiel-andere'), null);
  assert.equal((await centreBySlug(desk.app, 'beispiel-fachberatungsstelle'))?.parent, null);
  const { report, summary } = await importRows(desk.owner, [rows[1] ?? {}]);
  assert.equal(summary.refused, 1);
  assert.match(report[0]?.reason ?? '', /taken out/);
  assert.equal(await centreBySlug(desk.app, 'beispiel-andere'), null);
  releasedKey(await releaseEntry(desk, other, ids['2'] ?? '', { accessible: 'yes' }));
  assert.equal((await centreBySlug(desk.app, 'beispiel-andere'))?.accessible, 'yes');
  assert.equal((await stored(ids['2'])).source_id, '2');
});
