import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openContext } from '../../../../../test/support/browser.ts';
import { assertReadable } from '../../../../../test/support/looks.ts';
import { picture } from '../../../../core/accounts/journeys/accounts.fixture.ts';
import { readPdf } from '../../../../platform/files/read/index.ts';
import { type NetworkSite, startNetwork } from '../../drafting/journeys/network.fixture.ts';
import { loadConventions } from '../shadow-site.fixture.ts';

/** A shadow report of two centres and a partner, from the call to the public: each test goes on where the last ended. */
let site: NetworkSite;
let browser: Browser;
let editor: Page;
/** On phones; the centre in the north without JavaScript. */
const members = new Map<'north' | 'south' | 'partner', Page>();
/** Addresses of the call and of the report. */
let call = '';
let report = '';

const title = 'Beispiel-Bericht an GRETA';
const names = {
  north: 'Beispiel-Fachberatungsstelle Nord',
  south: 'Beispiel-Fachberatungsstelle Süd',
  partner: 'Beispiel-Partnerverband',
};

before(async () => {
  site = await startNetwork();
  await loadConventions({ ...site.services, db: site.database.owner });
  browser = await openBrowser();
  editor = await site.open(browser, 'editor');
  for (const name of ['north', 'south', 'partner'] as const)
    members.set(name, await site.open(browser, name, { width: 360, javaScript: name !== 'north' }));
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

const member = (name: 'north' | 'south' | 'partner') => members.get(name)!;
const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();
const dayIn = (days: number, locale: 'de-DE' | 'sv-SE') =>
  new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Berlin' }).format(
    new Date(Date.now() + days * 86_400_000),
  );

async function lookAt(page: Page, what: string): Promise<void> {
  await assertReadable(page, [{ width: 360 }]);
  await picture(page, what);
}

test('the office calls for answers about two articles', async () => {
  await editor.goto(`${site.origin}/de/mitarbeit/schattenberichte`);
  await editor.getByRole('link', { name: 'Aufrufe zu Schattenberichten' }).click();
  await editor.getByRole('link', { name: 'Neuer Aufruf' }).click();
  await editor.getByLabel('Gremium und Prüfrunde').selectOption({ label: 'GRETA: Runde 3' });
  await editor.getByLabel('Titel').fill(title);
  await editor.getByLabel(/^Hinweise/).fill('Bitte schreiben Sie **kurz**.');
  await editor.getByLabel('Letzter Tag').fill(dayIn(30, 'sv-SE'));
  await lookAt(editor, 'form');
  await press(editor, 'Speichern');
  await editor.getByLabel(/^Art\. 13 /).check();
  await editor.getByLabel(/^Art\. 15 /).check();
  await press(editor, 'Fragen hinzufügen');
  await editor.getByText('Gespeichert.').waitFor();
  await lookAt(editor, 'questions');
  call = editor.url().replace(/\/fragen.*/, '');
  await editor.getByRole('link', { name: 'Zurück zum Aufruf' }).click();
  await press(editor, 'Aufruf senden');
  await editor.getByText('Gesendet.').waitFor();
  await lookAt(editor, 'call');
});

test('three organisations answer on phones, one by keyboard alone, and hand in', async () => {
  for (const [name, text, evidence] of [
    ['north', 'Beispiel: Die Bedenkzeit wird selten angeboten.', 'article:cets-197/13'],
    ['south', 'Beispiel: Die Frist ist in der Praxis zu kurz.', 'https://example.org/bericht'],
    ['partner', 'Beispiel: In unserer Arbeit unbekannt.', ''],
  ] as const) {
    const page = member(name);
    await page.goto(`${site.origin}/de/mitarbeit`);
    await page.getByRole('link', { name: title }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /^Antwort schreiben.*Art\. 13 / }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel(/^Antwort/).focus();
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type(evidence);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Ihre Organisation sieht den Entwurf').waitFor();
    if (name === 'south') await lookAt(page, 'answer');
    await page.getByRole('link', { name: 'Nächster Artikel' }).click();
    await page.getByLabel('Keine Angaben zu diesem Artikel').check();
    await press(page, 'Speichern');
    await page.getByRole('link', { name: 'Zurück zum Aufruf' }).click();
    if (name === 'south') await lookAt(page, 'member');
    await press(page, 'Beitrag abgeben');
    await page.getByText('Abgegeben. Danke.').waitFor();
  }
  await editor.goto(`${call}/ruecklauf`);
  await editor.getByText('3 von 3 Organisationen haben abgegeben').waitFor();
  await lookAt(editor, 'returns');
  await editor.goto(`${call}/beitraege`);
  await lookAt(editor, 'contributions');
});

test('the office writes the report from what was handed in, with evidence, and members comment', async () => {
  await editor.goto(call);
  await press(editor, 'Bericht anlegen');
  report = editor.url().replace(/\/text.*/, '');
  await editor.getByText('3 Beiträge zu diesem Artikel').click();
  await lookAt(editor, 'material');
  for (const name of ['north', 'south'] as const) {
    await editor.goto(`${report}/text`);
    await editor.getByText('3 Beiträge zu diesem Artikel').click();
    await editor.getByRole('button', { name: `Als Zitat übernehmen (${names[name]})` }).click();
    await editor.getByText('Absatz eingefügt.').waitFor();
  }
  const form = editor.locator('details', { hasText: 'Am Ende anfügen' }).last();
  await form
    .getByLabel('Text')
    .fill('Beispiel-Schluss [[article:cets-197/15]] [[figure:nichts@1]].');
  await form.getByRole('button', { name: 'Einfügen' }).click();
  await editor.getByText('„figure:nichts@1“ gibt es hier nicht').waitFor();
  await lookAt(editor, 'text');

  await editor.goto(`${report}/fortgang`);
  await editor.getByLabel('Letzter Tag').first().fill(dayIn(14, 'de-DE'));
  await press(editor, 'Öffnen bis zu diesem Tag');
  const south = member('south');
  await south.goto(`${site.origin}/de/mitarbeit`);
  await south.getByRole('link', { name: title }).click();
  const last = south.getByRole('region', { name: /^Absatz \d+$/ }).last();
  await last.locator('summary').focus();
  await south.keyboard.press('Enter');
  await last.getByLabel('Ihre Anmerkung').fill('Bitte den letzten Beleg streichen.');
  await last.getByRole('button').click();
  await south.getByText('Ihre Anmerkung ist gespeichert.').waitFor();
  const draft = await pdfOf(south);
  assert.match(draft, /Entwurf, nicht veröffentlicht/);
  assert.match(draft, /Beleg nicht gefunden: figure:nichts@1/);
});

test('the comment is answered in a new version, and each organisation signs and says whether it is named', async () => {
  await editor.goto(report);
  const comment = editor.getByRole('listitem').filter({ hasText: 'Bitte den letzten Beleg' });
  await comment.locator('summary').click();
  await comment.getByLabel('Was daraus wird').selectOption({ label: 'Übernommen' });
  await comment.getByRole('button', { name: 'Antwort speichern' }).click();
  await editor.getByText('Die Antwort ist gespeichert.').waitFor();
  await editor.goto(`${report}/text`);
  const last = editor.getByRole('region', { name: /^Absatz \d+$/ }).last();
  await last.getByText('Bearbeiten').click();
  await last.getByLabel('Text').first().fill('Beispiel-Schluss [[article:cets-197/15]].');
  await last.getByRole('button', { name: 'Speichern' }).click();
  await editor.getByText('Gespeichert.').waitFor();
  await editor.goto(`${report}/fortgang`);
  await press(editor, 'Runde schließen');
  await press(editor, 'Fassung machen');
  const form = editor.locator('form[action$="/zeichnung"]');
  await form.getByLabel('Letzter Tag').fill(dayIn(7, 'de-DE'));
  await form.getByRole('button').click();
  for (const [name, isNamed] of [
    ['north', true],
    ['south', true],
    ['partner', false],
  ] as const) {
    const page = member(name);
    await page.goto(`${report}/zeichnung`);
    await page.getByLabel(isNamed ? 'Ja, mit Namen' : 'Nein, nur mitzeichnen').check();
    await press(page, 'Mitzeichnen');
    await page.getByText('Die Mitzeichnung ist gespeichert.').waitFor();
  }
  await editor.goto(`${report}/fortgang`);
  await editor.locator('form[action$="/zeichnungsschluss"]').getByRole('button').click();
  const final = await pdfOf(member('partner'));
  for (const said of [
    'Fassung: 2',
    'Gremium und Prüfrunde: GRETA: Runde 3',
    'Art. 13 CETS 197',
    'Beispiel: Die Bedenkzeit wird selten angeboten.',
    'https://example.org/bericht',
    names.north,
    names.south,
    'einer weiteren Organisation',
  ])
    assert.ok(final.includes(said), `${said}\n${final}`);
  assert.doesNotMatch(final, /Entwurf|figure:|Partnerverband/);
  await member('partner').goto(`${report}/belege`);
  await lookAt(member('partner'), 'evidence');
});

test('at the desk a second person reads it, and it is public with its notes', async () => {
  await editor.goto(`${report}/fortgang`);
  await editor.locator('form[action$="/uebergabe"]').getByRole('button').click();
  await editor.goto(report);
  await editor.getByRole('link', { name: 'Entwurf in der Redaktion' }).click();
  const thing = editor.url();
  await editor.goto(`${thing}/entwurf`);
  await editor.locator('[name="publishedOn"]').fill(dayIn(0, 'de-DE'));
  await editor.locator('button[value=speichern]').last().click();
  await editor.getByText('Gespeichert.').waitFor();
  await editor.goto(thing);
  await editor.getByRole('button', { name: 'Zur Prüfung geben' }).click();
  const reviewer = await site.open(browser, 'reviewer');
  await reviewer.goto(`${thing}/pruefung`);
  const box = reviewer.locator('main form input[type=checkbox]').first();
  await box.check();
  await box.locator('xpath=ancestor::form').getByRole('button').click();
  await reviewer.getByText('Ihre Bestätigung ist gespeichert.').waitFor();
  await editor.goto(thing);
  await editor.getByRole('button', { name: 'Veröffentlichen' }).click();
  await editor.getByText('Veröffentlicht. Ab jetzt').waitFor();

  const north = member('north');
  await north.goto(report);
  const link = north.getByRole('link', { name: 'Zur Veröffentlichung' });
  const reader = await (await openContext(browser)).newPage();
  await reader.goto(`${site.origin}${await link.getAttribute('href')}`);
  await reader.getByRole('heading', { name: title, level: 1 }).waitFor();
  await reader.getByText('Beispiel: Die Frist ist in der Praxis zu kurz.').waitFor();
  await reader.getByRole('heading', { name: 'Belege' }).waitFor();
  await reader.getByRole('link', { name: 'https://example.org/bericht' }).waitFor();
  await reader.getByText(names.south).first().waitFor();
});

/** What the printed report says, as its link gives it to whoever has the page. */
async function pdfOf(page: Page): Promise<string> {
  const answer = await page.request.get(`${report}/pdf`);
  assert.equal(answer.status(), 200);
  const { paragraphs, metadata } = await readPdf(await answer.body());
  assert.equal(metadata['pdfuaid:part'], '1');
  return paragraphs.join('\n').replaceAll('\u00a0', ' ');
}
