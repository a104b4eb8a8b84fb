import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { csvTable, readPdf } from '../../../platform/files/read/index.ts';
import {
  type DraftingSite,
  openDraftingSite,
  openedStatement,
  writeStatement,
} from './drafting-site.fixture.ts';

let site: DraftingSite;
let place = '';
before(async () => {
  site = await openDraftingSite();
  const opened = await openedStatement(site);
  place = opened.place;
  const [first, second] = opened.ids;
  const say = (name: 'north' | 'south', absatz: string | undefined, text: string) =>
    site.sent(name, `${place}/kommentare`, { absatz: absatz ?? '', fassung: '1', text });
  await say('south', second, 'Zweiter: kürzer.\n\nUnd klarer.');
  await say('north', first, '=1+1 nicht rechnen');
  const html = await site.shown('editor', place);
  const kommentar = /id="kommentar-([0-9a-f-]{36})"/.exec(html)?.[1] ?? '';
  const answer = { kommentar, ergebnis: 'not_taken_up', grund: 'Steht schon oben.', gesehen: '' };
  await site.sent('editor', `${place}/antworten`, answer);
  await site.sent('partner', `${place}/keine-anmerkung`, { fassung: '1' });
  const text = await site.shown('editor', `${place}/text`);
  const gone = `${place}/absaetze/${second}/stand`;
  assert.match(text, new RegExp(gone));
  await site.sent('editor', gone, { stand: 'entfernt' });
  await site.sent('editor', `${place}/fortgang/fassung`, { notiz: '' });
});
after(() => site.close());

const fileOf = async (name: 'north' | 'helper' | 'editor', path: string) => {
  const answer = await site.as(name, path);
  assert.equal(answer.status, 200);
  return { bytes: Buffer.from(await answer.arrayBuffer()), headers: answer.headers };
};

test('members take all comments to the meeting as a table: by paragraph, counted, with the answers', async () => {
  assert.match(await site.shown('helper', place), /anmerkungen\.csv"/);
  const { bytes, headers } = await fileOf('helper', `${place}/anmerkungen.csv`);
  assert.match(headers.get('Content-Disposition') ?? '', /anmerkungen-2\.csv/);
  assert.match(bytes.toString(), /"?'=1\+1/, 'no formula');
  const { names, rows } = csvTable(bytes.toString());
  const cells = (...columns: string[]) =>
    rows.map((row) => columns.map((name) => row.cells?.[names.indexOf(name)]));
  assert.deepEqual(cells('nr.', 'absatz', 'organisation', 'anmerkung'), [
    ['1', '1', 'Beispiel-Fachberatungsstelle Nord', '=1+1 nicht rechnen'],
    ['2', 'entfallen', 'Beispiel-Fachberatungsstelle Süd', 'Zweiter: kürzer.\n\nUnd klarer.'],
  ]);
  assert.deepEqual(cells('text des absatzes', 'was daraus wird', 'begründung'), [
    ['Erster Absatz.', 'Nicht übernommen', 'Steht schon oben.'],
    ['Zweiter Absatz.', 'noch offen', ''],
  ]);
});

test('what became of her organisation’s comments stands where a member begins', async () => {
  const html = await site.shown('helper', '/de/mitarbeit');
  assert.match(html, /Was aus Ihren Anmerkungen wurde/);
  assert.ok(html.includes(`href="${place}?nur=eigene"`));
  assert.match(html, /1 nicht übernommen/);
  assert.match(await site.shown('south', '/en/mitarbeit'), /1 not answered yet/);
  for (const name of ['partner', 'editor'] as const)
    assert.doesNotMatch(await site.shown(name, '/de/mitarbeit'), /Ihren Anmerkungen/, name);
});

for (const [language, expected] of [
  ['de', ['Nicht öffentlich', 'Absatz 1', 'Entfallener Absatz', 'Antwort: Nicht übernommen']],
  ['en', ['Not public', 'Paragraph 1', 'Removed paragraph', 'Answer: Not taken up']],
] as const)
  test(`and as a PDF that everybody can read (${language})`, async () => {
    const { bytes } = await fileOf(
      'north',
      `${place.replace('/de/', `/${language}/`)}/anmerkungen.pdf`,
    );
    const { paragraphs, metadata } = await readPdf(bytes);
    assert.equal(metadata['pdfuaid:part'], '1');
    const text = paragraphs.join('\n');
    for (const part of [...expected, 'Zweiter Absatz.', 'Und klarer.', 'Steht schon oben.'])
      assert.ok(text.includes(part), part);
  });

test('there is no file of a paper that nobody has read, of another form, or for who is not signed in', async () => {
  const draft = await writeStatement(site, ['Erster Absatz.']);
  for (const [name, path] of [
    ['editor', `${draft}/anmerkungen.csv`],
    ['north', `${draft}/anmerkungen.pdf`],
    ['north', `${place}/anmerkungen.docx`],
  ] as const)
    assert.equal((await site.as(name, path)).status, 404, path);
  assert.notEqual((await site.ask(`${place}/anmerkungen.csv`)).status, 200);
});
