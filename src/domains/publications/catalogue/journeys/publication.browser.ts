import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { conditions, openBrowser, openContext } from '../../../../../test/support/browser.ts';
import { assertReadable } from '../../../../../test/support/looks.ts';
import { freePort } from '../../../../../test/support/port.ts';
import { listenTestSite } from '../../../../../test/support/site.ts';
import { makeRawPdf } from '../../../../platform/files/read/pdf.fixture.ts';
import { openDesk, press } from '../../desk-browser.fixture.ts';
import { type CatalogueSite, type Name, openCatalogueSite } from '../catalogue-site.fixture.ts';

let site: CatalogueSite;
let listening: Awaited<ReturnType<typeof listenTestSite>>;
let browser: Browser;
before(async () => {
  const port = await freePort();
  site = await openCatalogueSite(`http://localhost:${port}`);
  listening = await listenTestSite(site, port);
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await listening.close(500);
  await site.close();
});

for (const { name, javaScript } of conditions)
  test(`a PDF is uploaded, read by a second person, published and found, ${name}`, async () => {
    const title = `Beispiel-Handreichung ${name}`;
    const writer = await deskOf('Anna', javaScript);
    await writer.getByRole('link', { name: 'Neu (Veröffentlichung)' }).click();
    await writer.getByLabel('Art (').selectOption({ label: 'Handreichung' });
    await writer.getByLabel('Sprache (').first().selectOption('de');
    await writer.getByLabel('Titel (').first().fill(title);
    await writer.getByLabel('Veröffentlicht am').fill('30.02.2019');
    await writer.getByLabel('Zitierte Vorschriften').fill('§ 1 OEG');
    await writer.getByLabel('Eintrag mit der Quelle verglichen').selectOption('yes');
    await writer.getByLabel('Quelle (').fill('Beispiel-Quelle');
    await press(writer, 'Speichern');
    await writer
      .getByText('Diesen Tag, diesen Monat oder dieses Jahr gibt es nicht')
      .first()
      .waitFor();
    assert.match(await writer.title(), /^Fehler: /);
    await writer.getByLabel('Veröffentlicht am').fill('02.2019');
    await press(writer, 'Speichern');
    await writer.getByText('Gespeichert.', { exact: true }).waitFor();
    await writer.getByLabel('Dateien').setInputFiles({
      name: 'handreichung.pdf',
      mimeType: 'application/pdf',
      buffer: makeRawPdf(),
    });
    await press(writer, 'Speichern und ansehen');
    await writer.getByText('So wird der gespeicherte Entwurf erscheinen').waitFor();
    await writer.getByText('kann überholt sein').waitFor();
    await writer.getByRole('link', { name: 'Weiterschreiben' }).click();
    await press(writer, 'Speichern und zur Prüfung geben');
    await writer.getByText('Der Entwurf ist in Prüfung.').waitFor();

    const reader = await deskOf('Berta', javaScript);
    await reader.getByRole('link', { name: title }).click();
    await reader.getByRole('checkbox').check();
    await press(reader, 'Bestätigen');
    await reader.getByText('Ihre Bestätigung ist gespeichert.').waitFor();
    await writer.reload();
    await press(writer, 'Veröffentlichen');
    await writer.getByText('Veröffentlicht. Ab jetzt').waitFor();

    const visitor = await (await openContext(browser, { javaScript, width: 360 })).newPage();
    await visitor.goto(`${listening.origin}/de/veroeffentlichungen`);
    await visitor.getByLabel('In Titeln, Zusammenfassungen und Texten suchen').fill(title);
    await visitor.keyboard.press('Enter');
    await visitor.getByText('abgelöste Vorschrift').waitFor();
    await visitor.getByRole('link', { name: title }).focus();
    await visitor.keyboard.press('Enter');
    await visitor.getByRole('heading', { name: title }).waitFor();
    const file = visitor.getByRole('link', { name: 'handreichung.pdf' });
    const fetched = await visitor.request.get(listening.origin + (await file.getAttribute('href')));
    assert.equal(fetched.headers()['content-type'], 'application/pdf');
  });

test('list, publication and form are readable narrow, wide, dark and in forced colours', async () => {
  const looks = [
    { width: 320 },
    { width: 360, dark: true },
    { width: 1280 },
    { width: 1280, forcedColors: true },
  ];
  const page = await (await openContext(browser)).newPage();
  for (const path of ['', '?art=statement', '/defining-the-gap-2020']) {
    await page.goto(`${listening.origin}/de/veroeffentlichungen${path}`);
    await assertReadable(page, looks);
  }
  await page.goto(`${listening.origin}/de/normen/oeg`);
  await assertReadable(page, [{ width: 360 }]);
  const desk = await deskOf('Anna', true);
  for (const path of ['veroeffentlichungen/neu', 'veroeffentlichungen/abgeloest']) {
    await desk.goto(`${listening.origin}/de/redaktion/${path}`);
    await assertReadable(desk, [{ width: 360 }]);
  }
});

function deskOf(name: Name, javaScript: boolean): Promise<Page> {
  return openDesk({ browser, origin: listening.origin, token: site.token(name), javaScript });
}
