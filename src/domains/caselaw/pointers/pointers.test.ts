import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { validateHtml } from '../../../../test/support/pages.ts';
import { cleanLine } from '../../../platform/files/read/index.ts';
import { type IntakeSite, openIntakeSite } from '../intake/intake-site.fixture.ts';
import { fromElsewhere, hint, hintsOf, path } from './pointers.fixture.ts';
import { parseReceipt } from './receipt.ts';

let site: IntakeSite;
before(async () => {
  site = await openIntakeSite();
});
after(() => site.close());

const { send, receiptOf, rows } = hintsOf(() => site);

test('a hint of anybody lands in the queue of the office under a receipt that tells nothing', async () => {
  const form = await site.ask(path);
  assert.equal(form.status, 200);
  assert.deepEqual(validateHtml(await form.text()), []);
  const { status, html, headers } = await send(hint);
  assert.equal(status, 200);
  assert.deepEqual(validateHtml(html), []);
  assert.equal(headers.get('Set-Cookie'), null);
  const receipt = /class="once">([^<]+)</.exec(html)?.[1] ?? '';
  assert.match(receipt, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  const [row] = await rows(sql<Record<string, unknown>>`
    select court, date::text, file_number, link, note, contact, organisation_id, sent_by
      from caselaw.pointer where receipt = ${parseReceipt(receipt)}`);
  assert.deepEqual(row, {
    court: hint.court,
    date: '2023-01-17',
    file_number: hint.fileNumber,
    link: hint.link,
    note: hint.note,
    contact: hint.contact,
    organisation_id: site.office,
    sent_by: null,
  });
  assert.notEqual(await receiptOf(), receipt);
});

test('whoever has the receipt sees the state and nothing personal; a wrong one is told apart from an unknown one', async () => {
  const receipt = await receiptOf();
  const ask = (typed: string) => site.ask(`${path}/stand`, { form: { receipt: typed } });
  const open = await (await ask(receipt.toLowerCase().replaceAll('-', ' '))).text();
  assert.match(open, /noch nicht bearbeitet/);
  for (const secret of [hint.contact, hint.note, hint.fileNumber])
    assert.ok(!open.includes(secret), secret);
  assert.deepEqual(validateHtml(open), []);
  assert.equal((await ask('0000-0000-0000')).status, 404);
  const wrong = await ask('<b>zwölf');
  assert.equal(wrong.status, 400);
  const html = await wrong.text();
  assert.match(html, /<title>Fehler: /);
  assert.match(html, /value="&lt;b&gt;zwölf"/);
});

const wrongHints: readonly [string, Partial<typeof hint> & Record<string, string>, RegExp][] = [
  ['no court', { court: '  ' }, /Bitte nennen Sie das Gericht/],
  ['no such day (R40)', { date: '29.02.2023' }, /Diesen Tag gibt es nicht/],
  ['R40 a year of six digits', { date: '275760-09-13' }, /Diesen Tag gibt es nicht/],
  ['R40 no month', { date: '0000-00-00' }, /Diesen Tag gibt es nicht/],
  ['neither number nor link', { fileNumber: '', link: '' }, /Aktenzeichen oder einen Link/],
  ['R29 a script as link', { link: 'javascript:alert(1)' }, /beginnt mit https/],
  ['R43 a file as link', { link: 'file:///etc/passwd' }, /beginnt mit https/],
  ['too long', { fileNumber: 'x'.repeat(201) }, /201 Zeichen/],
  ['a machine', { website: 'https://example.org' }, /muss leer bleiben/],
];

for (const [what, fault, message] of wrongHints)
  test(`a hint with ${what} comes back with its message and with what was typed`, async () => {
    const before = await count();
    const { status, html } = await send({ ...hint, ...fault });
    assert.equal(status, 400);
    assert.match(html, /<title>Fehler: /);
    assert.match(html, message);
    assert.match(html, /In der Zeitung gelesen\./);
    assert.deepEqual(validateHtml(html), []);
    assert.equal(await count(), before);
  });

async function count(): Promise<number> {
  const [row] = await rows(sql<{ count: number }>`select count(*)::int from caselaw.pointer`);
  return row!.count;
}

const corpus = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; drop table caselaw.pointer; --",
  `{{constructor.constructor("return 1")()}} ${'$'}{1+1} %s`,
  '\u202Egnp.exe\u202C',
  'NUL\u0000danach',
  'Zero\u200bWidth und e\u0301',
  '=HYPERLINK("https://example.org")',
  '\ud800 halb',
  '(a+)+$',
];

