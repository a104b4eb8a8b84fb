import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Content, Field } from '../../../platform/editable.ts';
import { tongues } from '../../../platform/i18n/index.ts';
import { parseTextKey } from '../texts/names.ts';
import { presentFiles, readReleased } from '../texts/released-texts.ts';
import { shipped } from '../texts/shipped.ts';
import { keyIn } from './content.ts';
import { noon, openHelpDatabase } from './help-desk.fixture.ts';
import { helpTextEditable as editable } from './help-text-editable.ts';
import { loadShippedTexts } from './shipped.ts';

let database: Awaited<ReturnType<typeof openHelpDatabase>>;
before(async () => {
  database = await openHelpDatabase();
  await loadShippedTexts({ db: database.owner, clock: () => noon });
});
after(() => database.drop());

async function fieldsOf(key: string): Promise<readonly Field[]> {
  return (await editable.form(database.app, key)).flatMap(({ fields }) => fields);
}

async function problemsOf(key: string, change: Content) {
  const content = { ...(await database.contentOf(key)), ...change };
  return editable.check!(database.app, { key, content, language: 'de' });
}

test('every text is in the list, has a form with a field for each of its parts, and none of these has a problem', async () => {
  const { total, found } = await editable.list(database.app, {
    text: '',
    organisationId: null,
    limit: 1000,
    offset: 0,
  });
  assert.equal(total, shipped.files.size);
  assert.equal(found.length, total);
  for (const { key, title } of found) {
    const content = await database.contentOf(key);
    const names = (await fieldsOf(key)).map(({ name }) => name);
    assert.equal(new Set(names).size, names.length, key);
    for (const name of names) assert.match(name, /^[A-Za-z][\w-]*$/);
    assert.deepEqual(
      Object.keys(content).filter((name) => !names.includes(name)),
      [],
      key,
    );
    assert.equal(editable.title(content), title);
  }
  for (const key of ['de/core', 'ro/rechte', 'ar/core', 'fa/jung', 'de/rechte'])
    assert.deepEqual(await problemsOf(key, {}), [], key);
});

test('what is read and published again is the text, byte for byte', async () => {
  const before = await presentFiles(database.app);
  for (const { code } of tongues.filter((_, index) => index % 4 === 0))
    for (const name of ['core', 'rechte'])
      if (before.has(`${code}/${name}`)) await database.release(`${code}/${name}`, {});
  assert.ok((await readReleased(database.app)).texts.length > 8);
  assert.deepEqual(await presentFiles(database.app), before);
});

test('a field is in the language and the direction of its text; German stands beside it', async () => {
  const [, , , title] = await fieldsOf('ar/rechte');
  assert.deepEqual([title!.name, title!.kind === 'text' && title!.lang], ['title', 'ar']);
  assert.equal(title!.kind === 'text' && title!.dir, 'rtl');
  const german = await editable.source!(database.app, 'ar/rechte');
  assert.equal(german!.content.title, 'Meine Rechte');
  assert.equal(german!.lang, 'de');
  assert.equal(await editable.source!(database.app, 'de/rechte'), null);
  const leicht = (await fieldsOf('de-leicht/was')).at(-1)!;
  assert.equal(leicht.kind === 'text' && leicht.lang, 'de-simple');
});

test('sentences that sound German have fields where the letters are others', async () => {
  const hasSound = async (key: string) =>
    (await fieldsOf(key)).some(({ name }) => name === 'sound-help');
  assert.equal(await hasSound('ar/core'), true);
  assert.equal(await hasSound('ro/core'), false);
});

test('digits, lost and foreign placeholders, unknown marks and turned writing are refused at their field', async () => {
  const messages = await problemsOf('ro/jung', {
    title: 'Sub 18 ani',
    introduction: 'Fără numere.',
    'heading-1': 'Vina {link.orte}',
    'body-1': '> citat',
    'body-2': 'ab\u202ecd',
  });
  assert.deepEqual(
    messages.map(({ field }) => field),
    ['title', 'introduction', 'introduction', 'heading-1', 'body-1', 'body-2'].filter(
      (field, place, all) => all.indexOf(field) === place,
    ),
  );
  assert.match(messages[0]!.message, /Ziffer \(18\)/);
  assert.match(messages[1]!.message, /\{age\.adult\}, \{police\}, \{ambulance\}/);
  assert.match(messages[2]!.message, /\{link\.orte\} gehört nicht hierher/);
});

test('a German page may name other placeholders, a German sentence only those that the program fills', async () => {
  assert.deepEqual(await problemsOf('de/was', { introduction: 'Mehr: {link.orte}' }), []);
  const unknown = await problemsOf('de/was', { introduction: 'Mehr: {link.nichts}' });
  assert.deepEqual(
    unknown.map(({ field }) => field),
    ['introduction'],
  );
  const sentence = await problemsOf('de/core', { 'land-found': 'Gefunden: viele' });
  assert.deepEqual(
    sentence.map(({ field }) => field),
    ['land-found'],
  );
});

