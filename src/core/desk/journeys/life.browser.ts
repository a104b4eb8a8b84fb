import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { conditions, openBrowser, openContext } from '../../../../test/support/browser.ts';
import type { Name } from '../pages/desk-site.fixture.ts';
import { type ListeningDesk, signInAs, startDesk } from './desk-browser.fixture.ts';

let site: ListeningDesk;
let browser: Browser;
before(async () => {
  site = await startDesk();
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await site.stop();
});

for (const condition of conditions)
  test(`a text is written, returned, checked, published, compared, restored and withdrawn, ${condition.name}`, async () => {
    const open = (name: Name) => deskOf(name, condition.javaScript);
    const writer = await open('berta');
    await writer.getByRole('link', { name: 'Neuer Beispiel-Text' }).click();
    await writer.getByLabel('Titel').fill(`Beispiel ${condition.name}`);
    await writer.getByLabel('Tag').fill('31.2.2026');
    await press(writer, 'Speichern');
    await writer.getByText('Diesen Tag gibt es nicht').first().waitFor();
    assert.match(await writer.title(), /^Fehler: /);
    await writer.getByLabel('Tag').fill('26.11.2026');
    await writer.getByRole('button', { name: 'Weitere Zeile (Quellen)' }).click();
    await writer.getByRole('group', { name: 'Eintrag 3' }).getByLabel('Name').fill('Dritte');
    await writer.getByLabel('Text', { exact: true }).fill('Erster Absatz.');
    await press(writer, 'Speichern und ansehen');
    await writer.getByText('So wird der gespeicherte Entwurf erscheinen').waitFor();
    await writer.getByRole('link', { name: 'Weiterschreiben' }).click();
    assert.equal(
      await writer.getByRole('group', { name: 'Eintrag 1' }).getByLabel('Name').inputValue(),
      'Dritte',
    );
    await press(writer, 'Speichern und zur Prüfung geben');
    await writer.getByText('Der Entwurf ist in Prüfung.').waitFor();

    const checker = await open('clara');
    await checker.getByRole('link', { name: `Beispiel ${condition.name}` }).click();
    await checker.getByLabel('Bemerkung').fill('Bitte einen zweiten Absatz.');
    await press(checker, 'Zurückgeben');
    await checker.getByText('mit Ihrer Bemerkung zurückgegeben').waitFor();
    await writer.reload();
    await writer.getByText('Bitte einen zweiten Absatz.').waitFor();
    await writer.getByRole('link', { name: 'Weiterschreiben' }).click();
    await writer.getByLabel('Text', { exact: true }).fill('Erster Absatz.\n\nZweiter Absatz.');
    await press(writer, 'Speichern und zur Prüfung geben');
    await writer.getByText('Der Entwurf ist in Prüfung.').waitFor();

    await checker.getByRole('navigation').getByRole('link', { name: 'Redaktion' }).first().click();
    await checker.getByRole('link', { name: `Beispiel ${condition.name}` }).click();
    await checker.getByLabel('Gelesen, rechtlich richtig.').check();
    await press(checker, 'Bestätigen');
    await checker.getByText('Ihre Bestätigung ist gespeichert.').waitFor();
    await writer.reload();
    await writer.getByText('Bestätigt von Beispiel-Clara').waitFor();
    await writer.getByLabel('Was hat sich geändert?').fill('Erste Fassung');
    await press(writer, 'Veröffentlichen');
    await writer.getByText('Veröffentlicht. Ab jetzt').waitFor();

    await writer.getByRole('link', { name: 'Bearbeiten' }).click();
    await writer.getByLabel('Text', { exact: true }).fill('Erster Absatz.\n\nAnderer Absatz.');
    await press(writer, 'Speichern');
    await writer.getByText('Gespeichert.', { exact: true }).waitFor();
    await writer.getByRole('link', { name: `Beispiel ${condition.name}` }).click();
    await writer.getByRole('button', { name: 'Vergleichen' }).click();
    assert.match((await writer.locator('del').textContent()) ?? '', /Zweiter/);
    assert.match((await writer.locator('ins').textContent()) ?? '', /Anderer/);
    await writer.getByRole('link', { name: `Beispiel ${condition.name}` }).click();
    await writer.getByRole('link', { name: 'Fassung 1' }).click();
    await press(writer, 'Als Entwurf wiederherstellen');
    await writer.getByText('Die alte Fassung ist jetzt der Entwurf.').waitFor();
    assert.match(await writer.getByLabel('Text', { exact: true }).inputValue(), /Zweiter Absatz/);
    await writer.getByRole('link', { name: `Beispiel ${condition.name}` }).click();
    await writer.getByRole('link', { name: 'Zurückziehen' }).click();
    await writer.getByText('endgültig gelöscht').waitFor();
    await writer.getByLabel('Grund').fill('Beispiel-Grund');
    await press(writer, 'Endgültig löschen');
    await writer.getByText('Die öffentlichen Seiten zeigen es nicht mehr.').waitFor();
  });

for (const condition of conditions)
  test(`R64 two people write at once: the second sees both texts and loses nothing, ${condition.name}`, async () => {
    const first = await deskOf('anna', condition.javaScript);
    await first.getByRole('link', { name: 'Neuer Beispiel-Text' }).click();
    await first.getByLabel('Titel').fill('Zusammen');
    await press(first, 'Speichern');
    await first.getByText('Gespeichert.', { exact: true }).waitFor();
    const second = await deskOf('berta', condition.javaScript);
    await second.goto(first.url());
    await first.getByLabel('Text', { exact: true }).fill('Text von Anna');
    await press(first, 'Speichern');
    await first.getByText('Gespeichert.', { exact: true }).waitFor();
    await second.getByLabel('Text', { exact: true }).fill('Text von Berta');
    await second.getByLabel('Stichwörter').fill('neu');
    await press(second, 'Speichern');
    await second.getByText('Beispiel-Anna hat diesen Text geändert').waitFor();
    const text = second.getByRole('group', { name: 'Text' });
    assert.equal(await text.getByRole('textbox').inputValue(), 'Text von Berta');
    await text.getByLabel('Den Text von Beispiel-Anna nehmen').check();
    await press(second, 'Speichern');
    await second.getByText('Gespeichert.', { exact: true }).waitFor();
    assert.equal(await second.getByLabel('Text', { exact: true }).inputValue(), 'Text von Anna');
    assert.equal(await second.getByLabel('Stichwörter').inputValue(), 'neu');
  });

/** The desk's start page, by somebody, in a browser of her own. */
async function deskOf(name: Name, javaScript: boolean): Promise<Page> {
  const context = await openContext(browser, { javaScript });
  await signInAs(site, context, name);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`${site.origin}/de/redaktion`);
  return page;
}

/** The last one of that name: the first "Speichern" of a form is unseen. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).last().click();
}
