import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { withOrganisation } from '../../../core/accounts/index.ts';
import { problemsOf } from '../../../core/desk/pages/fields/problems.ts';
import { goodRow, hiddenRow } from '../import/entry.fixture.ts';
import { knownEntries } from '../import/known-entries.ts';
import type { EntryRecord } from '../import/record.ts';
import { loadExample } from '../shipped.ts';
import { type DeskDatabase, moment, openDesk } from './desk.fixture.ts';
import { entryEditable } from './editable.ts';
import { readEntryContent } from './entries.ts';
import { publishEntry } from './publish.ts';

let desk: DeskDatabase;
before(async () => {
  desk = await openDesk([
    {
      ...goodRow,
      description: 'Erster Absatz.\n\nZweiter – mit „Zeichen“, émoji 👩‍⚖️ und <b>.',
      phone: '+43 1 7180000',
      languages: 'de|pcm|gsg|ckb|prs|rom|ku|fil|zh|mh|nds',
      languages_interpreted: 'ti|am',
      hours: 'Mo-Fr 9-17; We off; PH off',
      services: '=1+1|Beratung: "so", oder so',
      notes_members: 'Beispiel-Vermerk',
      notes_office: 'Beispiel-Vermerk fürs Büro',
      land: 'nw|be|th',
    },
    { ...hiddenRow, id: '2', parent_id: '1', phone: '0151 12345678', notes_office: 'verborgen' },
    { ...hiddenRow, id: '3', phone: '0800 1234567' },
  ]);
  await loadExample({ db: desk.owner, clock: () => moment } as Parameters<typeof loadExample>[0]);
});
after(() => desk.drop());

test('what is read and released unchanged is stored as it was, but for the confirmation', async () => {
  const stored = await knownEntries(desk.owner);
  const shelters = await hasShelter();
  assert.ok(stored.length > 25 && stored.some(({ precision }) => precision === 'hidden'));
  for (const { id } of stored)
    await withOrganisation(desk.app, desk.office, 'any', async (trx) => {
      const found = await readEntryContent(trx, id);
      assert.ok(found?.organisationId, id);
      const { key } = await publishEntry(trx, {
        thingId: id,
        key: id,
        content: found.content,
        organisationId: found.organisationId,
        person: { id: desk.office.personId, name: 'Beispiel-Büro' },
        statements: [],
        at: moment,
      });
      assert.equal(key, id);
    });
  const after = await knownEntries(desk.owner);
  assert.deepEqual(sorted(after), sorted(stored));
  assert.deepEqual(await hasShelter(), shelters);
  for (const { confirmed_on: day, confirmed_by: name, edited_fields: edited } of after)
    assert.deepEqual([day, name, edited], ['2026-11-25', 'Beispiel-Büro', ['confirmed_on']]);
});

function sorted(records: readonly EntryRecord[]) {
  return records
    .map(({ confirmed_on: _, confirmed_by: __, edited_fields: ___, ...rest }) => rest)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function hasShelter() {
  const { rows } = await sql`
    select o.slug, o.name, o.kind, has_shelter from directory.entry
      join accounts.organisation o on o.id = organisation_id order by 1`.execute(desk.owner);
  return rows;
}

test('whatever is stored fits the form: no field too many or too few, and nothing to complain of', async () => {
  for (const { id } of await knownEntries(desk.owner))
    await withOrganisation(desk.app, desk.office, 'any', async (trx) => {
      const content = (await readEntryContent(trx, id))?.content ?? {};
      const sections = await entryEditable.form(trx, id);
      assert.deepEqual(
        sections.flatMap(({ fields }) => fields.map(({ name }) => name)).sort(),
        Object.keys(content).sort(),
      );
      const found = problemsOf(sections, content, 'de');
      assert.deepEqual(found, { malformed: [], missing: [] });
      assert.deepEqual(await entryEditable.check?.(trx, { key: id, content, language: 'de' }), []);
    });
});

test('a key that is no id is no entry', async () => {
  await withOrganisation(desk.app, desk.office, 'any', async (trx) => {
    for (const key of ['', 'x', "' or true --", '00000000-0000-4000-8000-00000000'])
      assert.equal(await readEntryContent(trx, key), null);
  });
});
