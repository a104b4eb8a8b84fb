import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { withOrganisation } from '../src/core/accounts/index.ts';
import { makePerson, signIn } from '../src/core/accounts/people.fixture.ts';
import { shownText } from '../src/core/desk/pages/fields/shown-value.ts';
import { Temporal } from '../src/platform/clock/index.ts';
import type { SignedIn } from '../src/platform/domain.ts';
import type { Content, Editable, Field, Section } from '../src/platform/editable.ts';
import { fieldId } from '../src/platform/ui/index.ts';
import { domains } from '../src/site/domains.ts';
import { validateHtml } from './support/pages.ts';
import { createDemonstration, type TestSite } from './support/site.ts';

/** Every form of the desk is sent what nobody types: it answers with the form and what was typed, or keeps it as text. */
const editables = domains.flatMap((domain) => domain.editable ?? []);
const dataDir = mkdtempSync(join(tmpdir(), 'schnittstelle-hostile-'));
const origin = 'http://localhost:3000';
let site: TestSite;
let editor: SignedIn & { readonly token: string };
before(async () => {
  site = await createDemonstration({ DATA_DIR: dataDir });
  const { app, owner } = site.database;
  const { rows } = await sql<{ id: string }>`
    select id from accounts.organisation where kind = 'office'`.execute(owner);
  const person = await makePerson({ owner, app }, rows[0]!.id, ['editor', 'office_lead']);
  editor = await signIn({ owner, app }, person, { scope: 'any', now: Temporal.Now.instant() });
});
after(async () => {
  await site.close();
  rmSync(dataDir, { recursive: true });
});

/** Kept as it is, or refused with a message: never run, never an error of the program. */
const texts = [
  '"><script>alert(1)</script>',
  "'; drop table desk.thing; --",
  '<img src=x onerror=alert(1)>',
  '</textarea></form><svg onload=alert(1)>',
  '{{constructor.constructor("x")()}} %{7*7} {police} #{7*7}',
  'javascript:alert(1)',
  '=HYPERLINK("https://example.org")',
  '\\u0000 %00 %0d%0aBcc: x@example.org',
  'a'.repeat(5_000),
  '(a+)+$'.repeat(50),
  'ﬀ Å İ ı ſ 👩‍👩‍👧 e\u0301\u0301\u0301',
];
/** Characters that are taken out and told. */
const unwanted = ['a\u0000b', 'a\u202eb', 'a\u2066b\u2069', 'a\u001bb', 'a\u200fb'];
const days = ['0000-00-00', '2026-02-29', '275760-09-13', '31.11.2026', '1.1.26', 'gestern', '-1'];
const numbers = ['1e309', '١٢', '0x10', 'NaN', '1.000.000,00', '--1', '9'.repeat(400)];

for (const editable of editables) {
  const { kind } = editable;

  test(`R29 R37 R41 R48 the form of ${kind} keeps hostile text as text, or says at the field what is wrong`, async () => {
    const form = await formOf(editable);
    for (const text of texts) await send(form, (field) => typedInto(field, text), text);
  });

  test(`R38 the form of ${kind} takes out what nobody types, says so, and keeps the rest`, async () => {
    const form = await formOf(editable);
    for (const text of unwanted) {
      const page = await send(form, (field) => typedInto(field, text), text);
      assert.equal(page.status, 400, `${kind}: ${JSON.stringify(text)}`);
      assert.match(page.html, /U\+[0-9A-F]{4}/);
    }
  });

  test(`R40 the form of ${kind} refuses days and numbers that do not exist`, async () => {
    const form = await formOf(editable);
    const special = (inputs: readonly string[]) =>
      fieldsOf(form.sections).filter((field) => inputs.includes(inputOf(field)));
    for (const [fields, wrong] of [
      [special(['date']), days],
      [special(['integer', 'decimal']), numbers],
    ] as const)
      for (const text of fields.length > 0 ? wrong : []) {
        const page = await send(
          form,
          (field) => (fields.includes(field) ? typedInto(field, text) : keptIn(form, field)),
          text,
        );
        assert.equal(page.status, 400, `${kind}: ${text}`);
        for (const { name } of fields)
          assert.ok(page.html.includes(`id="${fieldId(name)}-error"`), name);
      }
  });

  test(`R13 R36 R42 the form of ${kind} knows its own fields only, once each`, async () => {
    const form = await formOf(editable);
    const body = new FormData();
    for (const name of ['__proto__', 'constructor', 'organisation_id', 'kind', 'role', 'deletedAt'])
      body.append(name, 'canary-mass');
    body.append('__proto__.polluted', 'canary-mass');
    body.append('revision', '999999');
    body.append('revision', '1');
    const answer = await post(form.address, body);
    assert.ok([303, 400, 409].includes(answer.status), `${kind}: ${answer.status}`);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
    const { rows } = await sql<{ count: number }>`
      select count(*)::integer as count from desk.draft where content::text like '%canary-mass%'`.execute(
      site.database.owner,
    );
    assert.equal(rows[0]?.count, 0);
  });

  test(`R34 R35 the form of ${kind} answers what is no form, and ten megabytes, without an error`, async () => {
    const form = await formOf(editable);
    const odd: [string, string][] = [
      ['application/json', '{"a":'.repeat(10_000)],
      ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a'],
      ['multipart/form-data', 'no boundary'],
      ['application/x-www-form-urlencoded', '%'.repeat(10_000)],
      ['text/plain', '\u0000\uffff'],
    ];
    for (const [type, body] of odd) {
      const { status } = await raw(form.address, type, body);
      assert.ok([303, 400, 409, 415].includes(status), `${kind}: ${type}: ${status}`);
    }
    const { status } = await raw(
      form.address,
      'application/x-www-form-urlencoded',
      `x=${'a'.repeat(30 * 1024 * 1024)}`,
    );
    assert.equal(status, 413, kind);
  });
}

