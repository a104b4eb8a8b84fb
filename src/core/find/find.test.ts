import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { type Choice, openSamples, questionOf, type Samples, source } from './find.fixture.ts';
import { answerKept, longestText, refresh } from './index.ts';

let database: Samples['database'];
let services: Samples['services'];
let publish: Samples['publish'];
before(async () => {
  ({ database, services, publish } = await openSamples());
});
after(() => database.drop());
beforeEach(async () => {
  await sql`delete from sample`.execute(database.owner);
  await refresh(services, [source]);
});

/** Slugs of the hits, the best first. */
async function find(text: string, choice: Choice = {}, at = '2026-12-03T10:00:00Z') {
  return (await ask(text, choice, at)).answers.get('sample')?.hits.map(({ id }) => id) ?? [];
}

function ask(text: string, choice: Choice = {}, at = '2026-12-03T10:00:00Z') {
  return answerKept(database.app, ['sample'], { ...questionOf(text, choice), limit: 10 }, at);
}

test('what is published is found after the next look, and gone within the transaction that withdraws it', async () => {
  await publish('eins', { title: 'Bedenkfrist', body: 'Drei Monate Zeit.' });
  assert.deepEqual(await find('Bedenkfrist'), []);
  await refresh(services, [source]);
  assert.deepEqual(await find('Bedenkfrist'), ['eins']);
  await publish('eins', { title: 'Erholungszeit', body: 'Drei Monate Zeit.' });
  await refresh(services, [source]);
  assert.deepEqual([await find('Bedenkfrist'), await find('Erholungszeit')], [[], ['eins']]);
  await sql`delete from sample where slug = 'eins'`.execute(database.owner);
  assert.deepEqual(await find('Erholungszeit'), [], 'without any look');
});

test('parts come and go with their thing', async () => {
  await publish('eins', { title: 'Band' }, { id: '#7', title: 'Seite', body: 'Ein Fundwort.' });
  await refresh(services, [source]);
  assert.deepEqual(await find('Fundwort'), ['eins#7']);
  await publish('eins', { title: 'Band' });
  await refresh(services, [source]);
  assert.deepEqual(await find('Fundwort'), []);
  await publish('eins', { title: 'Band' }, { id: '#8', title: 'Seite', body: 'Ein Fundwort.' });
  await refresh(services, [source]);
  await sql`delete from sample`.execute(database.owner);
  assert.deepEqual(await find('Fundwort'), [], 'at once');
});

test('no word of what was withdrawn stays in any table', async () => {
  await publish('eins', { title: 'Kanarienwort', body: 'Das Kanarienwort steht hier.' });
  await refresh(services, [source]);
  await sql`delete from sample`.execute(database.owner);
  await refresh(services, [source]);
  for (const table of ['text', 'word', 'pending']) {
    const { rows } = await sql<{ row: string }>`
      select t::text as row from ${sql.table(`find.${table}`)} t`.execute(database.owner);
    assert.deepEqual(
      rows.filter(({ row }) => /kanarienwort/i.test(row)),
      [],
      table,
    );
  }
});

test('inflections, compounds and umlauts are found; words in titles stand first, then the words themselves', async () => {
  await publish('teil', { title: 'A', body: 'Die Menschenhandelsopfer warten.' });
  await publish('text', { title: 'B', body: 'Wegen des Menschenhandels.' });
  await publish('titel', { title: 'Menschenhandel', body: '' });
  await publish('anders', { title: 'C', body: 'Der Einzelhandel wächst.' });
  await refresh(services, [source]);
  assert.deepEqual(await find('Menschenhandel'), ['titel', 'text', 'teil']);
  assert.deepEqual(await find('Menschenhandels'), ['titel', 'text', 'teil']);
  assert.deepEqual((await find('menschenhandel* -Opfer')).sort(), ['teil', 'text', 'titel']);
  assert.deepEqual(
    await find('Menschenhandel -wegen'),
    ['titel', 'text', 'teil'],
    'a filler excludes nothing',
  );
  assert.deepEqual(await find('der Menschenhandel in'), ['titel', 'text', 'teil']);
});

