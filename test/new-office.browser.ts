import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { plugInKey } from '../src/core/accounts/journeys/accounts.fixture.ts';
import { readConfig } from '../src/platform/config/index.ts';
import { openDatabase } from '../src/platform/database/index.ts';
import { createLog } from '../src/platform/log/index.ts';
import { makePdf } from '../src/platform/pdf/index.ts';
import { openBrowser, openContext } from './support/browser.ts';
import { freePort } from './support/port.ts';
import { type Running, runCommand, startCommand } from './support/process.ts';
import { startSmtp, type TestSmtp } from './support/smtp.ts';
import { until } from './support/until.ts';

/**
 * A new office on an empty production installation, from the command line to the auditor: real process, database, mail
 * server and browser. Each test goes on where the one before it ended.
 */
const folder = mkdtempSync(join(tmpdir(), 'schnittstelle-office-'));
// The database's own user must enter it when the test runs as root.
chmodSync(folder, 0o755);
let smtp: TestSmtp;
let browser: Browser;
let serving: Running;
let origin: string;
let env: Record<string, string>;
const people = new Map<string, Page>();
/** Address of the decision at the desk. */
let thing = '';

before(async () => {
  smtp = await startSmtp();
  browser = await openBrowser();
  const port = await freePort();
  origin = `http://localhost:${port}`;
  env = {
    DATA_DIR: join(folder, 'data'),
    PORT: String(port),
    PUBLIC_ORIGIN: origin,
    MAIL_URL: `${smtp.url}?requireTLS=false`,
    MAIL_FROM: 'Beispiel-Geschäftsstelle <buero@example.org>',
    INTAKE_RECIPIENT: await identityToRecipient(await generateIdentity()),
  };
  serving = startCommand(['serve'], env);
  await serving.says(/http:\/\/localhost/);
});
after(async () => {
  serving?.child.kill('SIGTERM');
  await serving?.ended;
  await browser?.close();
  await smtp?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the first person comes by the command line, the others by mail, each with a passkey that can derive a key', async () => {
  const invited = await runCommand(
    [
      ...['user', 'invite', '--name', 'Beispiel-Leitung', '--email', 'leitung@example.org'],
      ...['--organisation', 'office', '--role', 'office_lead'],
    ],
    env,
  );
  assert.equal(invited.code, 0, invited.stderr);
  await enrol('Leitung', /http\S+/.exec(invited.stdout)?.[0] ?? '');
  await invite('Redaktion', ['Redaktion']);
  await invite('Prüfung', ['Prüfung']);
  await invite('Revision', ['Revision']);
  const { owner, close } = await database();
  try {
    const { rows } = await sql<{ prf: boolean }>`select prf from accounts.passkey`.execute(owner);
    assert.deepEqual(
      rows.map(({ prf }) => prf),
      [true, true, true, true],
    );
  } finally {
    await close();
  }
});

const word = 'Beispielwortquittung';

test('a decision is entered from a PDF, checked by a second person, published, and found within a second', async () => {
  const editor = person('Redaktion');
  await editor.goto(`${origin}/de/redaktion/entscheidungen/neu`);
  for (const [name, text] of Object.entries({
    court: 'LG Berlin',
    type: 'Urteil',
    date: '17.01.2000',
    fileNumbers: '999 KLs 1/00',
    title: 'Beispiel-Entscheidung',
    source: 'Beispiel-Quelle',
  }))
    await editor.locator(`[name="${name}"]`).fill(text);
  await editor.locator('[name="basis"]').selectOption('full_text');
  await editor.locator('button[value=speichern]').click();
  await editor.getByText('Gespeichert.').waitFor();
  thing = editor.url().replace(/\/entwurf.*/, '');

  await editor.goto(`${thing}/datei`);
  await editor.getByLabel(/^Datei/).setInputFiles(await pdfFile());
  await editor.getByRole('button', { name: 'Text übernehmen' }).click();
  await editor.getByText('Der Text steht im Entwurf.').waitFor();
  await editor.goto(`${thing}/anonymisierung`);
  await editor.getByText('Diese Prüfung findet nicht alles.').first().waitFor();
  await editor.goto(`${thing}/fundstellen`);
  await editor.getByLabel(/§ 232 Abs. 1 StGB/).check();
  await editor.getByRole('button', { name: 'Auswahl übernehmen' }).click();
  await editor.getByText('Die Auswahl steht im Entwurf.').waitFor();

  await publish(thing);
  const reader = await (await openContext(browser)).newPage();
  await reader.goto(`${origin}/de/rechtsprechung?q=${word}`);
  await reader.getByText('Beispiel-Entscheidung').first().waitFor();
});