test('texts on rights ask for a legal check, the others for a second reader; neither may be the author', async () => {
  const asked = async (key: string) => {
    const content = await database.contentOf(key);
    return editable.checks.filter((check) => check.neededFor!(content)).map(({ name }) => name);
  };
  assert.deepEqual(await asked('ro/rechte'), ['legal']);
  assert.deepEqual(await asked('de/jung'), ['legal']);
  assert.deepEqual(await asked('ro/core'), ['reading']);
  assert.deepEqual(await asked('ro/geraet'), ['reading']);
  assert.deepEqual(
    editable.checks.filter((check) => check.neededFor!({})).map(({ name }) => name),
    ['legal'],
  );
  for (const check of editable.checks) assert.equal(check.byAuthor, false);
});

test('a changed German text makes its translations outdated, and says which parts changed', async () => {
  const states = async (text: string) =>
    (await editable.translations!.list(database.app)).states.filter((one) => one.text === text);
  for (const { language, isOutdated } of await states('beratung'))
    assert.equal(isOutdated, false, language);
  await database.release('de/beratung', { title: 'Was in der Beratung passiert' });
  for (const { language, isOutdated, exists } of await states('beratung'))
    assert.equal(isOutdated, exists && language !== 'de', language);
  assert.deepEqual(await editable.translations!.changes(database.app, 'ro/beratung'), [
    {
      label: { de: 'Überschrift der Seite', en: 'Heading of the page' },
      before: 'Was passiert in der Beratung?',
      now: 'Was in der Beratung passiert',
    },
  ]);
  const [, source] = await fieldsOf('ro/beratung');
  const present = (await presentFiles(database.app)).get('de/beratung')!.hash;
  assert.equal(source?.kind === 'choice' && source.options.at(-1)!.value, present);
  await database.release('ro/beratung', { source: present });
  assert.equal(
    (await states('beratung')).find(({ language }) => language === 'ro')!.isOutdated,
    false,
  );
});

test('a translation that was saved before the German text changed has to be compared again', async () => {
  const content = await database.contentOf('ro/andere');
  await database.release('de/andere', { title: 'Jemandem helfen' });
  await database.release('ro/andere', {
    source: (await presentFiles(database.app)).get('de/andere')!.hash,
  });
  const [, source] = await fieldsOf('ro/andere');
  assert.ok(
    source?.kind === 'choice' && !source.options.some(({ value }) => value === content.source),
  );
});

test('a withdrawn translation is missing and can be written anew; a German text falls back to the file', async () => {
  await database.withdraw('ro/fragen');
  assert.equal((await presentFiles(database.app)).has('ro/fragen'), false);
  const content = await database.contentOf('ro/fragen');
  assert.deepEqual(content, { text: 'ro/fragen', source: '', translated: '' });
  await database.release('de/was', { title: 'Beispiel-Titel' });
  await database.withdraw('de/was');
  assert.equal(
    (await database.contentOf('de/was')).title,
    'Was sind Menschenhandel und Ausbeutung?',
  );
});

test('a key that names no text opens nothing', async () => {
  for (const key of ['', 'ro', 'xx/rechte', 'ro/nichts', 'ro/rechte/mehr', '__proto__/core']) {
    assert.equal(parseTextKey(key), null, key);
    assert.equal(await editable.read(database.app, key), null);
    assert.equal(await editable.address(database.app, key, 'de'), null);
  }
  assert.equal(keyIn({ text: ['ro/rechte'] }), null);
  assert.deepEqual(await editable.form(database.app, null), []);
});

test('the preview shows a draft as pages will, and as it was typed where they could not', async () => {
  const content = await database.contentOf('ar/jung');
  const html = async (change: Content) =>
    String(await editable.preview!(database.app, { ...content, ...change }, 'de'));
  const whole = await html({});
  assert.match(whole, /^<div lang="ar" dir="rtl"><h2>/);
  assert.match(whole, /href="tel:110"/);
  assert.doesNotMatch(whole, /\{[a-z]/);
  const shuffled = Object.fromEntries(Object.entries(content).sort().reverse());
  assert.equal(String(await editable.preview!(database.app, shuffled, 'de')), whole);
  assert.match(await html({ 'body-1': '<b>&' }), /<p>&lt;b&gt;&amp;<\/p>/);
  assert.match(await html({ introduction: '{link.nichts}' }), /<p>\{link\.nichts\}<\/p>/);
  const sentences = await editable.preview!(
    database.app,
    await database.contentOf('de/core'),
    'de',
  );
  assert.match(String(sentences), /<li>Gefunden: \{count\}<\/li>/);
});
