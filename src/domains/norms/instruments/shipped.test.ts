import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { ExampleDesk } from '../../../core/desk/desk.fixture.ts';
import { readDraft } from '../../../core/desk/drafts.ts';
import { openThing } from '../../../core/desk/opening.ts';
import { systemClock } from '../../../platform/clock/index.ts';
import { safeUrl } from '../../../platform/ui/index.ts';
import { isSection } from '../norm.ts';
import { loadLaws } from '../shipped.ts';
import { articleEditable } from './desk/article-editable.tsx';
import { byChapter, dateKinds } from './instrument.ts';
import { findArticles, findInstrument, listArticles, listInstruments } from './instruments.ts';
import { loadGiven, loadInstruments } from './shipped.ts';
import { type ShippedInstrument, shippedInstruments } from './shipped-files.ts';

const shared = '../shared/data/conventions/articles.jsonl.gz';
const skip = !existsSync(shared) && '../shared/data is absent';
const shipped = shippedInstruments();

/** Names of the imported file. */
const fileNames: Readonly<Record<string, string>> = {
  'palermo-protokoll': 'Palermo Protocol',
  'cets-197': 'CETS 197',
  emrk: 'ECHR',
  krk: 'CRC',
  'crc-opsc': 'CRC-OPSC',
  'ilo-c29': 'ILO C29',
};

let desk: ExampleDesk;
before(async () => {
  desk = await ExampleDesk.open();
  await loadLaws(desk.database.owner);
  await loadInstruments({ db: desk.database.owner, clock: systemClock });
});
after(() => desk.database.drop());

test('every article of the official English texts is shipped, with its title, and no other', {
  skip,
}, () => {
  const official = new Map<string, Map<string, string>>();
  for (const line of gunzipSync(readFileSync(shared)).toString('utf8').trim().split('\n')) {
    const row = JSON.parse(line) as Record<'instrument' | 'lang' | 'article' | 'heading', string>;
    if (row.lang !== 'en') continue;
    const articles = official.get(row.instrument) ?? new Map<string, string>();
    official.set(row.instrument, articles);
    articles.set(row.article.replace('Article ', ''), row.heading.replace(/^- /, ''));
  }
  for (const [id, name] of Object.entries(fileNames)) {
    const { articles } = shipped.find(({ instrument }) => instrument.law.id === id)!;
    const held = new Map(articles.map((one) => [one.section, one.title.en]));
    assert.deepEqual([...held.keys()].sort(), [...official.get(name)!.keys()].sort(), name);
    for (const [section, heading] of official.get(name)!)
      if (heading) assert.equal(held.get(section), heading, `${name} ${section}`);
    assert.ok(
      articles.every(({ verified }) => verified),
      name,
    );
  }
});

test('every shipped statement names its source; what is from memory is not verified', () => {
  for (const { instrument, articles } of shipped) {
    for (const one of [instrument, ...instrument.dates, ...articles]) {
      assert.ok(one.source.length > 5);
      if (one.verified) assert.ok(one.sourceUrl && safeUrl(one.sourceUrl), JSON.stringify(one));
      if (/Erinnerung|errechnet|nicht mit dem Wortlaut/.test(one.source))
        assert.equal(one.verified, false);
    }
    assert.ok(
      instrument.dates.every(
        ({ kind, on }) => dateKinds.includes(kind) && /^\d{4}-\d\d-\d\d$/.test(on),
      ),
    );
    assert.ok(articles.every(({ section }) => isSection(section)));
    const shown = byChapter(instrument, articles).flatMap((group) => group.articles);
    assert.equal(shown.length, articles.length);
    const keys = instrument.chapters.map(({ key }) => key);
    assert.ok(articles.every(({ chapter }) => chapter === null || keys.includes(chapter)));
  }
});

test('sentences say "Betroffene", and no two articles of an instrument have the same number', () => {
  for (const { articles } of shipped) {
    for (const { sentence } of articles) assert.doesNotMatch(sentence.de, /\bOpfer/);
    assert.equal(new Set(articles.map(({ section }) => section)).size, articles.length);
  }
});

test('what is loaded is what the files hold, and a second load writes nothing', async () => {
  const { owner, app } = desk.database;
  assert.equal((await listInstruments(app)).length, shipped.length);
  for (const { instrument, articles } of shipped) {
    assert.deepEqual(await findInstrument(app, instrument.law.id), instrument);
    assert.equal((await listArticles(app, instrument.law.id)).length, articles.length);
  }
  const before = await rowVersions();
  await loadInstruments({ db: owner, clock: systemClock });
  assert.deepEqual(await rowVersions(), before);
});

test('articles are found by reference, in the order asked for; unknown ones are left out', async () => {
  const found = await findArticles(desk.database.app, [
    { law: 'cets-197', section: '13' },
    { law: 'cets-197', section: '99' },
    { law: 'emrk', section: '4' },
  ]);
  assert.deepEqual(
    found.map(({ abbreviation, section, title }) => [abbreviation, section, title.en]),
    [
      ['CETS 197', '13', 'Recovery and reflection period'],
      ['EMRK', '4', 'Prohibition of slavery and forced labour'],
    ],
  );
});

test('a newer edition replaces an article that nobody edited, and becomes a draft where it was edited', async () => {
  const { owner, app } = desk.database;
  const newer = withSentence('26', 'Neu aus dem Programm.');
  await loadGiven({ db: owner, clock: systemClock }, newer);
  const [article] = await findArticles(app, [{ law: 'cets-197', section: '26' }]);
  assert.equal(article?.sentence.de, 'Neu aus dem Programm.');

  const id = await desk.as('anna', (trx, person) =>
    openThing(trx, articleEditable, 'cets-197/13', { person, at: desk.later() }),
  );
  assert.ok(id);
  const { content } = (await articleEditable.read(app, 'cets-197/13'))!;
  const edited = { ...content, sentenceDe: 'Von uns geändert.' };
  assert.ok((await desk.save('anna', id, edited, articleEditable)).done);
  await desk.submit('anna', id, articleEditable);
  assert.ok((await desk.state('clara', id, 'legal', articleEditable)).done);
  assert.ok((await desk.release('anna', id, articleEditable)).done);
  await loadGiven({ db: owner, clock: systemClock }, withSentence('13', 'Neu aus dem Programm.'));
  const [kept] = await findArticles(app, [{ law: 'cets-197', section: '13' }]);
  assert.equal(kept?.sentence.de, 'Von uns geändert.');
  const draft = await desk.as('anna', (trx) => readDraft(trx, id));
  assert.equal(draft?.content.sentenceDe, 'Neu aus dem Programm.');
});

function withSentence(section: string, de: string): ShippedInstrument[] {
  return shipped
    .filter(({ instrument }) => instrument.law.id === 'cets-197')
    .map(({ instrument, articles }) => ({
      instrument,
      articles: articles.map((one) =>
        one.section === section ? { ...one, sentence: { ...one.sentence, de } } : one,
      ),
    }));
}

async function rowVersions(): Promise<string[]> {
  const { rows } = await sql<{ row: string }>`
    select law_id || xmin::text as row from norms.instrument
    union all select law_id || section || xmin::text from norms.article order by 1`.execute(
    desk.database.owner,
  );
  return rows.map(({ row }) => row);
}
