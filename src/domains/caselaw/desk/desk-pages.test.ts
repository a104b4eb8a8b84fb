import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { validateHtml } from '../../../../test/support/pages.ts';
import { processorTime } from '../../../../test/support/time.ts';
import { readPdf } from '../../../platform/files/read/index.ts';
import { allRows, entry } from './desk.fixture.ts';
import { type DecisionDesk, type Name, openDecisionDesk, sentFrom } from './desk-site.fixture.ts';

let site: DecisionDesk;
let place: string;

before(async () => {
  site = await openDecisionDesk();
});
after(() => site.close());

const kind = '/de/redaktion/entscheidungen';
const address = '/de/rechtsprechung/lg-koeln-2024-03-05-905-kls-9-23-u';

test('a decision is entered, and nothing of the draft is public; every page of it is valid', async () => {
  const form = await (await site.ask('anna', `${kind}/neu`)).text();
  assert.deepEqual(validateHtml(form), []);
  const answer = await site.ask('anna', `${kind}/neu`, sentFrom(entry));
  assert.equal(answer.status, 303, await answer.text());
  place = (answer.headers.get('Location') ?? '').replace(/(\/entwurf)?\?.*$/, '');
  for (const page of ['', '/entwurf', '/vorschau']) {
    const html = await shown('anna', `${place}${page}`);
    assert.deepEqual(validateHtml(html), [], page);
    assert.ok(html.includes('905 KLs 9/23'), page);
  }
  assert.match(await shown('anna', `${place}/vorschau`), /caselaw-[0-9a-f]+\.css/);
  const everything = JSON.stringify(await allRows(site.database.owner));
  for (const word of ['Mirabellenkern', 'Quittenbaum', 'Holunderweg'])
    assert.ok(!everything.includes(word), word);
  assert.equal((await site.get(address)).status, 404);
});

test('it waits for the legal check by another and for two persons who read it for names', async () => {
  const revision = await revisionOf('anna', `${place}/entwurf`);
  await done('anna', `${place}/einreichung`, { revision });
  const own = await site.ask('anna', `${place}/pruefung`, {
    ...(await statement('anna', 'legal')),
  });
  assert.ok([403, 404, 409].includes(own.status), String(own.status));
  await done('clara', `${place}/pruefung`, await statement('clara', 'legal'));
  await done('anna', `${place}/pruefung`, await statement('anna', 'anonymisation'));
  const again = await site.ask(
    'anna',
    `${place}/pruefung`,
    await statement('anna', 'anonymisation'),
  );
  assert.equal(again.status, 409);
  assert.equal((await release()).status, 409);
  assert.equal((await site.get(address)).status, 404);
  await done('berta', `${place}/pruefung`, await statement('berta', 'anonymisation'));
});

test('once it is released everybody finds it', async () => {
  await releaseAndFind('Mirabellenkern');
  const page = await (await site.get(address)).text();
  assert.deepEqual(validateHtml(page), []);
  for (const text of [
    'Rechtlich geprüft am',
    'Anonymisierung geprüft am',
    '2 Personen, männlich, 21 und älter, anderer EU-Staat',

    'href="#rn-2"',
    'Das ist ein Beispiel.',
    'folgt: ',
  ])
    assert.ok(page.includes(text), text);
  for (const text of ['Holunderweg', 'Beispiel-Clara', 'Beispiel-Anna'])
    assert.ok(!page.includes(text), text);
  assert.match(
    await (await site.get('/de/rechtsprechung/bgh-2023-01-17-2-str-87-22-b')).text(),
    /So stehen andere zu ihr/,
  );
});

test('the interface tells of it what the page tells', async () => {
  const answer = await site.get('/api/v1/decisions/lg-koeln-2024-03-05-905-kls-9-23-u');
  const decision = (await answer.json()) as Record<string, unknown>;
  assert.deepEqual(decision.victims, [{ number: 2, sex: 'male', age: '21_over', origin: 'eu' }]);
  assert.deepEqual(decision.reasoning, [{ point: 'Ein Punkt zur Probe', where: 'Rn. 2' }]);
  assert.equal((decision.treats as { relation: string }[])[0]?.relation, 'follows');
  assert.ok(!JSON.stringify(decision).includes('Holunderweg'));
});

test('its PDF is made from the public text, numbers and all', async () => {
  const answer = await site.get(`${address}.pdf`);
  assert.equal(answer.headers.get('Content-Type'), 'application/pdf');
  assert.match(answer.headers.get('Content-Disposition') ?? '', /^attachment; /);
  const { paragraphs } = await readPdf(Buffer.from(await answer.arrayBuffer()));
  assert.ok(
    paragraphs.includes('1 Zum ersten das Beispielwort Mirabellenkern.'),
    paragraphs.join('\n'),
  );
  assert.ok(!paragraphs.join().includes('Holunderweg'));
  assert.equal((await site.get('/de/rechtsprechung/bgh-2000-02-16-1-str-5-00-b.pdf')).status, 404);
});