type Form = { readonly address: string; readonly sections: readonly Section[]; content: Content };

/** A form for a new thing where one can be made, else for the first that is public. */
async function formOf(editable: Editable): Promise<Form> {
  const office = editable.owner === 'office';
  const base = `/de/redaktion/${office ? '' : 'netz/'}${editable.segment}`;
  const inOffice = <T>(work: Parameters<typeof withOrganisation<T>>[3]) =>
    withOrganisation(site.database.app, editor, 'any', work);
  if (editable.newOne && office)
    return {
      address: `${base}/neu`,
      sections: await inOffice((trx) => editable.form(trx, null)),
      content: {},
    };
  const wanted = { text: '', organisationId: null, limit: 1, offset: 0 };
  const { found } = await inOffice((trx) => editable.list(trx, wanted));
  const { key } = found[0]!;
  const body = new FormData();
  body.append('key', key);
  const opened = await post(`${base}/oeffnung`, body);
  assert.equal(opened.status, 303, `${editable.kind} could not be opened`);
  return inOffice(async (trx) => ({
    address: opened.headers.get('location') ?? '',
    sections: await editable.form(trx, key),
    content: (await editable.read(trx, key))?.content ?? {},
  }));
}

/** Sends every field what `fill` says, and sees to it that nothing was lost. */
async function send(form: Form, fill: (field: Field) => Typed[], text: string) {
  const body = new FormData();
  body.append('revision', await revisionOf(form));
  body.append('aktion', 'speichern');
  const typed = fieldsOf(form.sections).flatMap(fill);
  for (const [name, value] of typed) body.append(name, value);
  const answer = await post(form.address, body);
  const label = `${form.address}: ${JSON.stringify(text.slice(0, 40))}`;
  assert.ok([303, 400].includes(answer.status), `${label}: ${answer.status}`);
  const shown = answer.status === 303 ? await get(answer.headers.get('location') ?? '') : answer;
  const html = await shown.text();
  if (text === texts[0]) assert.deepEqual(validateHtml(html), [], label);
  if (answer.status === 400) assert.match(html, /<title>Fehler: /, label);
  const words = plainly(html);
  for (const [name, value] of typed)
    if (value !== '') assert.ok(words.includes(plainly(value)), `${label}: ${name} was lost`);
  return { status: answer.status, html };
}

type Typed = readonly [name: string, value: string];

function typedInto(field: Field, text: string): Typed[] {
  if (field.kind === 'rows')
    return field.fields.flatMap((part) =>
      part.kind === 'text' ? [[`${field.name}.0.${part.name}`, text] as const] : [],
    );
  return field.kind === 'text' || field.kind === 'list' ? [[field.name, text]] : [];
}

/** What stood in the field before, as the form shows it. */
function keptIn({ content }: Form, field: Field): Typed[] {
  const { kind, name } = field;
  const value = content[name];
  if (typeof value === 'string')
    return [[name, kind === 'text' ? shownText(field, value, 'de') : value]];
  return (value ?? []).every((one) => typeof one === 'string')
    ? [[name, ((value ?? []) as string[]).join('\n')]]
    : [];
}

function fieldsOf(sections: readonly Section[]): Field[] {
  return sections.flatMap(({ fields }) => [...fields]);
}

function inputOf(field: Field): string {
  return field.kind === 'text' ? (field.input ?? 'text') : field.kind;
}

async function revisionOf({ address }: Form): Promise<string> {
  if (address.endsWith('/neu')) return '';
  const html = await (await get(address)).text();
  return /name="revision" value="(\d*)"/.exec(html)?.[1] ?? '';
}

/** What a person sees: without markup's own signs, in NFC, spaces as one, without what is taken out. */
function plainly(text: string): string {
  return (
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&')
      .normalize('NFC')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000\u001b\u200f\u202e\u2066\u2069]/g, '')
      .replace(/\s+/g, ' ')
  );
}

function get(path: string): Promise<Response> {
  return Promise.resolve(site.app.request(origin + path, { headers: cookie() }));
}

function post(path: string, body: FormData): Promise<Response> {
  return Promise.resolve(site.app.request(origin + path, { method: 'POST', headers: own(), body }));
}

function raw(path: string, type: string, body: string): Promise<Response> {
  const headers = { ...own(), 'Content-Type': type };
  return Promise.resolve(site.app.request(origin + path, { method: 'POST', headers, body }));
}

function cookie() {
  return { Cookie: `__Host-session=${editor.token}` };
}

function own() {
  return { ...cookie(), Origin: origin, 'Sec-Fetch-Site': 'same-origin' };
}