test('it is corrected, compared, and an earlier version comes back', async () => {
  const editor = person('Redaktion');
  await editor.goto(`${thing}/entwurf`);
  await editor.locator('[name="title"]').fill('Beispiel-Entscheidung, berichtigt');
  await editor.locator('button[value=speichern]').click();
  await editor.getByText('Gespeichert.').waitFor();
  await publish(thing);
  await editor.goto(`${thing}/vergleich?alt=1&neu=2`);
  assert.match((await editor.locator('main ins').allTextContents()).join(' '), /berichtigt/);
  await editor.goto(`${thing}/fassungen/1`);
  await editor.getByRole('button', { name: 'Als Entwurf wiederherstellen' }).click();
  await editor.getByText('Die alte Fassung ist jetzt der Entwurf.').waitFor();
  assert.equal(await editor.locator('[name="title"]').inputValue(), 'Beispiel-Entscheidung');
  await publish(thing);
  await editor.goto(`${origin}/de/rechtsprechung?q=${word}`);
  assert.doesNotMatch((await editor.locator('main').textContent()) ?? '', /berichtigt/);
});

test('a centre comes in by a file, its lead by an invitation, and confirms the entry', async () => {
  const file = join(folder, 'centres.csv');
  writeFileSync(
    file,
    [
      'id;name;type;land;precision;town;phone;confirmed_on',
      '00000000-0000-4000-8000-000000000901;Beispiel-Zentrum;specialised_counselling;be;town;Berlin;030 23125901;2026-01-02',
    ].join('\n'),
  );
  const imported = await runCommand(['import', 'directory', file], env);
  assert.equal(imported.code, 0, imported.stdout + imported.stderr);
  await invite('Zentrum', ['Leitung'], 'Beispiel-Zentrum');
  const lead = person('Zentrum');
  await lead.goto(`${origin}/de/redaktion/eintraege`);
  if (await lead.getByRole('button', { name: /Bearbeiten/ }).count())
    await lead
      .getByRole('button', { name: /Bearbeiten/ })
      .first()
      .click();
  const entry = lead
    .url()
    .replace(/\?.*/, '')
    .replace(/\/entwurf$/, '');
  await lead.goto(`${entry}/bestaetigung`);
  await lead.getByRole('button', { name: 'Stimmt noch' }).click();
  await lead.getByText('Danke. Der Eintrag ist bestätigt').waitFor();
});

test('a help text is translated, checked, confirmed, and stands on its page', async () => {
  const editor = person('Redaktion');
  await editor.goto(`${origin}/de/redaktion/uebersetzungen`);
  await editor.getByRole('link', { name: 'Rumänisch' }).click();
  await editor.getByRole('button', { name: 'Öffnen (Meine Rechte)' }).first().click();
  await editor.waitForURL('**/entwurf**');
  const text = editor.url().replace(/\/entwurf.*/, '');
  const heading = editor.locator('[name="title"]');
  await heading.fill(`${await heading.inputValue()} Beispiel`);
  await editor.locator('button[value=speichern]').click();
  await editor.getByText('Gespeichert.').waitFor();
  await publish(text);
  await editor.goto(`${text}/bestaetigung`);
  await editor.getByLabel('Ich habe beide Texte ganz gelesen und stehe für diesen ein.').check();
  await editor.getByRole('button', { name: 'Text bestätigen' }).click();
  await editor.getByText('Der Text ist bestätigt und steht so auf der Seite.').waitFor();
  await editor.getByRole('link', { name: 'Seite ansehen' }).click();
  await editor.getByRole('heading', { name: /Beispiel$/, level: 1 }).waitFor();
});

test('the auditor sees all of it, the chain holds, and a row changed by hand is found', async () => {
  const auditor = person('Revision');
  for (const [action, words] of [
    ['release', 'Veröffentlicht'],
    ['statement', 'Geprüft und vermerkt'],
    ['restoration', 'Frühere Fassung wiederhergestellt'],
    ['confirmation', 'Bestätigt'],
    ['invitation', 'Einladung angenommen'],
  ] as const) {
    await auditor.goto(`${origin}/de/protokoll?vorgang=${action}`);
    await auditor.getByRole('cell', { name: words }).or(auditor.getByText(words)).first().waitFor();
  }
  const whole = await runCommand(['audit', 'verify'], env);
  assert.equal(whole.code, 0, whole.stdout + whole.stderr);
  const { owner, close } = await database();
  try {
    await sql`update audit.event set verb = 'read' where seq = 7 and verb <> 'read'`.execute(owner);
    await sql`update audit.event set verb = 'change' where seq = 8 and verb <> 'change'`.execute(
      owner,
    );
  } finally {
    await close();
  }
  const broken = await runCommand(['audit', 'verify'], env);
  assert.equal(broken.code, 2);
  assert.match(broken.stdout + broken.stderr, /\b[78]\b/);
});