for (const text of corpus)
  test(`R29, R38, R41 stored and shown literally: ${JSON.stringify(text)}`, async () => {
    const editor = await site.person(site.office, ['editor']);
    const { status, html } = await send({ ...hint, court: text, note: text });
    assert.equal(status, 200, html.slice(0, 200));
    const [newest] = await rows(sql<{ id: string; court: string }>`
      select id, court from caselaw.pointer p
       where receipt = ${parseReceipt(/class="once">([^<]+)</.exec(html)?.[1] ?? '')}`);
    assert.ok(newest);
    assert.equal(newest.court, cleanLine(text));
    const page = await site.ask(`/de/redaktion/hinweise/${newest.id}`, { token: editor.token });
    const shown = await page.text();
    assert.doesNotMatch(shown, /<script>alert|<img src=x/);
    assert.deepEqual(validateHtml(shown), []);
  });

test('R13, R42 fields that the form does not have are not read, and of several values the first counts', async () => {
  const { html } = await send({
    ...hint,
    court: ['Amtsgericht Beispielstadt', 'Anderes'],
    organisation_id: site.centre,
    sent_by: site.centre,
    receipt: '000000000000',
    ending: 'taken',
    __proto__: 'x',
    constructor: 'x',
  });
  const receipt = parseReceipt(/class="once">([^<]+)</.exec(html)?.[1] ?? '');
  const [row] = await rows(sql<{ court: string; organisation_id: string; ending: null }>`
    select court, organisation_id, ending from caselaw.pointer where receipt = ${receipt}`);
  assert.deepEqual(row, {
    court: 'Amtsgericht Beispielstadt',
    organisation_id: site.office,
    ending: null,
  });
});

test('R34, R35 what is no form is 400, what is too large 413', async () => {
  const post = (body: BodyInit, type: string) =>
    site.app.request(`http://localhost:3000${path}`, {
      method: 'POST',
      body,
      headers: { 'Content-Type': type, 'Sec-Fetch-Site': 'same-origin' },
    });
  assert.equal((await post('{"court":', 'application/json')).status, 400);
  assert.equal((await post('\ufffd\u0000', 'multipart/form-data; boundary=x')).status, 400);
  const large = `court=${'x'.repeat(1024 * 1024)}`;
  assert.equal((await post(large, 'application/x-www-form-urlencoded')).status, 413);
  const many = 'a[b][c]=1&'.repeat(10_000);
  assert.equal((await post(many, 'application/x-www-form-urlencoded')).status, 400);
});

test('another site cannot send a hint (CSRF)', async () => {
  const answer = await site.app.request(`http://localhost:3000${path}`, {
    method: 'POST',
    body: new URLSearchParams(hint),
    headers: { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
  });
  assert.equal(answer.status, 403);
});

test('R17 after ten hints in an hour a network waits, keeps what it typed, and others do not wait', async () => {
  const here = fromElsewhere();
  for (let sent = 0; sent < 10; sent += 1) assert.equal((await send(hint, here)).status, 200);
  const { status, html } = await send(hint, here);
  assert.equal(status, 429);
  assert.match(html, /In der Zeitung gelesen/);
  const neighbour = { 'X-Forwarded-For': here['X-Forwarded-For']!.replace(/7$/, '9') };
  assert.equal((await send(hint, neighbour)).status, 429);
  assert.equal((await send(hint)).status, 200);
  const [kept] = await rows(sql<{ key: string }>`select key from caselaw.pointer_rate limit 1`);
  assert.doesNotMatch(kept!.key, /203\.0/);
});
