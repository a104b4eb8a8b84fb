import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import {
  type DraftingSite,
  dayIn,
  openDraftingSite,
  paragraphIds,
  statements,
  writeStatement,
} from './drafting-site.fixture.ts';

let site: DraftingSite;
before(async () => {
  site = await openDraftingSite();
});
after(() => site.close());

/** Eight paragraphs under three headings. */
const pasted = [1, 4, 7]
  .map((number) => `## Teil ${number}\n\nAbsatz ${number + 1}.\n\nAbsatz ${number + 2}.`)
  .join('\n\n');

async function longStatement(): Promise<{ place: string; ids: string[] }> {
  const place = await writeStatement(site, []);
  await site.sent('editor', `${place}/absaetze`, { art: 'several', text: pasted });
  await site.sent('editor', `${place}/fortgang/kommentare`, { frist: dayIn(site, 10) });
  return { place, ids: paragraphIds(await site.shown('north', place)) };
}

test('a whole text is pasted at once, in one paragraph each; too long a one is refused with what was typed', async () => {
  const { place, ids } = await longStatement();
  assert.equal(ids.length, 9);
  const html = await site.shown('north', place);
  assert.match(html, /<summary>Inhalt<\/summary>/);
  const long = `Anfang.\n\n${'x'.repeat(20_001)}`;
  const typed = { art: 'several', text: long };
  const refused = await site.refused('editor', `${place}/absaetze`, typed, 400);
  assert.match(refused, /Das ist zu lang/);
  assert.match(refused, /Anfang\./);
  const many = { art: 'several', text: 'Viel.\n\n'.repeat(400) };
  await site.refused('editor', `${place}/absaetze`, many, 409);
  assert.doesNotMatch(await site.shown('editor', place), /Viel\./, 'all or none');
});

test('of a long text one sees what has comments, what one’s own organisation said, what is not answered', async () => {
  const { place, ids } = await longStatement();
  for (const [name, index] of [
    ['north', 1],
    ['south', 4],
  ] as const)
    await site.sent(name, `${place}/kommentare`, {
      absatz: ids[index]!,
      fassung: '1',
      text: `Anders, meint ${name}.`,
    });
  const shown = async (name: 'north' | 'editor', only: string) =>
    paragraphIds(await site.shown(name, `${place}?nur=${only}`));
  assert.deepEqual(await shown('north', 'angemerkt'), [ids[1], ids[4]]);
  assert.deepEqual(await shown('north', 'eigene'), [ids[1]]);
  assert.deepEqual(await shown('editor', 'offen'), [ids[1], ids[4]]);
  assert.equal((await shown('north', 'gibt-es-nicht')).length, ids.length);
  const list = await site.shown('editor', `${place}?nur=offen`);
  assert.match(list, />5<\/a>/, 'a paragraph keeps its number');
  const comment = /name="kommentar" value="([^"]+)"/.exec(list)?.[1] ?? '';
  const answer = { kommentar: comment, ergebnis: 'taken_up', gesehen: '', grund: '' };
  const to = await site.sent('editor', `${place}/antworten?nur=offen`, answer);
  assert.match(to, /\?nur=offen&getan=beantwortet/);
  assert.deepEqual(await shown('editor', 'offen'), [ids[4]]);
  const beside = await site.shown('editor', `${place}/text`);
  assert.match(beside, /<summary>Eine Anmerkung, 1 offen<\/summary>/);
  assert.match(beside, /Anders, meint south\./);
  assert.match(await site.shown('editor', `${place}/fortgang`), /2 von 3 Organisationen haben/);
});

test('who chose another organisation in another tab says nothing in its name by mistake', async () => {
  const { place, ids } = await longStatement();
  const form = { fassung: '1', fuer: site.organisation('south') };
  const comment = { ...form, absatz: ids[1]!, text: 'Aus Versehen.' };
  const html = await site.refused('north', `${place}/kommentare`, comment, 409);
  assert.match(html, /für eine andere Organisation angemeldet/);
  assert.match(html, /Aus Versehen\./);
  await site.refused('north', `${place}/keine-anmerkung`, form, 409);
  assert.match(await site.shown('north', place), /0 von 3 Organisationen haben etwas angemerkt/);
});

test('a form sent twice at the same moment makes one paper and one paragraph', async () => {
  const form = { title: 'Beispiel-Doppelklick', lead: '', language: 'de' };
  const made = await Promise.all([
    site.sent('editor', `${statements}/neu`, form),
    site.sent('editor', `${statements}/neu`, form),
  ]);
  assert.equal(made[0], made[1]);
  const place = made[0]?.replace(/\/text$/, '') ?? '';
  const added = { art: 'text', text: 'Einmal.' };
  await Promise.all([
    site.sent('editor', `${place}/absaetze`, added),
    site.sent('editor', `${place}/absaetze`, added),
  ]);
  const { rows } = await sql`select from advocacy.paragraph where text = 'Einmal.'`.execute(
    site.database.owner,
  );
  assert.equal(rows.length, 1);
});

test('whoever arrives reads what is asked of her and how long there is; the most urgent first', async () => {
  const { place } = await longStatement();
  await site.sent('editor', `${place}/fortgang/kommentare`, { frist: dayIn(site, 0) });
  const html = await site.shown('north', '/de/mitarbeit');
  assert.match(html, /heute ist der letzte Tag/);
  assert.ok(html.indexOf('heute ist der letzte Tag') < html.indexOf('noch 10 Tage'));
  await site.sent('editor', `${place}/fortgang/kommentarschluss`, {});
  await site.sent('editor', `${place}/absaetze`, { art: 'text', text: 'Noch ein Absatz.' });
  await site.sent('editor', `${place}/fortgang/fassung`, { notiz: '' });
  const closed = await site.shown('north', place);
  assert.doesNotMatch(closed, /Wer zu Fassung 2/, 'nobody was asked about the second version');
});