test('it is corrected, compared and restored', async () => {
  const corrected = { ...entry, summaryDe: 'Eine berichtigte Zusammenfassung.' };
  const revision = await revisionOf('anna', `${place}/entwurf`);
  const saved = await site.ask('anna', `${place}/entwurf`, { ...sentFrom(corrected), revision });
  assert.equal(saved.status, 303, await saved.text());
  assert.match(await shown('anna', `${place}/vergleich?alt=1&neu=entwurf`), /<ins>/);
  await passOn('berichtigte');
  assert.match(await (await site.get(address)).text(), /berichtigte Zusammenfassung/);
  const newest = await revisionOf('anna', `${place}/fassungen/1`);
  await done('anna', `${place}/fassungen/1/wiederherstellung`, { revision: newest });
  await passOn('Quittenbaum');
  const page = await (await site.get(address)).text();
  assert.ok(page.includes('Quittenbaum') && !page.includes('berichtigte Zusammenfassung'));
});

test('from the release to the hit the program works for less than a second', () => {
  assert.equal(times.length, 3);
  assert.ok(Math.min(...times) < 1000, times.map(Math.round).join(', '));
});

test('R29 R38 R40 wrong input is not saved, stands in the form, and its message at its field', async () => {
  const typed = {
    ...sentFrom(entry),
    title: '<script>alert(1)</script>',
    date: '29.2.2023',
    summaryDe: 'Ein \u202Everdrehtes Wort\u0000',
    sentenceMonths: 'zwei',
    area: 'unknown',
    sourceUrl: 'javascript:alert(1)',
    'victims.0.number': 'viele',
    'instances.0.date': '0000-00-00',
  };
  const answer = await site.ask('anna', `${kind}/neu`, typed);
  assert.equal(answer.status, 400);
  const html = await answer.text();
  assert.match(html, /<title>Fehler:/);
  assert.deepEqual(validateHtml(html), []);
  assert.ok(!html.includes('<script>alert'));
  for (const value of ['29.2.2023', 'zwei', 'viele', '0000-00-00'])
    assert.ok(html.includes(`value="${value}"`), value);
  const wrong = [...html.matchAll(/<a href="#field-([\w-]+)">/g)].map(([, name]) => name);
  for (const field of [
    'date',
    'summaryDe',
    'sentenceMonths',
    'area',
    'sourceUrl',
    'victims-0-number',
    'instances-0-date',
  ])
    assert.ok(wrong.includes(field), field);
});

test('the same decision entered once more is saved as a draft, and the message says where it is', async () => {
  const answer = await site.ask('berta', `${kind}/neu`, {
    ...sentFrom(entry),
    aktion: 'weitergeben',
  });
  assert.equal(answer.status, 400);
  assert.match(await answer.text(), /Diese Entscheidung gibt es schon: LG Köln, 05\.03\.2024/);
});

test('R97 withdrawn, it is nowhere: no page, no hit, no version', async () => {
  await done('anna', `${place}/ruecknahme`, { grund: 'Beispiel-Grund' });
  assert.equal((await site.get(address)).status, 404);
  assert.equal((await site.get(`${address}.ris`)).status, 404);
  assert.equal((await site.get(`${address}.pdf`)).status, 404);
  const list = await (await site.get('/de/rechtsprechung?q=Mirabellenkern')).text();
  assert.ok(!list.includes(address));
  assert.equal((await site.ask('anna', `${place}/fassungen/1`)).status, 404);
});

async function shown(name: Name, path: string): Promise<string> {
  const answer = await site.ask(name, path);
  assert.equal(answer.status, 200, path);
  return answer.text();
}

async function revisionOf(name: Name, path: string): Promise<string> {
  return /name="revision" value="(\d+)"/.exec(await shown(name, path))?.[1] ?? '';
}

async function statement(name: Name, pruefung: string) {
  return { pruefung, gelesen: 'on', revision: await revisionOf(name, `${place}/pruefung`) };
}

async function release(): Promise<Response> {
  const revision = await revisionOf('anna', place);
  return site.ask('anna', `${place}/veroeffentlichung`, { revision, notiz: '' });
}

/** Submits the draft, has it checked, and releases it. */
async function passOn(word: string): Promise<void> {
  const revision = await revisionOf('anna', `${place}/entwurf`);
  await done('anna', `${place}/einreichung`, { revision });
  await done('clara', `${place}/pruefung`, await statement('clara', 'legal'));
  for (const name of ['anna', 'berta'] as const)
    await done(name, `${place}/pruefung`, await statement(name, 'anonymisation'));
  await releaseAndFind(word);
}

/** Milliseconds of the processor, each. */
const times: number[] = [];

/** It is found by the very next request. */
async function releaseAndFind(word: string): Promise<void> {
  const revision = await revisionOf('anna', place);
  const time = processorTime();
  const answer = await site.ask('anna', `${place}/veroeffentlichung`, { revision, notiz: '' });
  assert.equal(answer.status, 303);
  const list = await (await site.get(`/de/rechtsprechung?q=${word}`)).text();
  times.push(time());
  assert.ok(list.includes(address));
}

async function done(name: Name, path: string, form: Record<string, string>): Promise<void> {
  const answer = await site.ask(name, path, form);
  assert.equal(answer.status, 303, `${path}: ${(await answer.text()).slice(0, 2000)}`);
}