test('phrases keep their order, exclusions hold, beginnings widen', async () => {
  await publish('eins', { title: 'A', body: 'Die erzwungene Arbeit endet.' });
  await publish('zwei', { title: 'B', body: 'Arbeit, die erzwungen wird.' });
  await refresh(services, [source]);
  assert.deepEqual(await find('"erzwungene Arbeit"'), ['eins']);
  assert.deepEqual(await find('Arbeit -endet'), ['zwei']);
  assert.deepEqual((await find('erzw*')).sort(), ['eins', 'zwei']);
  await publish('en', { language: 'en', title: 'C', body: 'Forced labour.' });
  await refresh(services, [source]);
  assert.deepEqual(await find('forced*'), ['en'], 'kept by its stem');
  assert.deepEqual(await find('Arbeit Frist'), []);
});

test('each language is read as it is written: English stems, Arabic with its article, Thai and Chinese without spaces', async () => {
  await publish('en', {
    language: 'en',
    title: 'Trafficked persons',
    body: 'They were trafficked.',
  });
  await publish('ar', { language: 'ar', title: 'المساعدة', body: 'اتصلوا بالشرطة الآن' });
  await publish('fa', { language: 'fa', title: 'کمک', body: 'پلیس کمک می‌کند' });
  await publish('uk', { language: 'uk', title: 'Допомога', body: 'Зателефонуйте до поліції.' });
  await publish('zh', { language: 'zh', title: '我的权利', body: '请给警察打电话。' });
  await publish('th', { language: 'th', title: 'สิทธิของฉัน', body: 'โทรหาตำรวจตอนนี้' });
  await publish('ro', { language: 'ro', title: 'Poliția', body: 'Chemați poliția.' });
  await refresh(services, [source]);
  assert.deepEqual(await find('trafficking'), ['en']);
  assert.deepEqual(await find('الشرطة'), ['ar']);
  assert.deepEqual(await find('شرطة'), ['ar']);
  assert.deepEqual(await find('كمك'), ['fa'], 'typed with the Arabic kaf');
  assert.deepEqual(await find('поліц*'), ['uk']);
  assert.deepEqual(await find('警察'), ['zh']);
  assert.deepEqual(await find('ตำรวจ'), ['th']);
  assert.deepEqual(await find('politia'), ['ro'], 'without its signs');
});

test('of a thing in two languages one is shown: that of the page where both fit', async () => {
  await publish(
    'eins',
    { title: 'GRETA', body: 'Bericht.' },
    { language: 'en', title: 'GRETA', body: 'Report.' },
  );
  await refresh(services, [source]);
  const shown = async (text: string) => (await ask(text)).answers.get('sample');
  const both = await shown('GRETA');
  assert.deepEqual([both?.total.value, both?.hits.map(({ lang }) => lang)], [1, ['de']]);
  assert.deepEqual(
    (await shown('report'))?.hits.map(({ lang }) => lang),
    ['en'],
  );
});

test('what is in the language of the page stands before what only cites its words', async () => {
  await publish('amharisch', { language: 'am', title: 'ስልክ', body: 'Ich brauche Hilfe.' });
  await publish('deutsch', { title: 'Am Telefon', body: 'Sagen Sie: Ich brauche Hilfe.' });
  await refresh(services, [source]);
  assert.deepEqual(await find('Ich brauche Hilfe'), ['deutsch', 'amharisch']);
});

test('language, topic and years narrow the search', async () => {
  await publish('alt', { title: 'Frist', date: '1999', topics: ['aufenthalt'] });
  await publish('neu', { title: 'Frist', date: '2024-05-06', topics: ['bedenkfrist'] });
  await publish('ohne', { title: 'Frist' }, { language: 'fr', title: 'Frist' });
  await refresh(services, [source]);
  assert.deepEqual((await find('Frist')).sort(), ['alt', 'neu', 'ohne']);
  assert.deepEqual(await find('Frist', { topic: 'bedenkfrist' }), ['neu']);
  assert.deepEqual(await find('Frist', { textLanguage: 'fr' }), ['ohne']);
  assert.deepEqual(await find('Frist', { from: 1995, to: 2000 }), ['alt']);
  assert.deepEqual((await find('Frist', { from: 1999 })).sort(), ['alt', 'neu']);
  assert.deepEqual(await find('Frist', { to: 1998 }), []);
});