function person(name: string): Page {
  const page = people.get(name);
  assert.ok(page, `${name} is not there yet`);
  return page;
}

/** The lead of the office invites somebody, who comes by the mail and registers a passkey. */
async function invite(name: string, roles: readonly string[], organisation?: string) {
  const lead = person('Leitung');
  const address = `${name.toLowerCase().replace('ü', 'ue')}@example.org`;
  await proveAgain(lead);
  if (organisation) {
    await lead.goto(`${origin}/de/organisationen`);
    await lead.getByRole('link', { name: organisation }).first().click();
  } else await lead.goto(`${origin}/de/organisation`);
  await lead.getByRole('link', { name: 'Jemanden einladen' }).click();
  await lead.getByLabel('Name').fill(`Beispiel-${name}`);
  await lead.getByLabel('E-Mail-Adresse').fill(address);
  for (const role of roles) await lead.getByLabel(role, { exact: true }).check();
  await lead.getByRole('button', { name: 'Einladen' }).click();
  const toHer = () =>
    smtp.received.find(({ to, raw }) => to.includes(address) && raw.includes('/einladung/'));
  await until(async () => toHer() !== undefined);
  const text = toHer()!.raw.replace(/=\r\n/g, '').replace(/=3D/g, '=');
  await enrol(name, /http:\/\/localhost:\d+\/de\/einladung\/[\w-]+/.exec(text)?.[0] ?? '');
}

/** Opens a link in a browser of its own and registers one passkey. */
async function enrol(name: string, link: string): Promise<void> {
  assert.match(link, /^http/, `${name} got no link`);
  const context = await openContext(browser);
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  await plugInKey(context, page);
  await page.goto(link);
  await page.getByRole('button', { name: 'Einladung annehmen' }).click();
  await page.getByLabel('Name des Passkeys').fill('Beispiel-Gerät');
  await page.getByRole('button', { name: 'Passkey anlegen' }).click();
  await page.waitForURL('**/neu?getan=erster');
  people.set(name, page);
}

async function proveAgain(page: Page): Promise<void> {
  await page.goto(`${origin}/de/anmelden/bestaetigen?zu=/de/konto`);
  await page.getByRole('button', { name: 'Mit Passkey bestätigen' }).click();
  await page.waitForURL(`${origin}/de/konto`);
}

/** The editor hands a draft in, everybody states what is asked of them, and the editor publishes it. */
async function publish(thing: string): Promise<void> {
  const editor = person('Redaktion');
  await editor.goto(thing);
  await editor.getByRole('button', { name: 'Zur Prüfung geben' }).click();
  await editor.getByText('Der Entwurf ist in Prüfung.').waitFor();
  for (const name of ['Prüfung', 'Redaktion']) {
    const page = person(name);
    for (;;) {
      await page.goto(`${thing}/pruefung`);
      const box = page.locator('main form input[type=checkbox]').first();
      if ((await box.count()) === 0) break;
      await box.check();
      await box.locator('xpath=ancestor::form').getByRole('button').click();
      await page.getByText('Ihre Bestätigung ist gespeichert.').waitFor();
    }
  }
  await editor.goto(thing);
  await editor.getByRole('button', { name: 'Veröffentlichen' }).click();
  await editor.getByText('Veröffentlicht. Ab jetzt ist diese Fassung zu lesen.').waitFor();
}

async function pdfFile() {
  const paragraph = (number: string, text: string) => ({ number, text });
  const buffer = await makePdf({
    title: 'Beispiel-Urteil',
    lang: 'de',
    meta: [],
    parts: [
      {
        heading: 'Gründe',
        paragraphs: [
          paragraph('1', `Die Beispiel-Kammer hat das Wort ${word} in diesen Text geschrieben.`),
          paragraph('2', 'Der Text nennt § 232 Abs. 1 StGB und sagt sonst nichts.'),
        ],
      },
    ],
    source: 'Beispiel-Quelle',
  });
  return { name: 'beispiel.pdf', mimeType: 'application/pdf', buffer };
}

function database() {
  return openDatabase(readConfig(env, 'production'), createLog('silent'));
}
