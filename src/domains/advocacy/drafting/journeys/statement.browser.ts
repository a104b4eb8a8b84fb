import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openContext } from '../../../../../test/support/browser.ts';
import { assertReadable } from '../../../../../test/support/looks.ts';
import { type NetworkSite, publishAtDesk, startNetwork } from './network.fixture.ts';

/** A statement from the first draft to the public: each test goes on where the one before it ended. */
let site: NetworkSite;
let browser: Browser;
let editor: Page;
/** Of two centres and a partner; on phones, and without JavaScript. */
const members = new Map<'north' | 'south' | 'partner', Page>();
/** Address of the statement. */
let place = '';

before(async () => {
  site = await startNetwork();
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
const lookAt = (page: Page) => assertReadable(page, [{ width: 360 }]);
const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();
const inDays = (days: number) => {
  const day = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin' }).format(day);
};
const paragraph = (page: Page, number: number) =>
  page.getByRole('region', { name: `Absatz ${number}`, exact: true });

test('the office writes a draft, and opens it for comments', async () => {
  await editor.goto(`${site.origin}/de/mitarbeit`);
  await editor.getByRole('link', { name: 'Stellungnahmen' }).click();
  await editor.getByRole('link', { name: 'Neue Stellungnahme' }).click();
  await editor.getByLabel('Titel').fill('Beispiel-Stellungnahme zum Aufenthalt');
  await editor.getByLabel(/^Vorspann/).fill('Beispiel-Vorspann in einem Satz.');
  await press(editor, 'Anlegen und schreiben');
  for (const [kind, text] of [
    ['Überschrift', 'Wovon die Rede ist'],
    ['Absatz', 'Der erste Beispiel-Absatz.'],
    ['Absatz', 'Der zweite Beispiel-Absatz sagt zu viel.'],
  ] as const) {
    const form = editor.locator('details', { hasText: 'Am Ende anfügen' }).last();
    await form.getByLabel('Art').selectOption({ label: kind });
    await form.getByLabel('Text').fill(text);
    await form.getByRole('button', { name: 'Einfügen' }).click();
    await editor.getByText('Absatz eingefügt.').waitFor();
  }
  place = editor.url().replace(/\/text.*/, '');
  await lookAt(editor);
  await member('north').goto(place);
  assert.match((await member('north').title()) ?? '', /nicht gefunden|gibt es nicht|404/i);

  await editor.goto(`${place}/fortgang`);
  await editor.getByLabel('Letzter Tag').fill(inDays(14));
  await press(editor, 'Öffnen bis zu diesem Tag');
  await editor.getByText('Der Text ist offen für Anmerkungen.').waitFor();
  await lookAt(editor);
});

test('three organisations answer, two with comments at a paragraph, by keyboard and without JavaScript', async () => {
  for (const [name, text] of [
    ['north', 'Bitte kürzer.'],
    ['south', 'Bitte mit einem Beleg.'],
  ] as const) {
    const page = member(name);
    await page.goto(`${site.origin}/de/mitarbeit`);
    await page.getByRole('link', { name: 'Beispiel-Stellungnahme zum Aufenthalt' }).click();
    await paragraph(page, 3).locator('summary').focus();
    await page.keyboard.press('Enter');
    await paragraph(page, 3).getByLabel('Ihre Anmerkung').focus();
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Ihre Anmerkung ist gespeichert.').waitFor();
  }
  await lookAt(member('south'));
  await member('partner').goto(place);
  await press(member('partner'), 'Keine Anmerkung');
  await member('partner').getByText('„Keine Anmerkung“ ist gespeichert.').waitFor();
  const said = paragraph(member('partner'), 3);
  await said.getByText('Beispiel-Fachberatungsstelle Nord').waitFor();
  await said.getByText('Bitte mit einem Beleg.').waitFor();
});

test('the office answers, changes the paragraph, and makes a version; members see word by word what changed', async () => {
  await editor.goto(place);
  for (const [text, verdict, reason] of [
    ['Bitte kürzer.', 'Übernommen', ''],
    ['Bitte mit einem Beleg.', 'Nicht übernommen', 'Der Beleg steht im Bericht.'],
  ] as const) {
    const comment = editor.getByRole('listitem').filter({ hasText: text });
    await comment.locator('summary').click();
    await comment.getByLabel('Was daraus wird').selectOption({ label: verdict });
    await comment.getByLabel('Begründung').fill(reason);
    await comment.getByRole('button', { name: 'Antwort speichern' }).click();
    await editor.getByText('Die Antwort ist gespeichert.').waitFor();
  }
  await editor.goto(`${place}/text`);
  const third = paragraph(editor, 3);
  await third.getByText('Bearbeiten').click();
  await third.getByLabel('Text').first().fill('Der zweite Beispiel-Absatz.');
  await third.getByRole('button', { name: 'Speichern' }).click();
  await editor.getByText('Gespeichert.').waitFor();
  await editor.goto(`${place}/fortgang`);
  await press(editor, 'Runde schließen');
  await editor
    .getByLabel(/^Was übernommen wurde/)
    .last()
    .fill('Absatz 3 gekürzt, wie Nord vorschlug.');
  await press(editor, 'Fassung machen');
  await editor.getByText('Die neue Fassung ist da.').waitFor();

  const south = member('south');
  await south.goto(place);
  await south.getByText('Der Beleg steht im Bericht.').waitFor();
  await south.getByRole('link', { name: 'Was sich seit der vorigen Fassung geändert hat' }).click();
  assert.match((await south.locator('main del').allTextContents()).join(' '), /sagt zu viel/);
  await south.getByText('Absatz 3 gekürzt, wie Nord vorschlug.').waitFor();
  await lookAt(south);
});

test('each organisation votes once; the count follows the rule; a centre signs', async () => {
  await editor.goto(`${place}/fortgang`);
  await editor.getByText('Die Mitglieder stimmen ab').click();
  const form = editor.locator('form', { hasText: 'Organisationen mit Stimme' });
  await form.getByLabel('Letzter Tag').fill(inDays(7));
  await form.getByLabel('Mehrheit').selectOption('two_thirds');
  await form.getByRole('button', { name: 'Abstimmung beginnen' }).click();
  await editor.getByText('Die Abstimmung läuft.').waitFor();
  for (const [name, choice] of [
    ['north', 'Ja'],
    ['south', 'Nein'],
    ['partner', 'Ja'],
  ] as const) {
    const page = member(name);
    await page.goto(`${site.origin}/de/mitarbeit`);
    await page.getByRole('link', { name: 'Beispiel-Stellungnahme zum Aufenthalt' }).click();
    await page.getByLabel(choice, { exact: true }).focus();
    await page.keyboard.press('Space');
    await press(page, 'Stimme abgeben');
    await page.getByText('Die Stimme ist abgegeben.', { exact: true }).waitFor();
  }
  await member('partner').getByRole('row', { name: /Süd/ }).getByText('Nein').waitFor();
  await lookAt(member('partner'));
  await editor.goto(`${place}/fortgang`);
  await lookAt(editor);
  await press(editor, 'Auszählen');
  await editor.getByText('Die Abstimmung ist ausgezählt.').waitFor();
  const north = member('north');
  await north.goto(`${place}/zeichnung`);
  await north.getByLabel('Ja, mit Namen').check();
  await press(north, 'Mitzeichnen');
  await north.getByText('Die Mitzeichnung ist gespeichert.').waitFor();
  // Without JavaScript there is no axe: somebody else looks at the same page.
  await member('south').goto(`${place}/zeichnung`);
  await lookAt(member('south'));
});

test('at the desk a second person reads it, and it is public', async () => {
  await editor.goto(`${place}/fortgang`);
  await press(editor, 'An die Redaktion geben');
  await editor.getByText('Der Entwurf liegt bei der Redaktion.').waitFor();
  await editor.goto(place);
  await editor.getByRole('link', { name: 'Entwurf in der Redaktion' }).click();
  const thing = editor.url();
  await editor.goto(`${thing}/entwurf`);
  assert.match(
    await editor.locator('[name="body"]').inputValue(),
    /Der zweite Beispiel-Absatz\.\n\n## Mitgezeichnet haben\n\n- Beispiel-Fachberatungsstelle Nord/,
  );
  await publishAtDesk(site, browser, editor, thing);

  const north = member('north');
  await north.goto(place);
  await north.getByText('Der Text ist veröffentlicht.').waitFor();
  const reader = await (await openContext(browser)).newPage();
  const address = await north
    .getByRole('link', { name: 'Zur Veröffentlichung' })
    .getAttribute('href');
  await reader.goto(`${site.origin}${address}`);
  await reader
    .getByRole('heading', { name: 'Beispiel-Stellungnahme zum Aufenthalt', level: 1 })
    .waitFor();
  await reader.getByText('Der zweite Beispiel-Absatz.').waitFor();
  await reader.getByText('Mitgezeichnet haben').waitFor();
});