test('a thing in two languages counts once; counting stops at a thousand texts and says so', async () => {
  const countOf = async () =>
    (await ask('Bedenkfrist', {}, '2026-12-03T10:00:00Z')).answers.get('sample')?.total;
  const copies = async (count: number) => {
    await sql`
      insert into sample
      select 'copy-' || n, ${JSON.stringify([
        { title: 'Bedenkfrist' },
        { language: 'en', title: 'Bedenkfrist' },
      ])}::jsonb
        from generate_series(1, ${count}::int) n
          on conflict do nothing`.execute(database.owner);
    await refresh(services, [source]);
  };
  await copies(400);
  assert.deepEqual(await countOf(), { value: 400, isExact: true });
  await copies(777);
  const { value = 0, isExact } = (await countOf()) ?? {};
  assert.ok(!isExact && value >= 500 && value < 777, `more than ${value}`);
});

test('before its instant a text is not found', async () => {
  await publish('eins', { title: 'Sperrfrist', publicFrom: '2026-12-03T10:00:00Z' });
  await refresh(services, [source]);
  assert.deepEqual(await find('Sperrfrist', {}, '2026-12-03T09:59:59Z'), []);
  assert.deepEqual(await find('Sperrfrist', {}, '2026-12-03T10:00:00Z'), ['eins']);
});

test('passages mark what was asked for, in the language of the text', async () => {
  await publish('eins', { title: 'A', body: 'Niemand darf Menschenhandelsopfer bestrafen.' });
  await publish('en', { language: 'en', title: 'B', body: 'They were trafficked to Germany.' });
  await refresh(services, [source]);
  const marked = async (text: string) =>
    (await ask(text)).answers
      .get('sample')
      ?.hits[0]?.passage.filter(({ hit }) => hit)
      .map((part) => part.text);
  assert.deepEqual(await marked('Menschenhandel'), ['Menschenhandelsopfer']);
  assert.deepEqual(await marked('trafficking'), ['trafficked']);
});

test('where nothing is found another spelling is offered, if it finds something', async () => {
  await publish('eins', { title: 'Aufenthaltserlaubnis', date: '2020' });
  await refresh(services, [source]);
  assert.equal((await ask('Aufentaltserlaubnis')).suggestion, 'Aufenthaltserlaubnis');
  assert.equal((await ask('Aufentaltserlaubnis', { from: 2021 })).suggestion, null);
  assert.equal((await ask('Quastenflosser')).suggestion, null);
  for (const [slug, title] of Object.entries({ zwei: 'Bedenkfristen', drei: 'Bedenkfrist' })) {
    await publish(slug, { title });
    await refresh(services, [source]);
  }
  assert.equal((await ask('Bedenkfrsit')).suggestion, 'Bedenkfrist', 'the shortest form');
});

test('two that look at the same moment do the work once, and a change meanwhile is not lost', async () => {
  for (let number = 0; number < 50; number += 1)
    await publish(`nr-${number}`, { title: `Zahlwort ${number}` });
  await Promise.all([
    refresh(services, [source]),
    refresh(services, [source]),
    publish('nachher', { title: 'Zahlwort Nachzügler' }),
  ]);
  await refresh(services, [source]);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from find.text where kind = 'sample'`.execute(database.owner);
  assert.equal(rows[0]?.count, 51);
  assert.deepEqual(await find('Nachzügler Zahlwort'), ['nachher']);
});

test('a kind whose texts from files have another edition is read anew, one that the program lost is dropped', async () => {
  await publish('eins', { title: 'Ausgabe' });
  await refresh(services, [source]);
  await refresh(services, [{ ...source, edition: '2', texts: async () => [] }]);
  assert.deepEqual(await find('Ausgabe'), []);
  await refresh(services, [source]);
  assert.deepEqual(await find('Ausgabe'), ['eins']);
  await refresh(services, []);
  assert.deepEqual(await find('Ausgabe'), []);
  await refresh(services, [source]);
});

test('whatever is typed is answered', async () => {
  await publish('eins', { title: 'Beispiel' });
  await refresh(services, [source]);
  const pieces = [
    "'",
    '"',
    '\\',
    '(',
    ')',
    '&',
    '|',
    '!',
    ':*',
    '<->',
    '-',
    '*',
    '\0',
    'Beispiel',
    '§ 232',
    '警',
    ' ',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })), {
        maxLength: 30,
      }),
      async (parts) => {
        await ask(parts.join('').slice(0, longestText));
      },
    ),
    { numRuns: 200 },
  );
});
