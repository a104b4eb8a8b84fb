import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { conditions, openContext } from '../../../../../test/support/browser.ts';
import { beginJourney } from '../../../../../test/support/journey.ts';
import { assertReadable } from '../../../../../test/support/looks.ts';
import { refresh } from '../../../../core/find/index.ts';
import { makePagedPdf } from '../../../../platform/files/read/pdf.fixture.ts';
import { openDesk, press } from '../../desk-browser.fixture.ts';
import { readFilesJob } from '../../full-text/read-files-job.ts';
import { publicationPageSearch } from '../../full-text/search.ts';
import { type Name, openCatalogueSite } from '../catalogue-site.fixture.ts';

const journey = beginJourney(openCatalogueSite);
const pages = [
  'eins',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'Es fehlt ein Kanariplatz.',
  'acht',
];

for (const { name, javaScript } of conditions)
  test(`a PDF is uploaded, read by a second person, published and found by a word on page 7, ${name}`, async () => {
    const title = `Beispiel-Handreichung ${name}`;
    const writer = await deskOf('Anna', javaScript);
    await writer.getByRole('link', { name: 'Neue Veröffentlichung' }).click();
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
      buffer: makePagedPdf(pages),
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

    const visitor = await (
      await openContext(journey.browser, { javaScript, width: 360 })
    ).newPage();
    await visitor.goto(`${journey.origin}/de/veroeffentlichungen`);
    await visitor
      .getByLabel('In Titeln, Zusammenfassungen, Texten und PDF-Dateien suchen')
      .fill(title);
    await visitor.keyboard.press('Enter');
    await visitor.getByText('abgelöste Vorschrift').first().waitFor();
    await visitor.getByRole('link', { name: title }).focus();
    await visitor.keyboard.press('Enter');
    await visitor.getByRole('heading', { name: title }).waitFor();
    const file = visitor.getByRole('link', { name: 'handreichung.pdf' });
    const fetched = await visitor.request.get(journey.origin + (await file.getAttribute('href')));
    assert.equal(fetched.headers()['content-type'], 'application/pdf');

    await readFilesJob.run({}, journey.site.services, new AbortController().signal);
    await refresh(journey.site.services, [publicationPageSearch]);
    await visitor.goto(`${journey.origin}/de/veroeffentlichungen?q=Kanariplatz`);
    const hit = visitor
      .getByRole('list', { name: `Fundstellen in „${title}“` })
      .getByRole('link', { name: 'Seite 7' });
    assert.match((await hit.getAttribute('href')) ?? '', /\/handreichung\.pdf#page=7$/);
    const page = await visitor.request.get(journey.origin + (await hit.getAttribute('href')));
    assert.match(page.headers()['content-disposition'] ?? '', /^inline/, 'it opens at the page');
  });

test('list, publication and form are readable narrow, wide, dark and in forced colours', async () => {
  const looks = [
    { width: 320 },
    { width: 360, dark: true },
    { width: 1280 },
    { width: 1280, forcedColors: true },
  ];
  const page = await (await openContext(journey.browser)).newPage();
  for (const path of ['', '?art=statement', '/defining-the-gap-2020']) {
    await page.goto(`${journey.origin}/de/veroeffentlichungen${path}`);
    await assertReadable(page, looks);
  }
  await page.goto(`${journey.origin}/de/normen/oeg`);
  await assertReadable(page, [{ width: 360 }]);
  const desk = await deskOf('Anna', true);
  for (const path of ['veroeffentlichungen/neu', 'veroeffentlichungen/abgeloest']) {
    await desk.goto(`${journey.origin}/de/redaktion/${path}`);
    await assertReadable(desk, [{ width: 360 }]);
  }
});

function deskOf(name: Name, javaScript: boolean): Promise<Page> {
  return openDesk({ ...journey, token: journey.site.token(name), javaScript });
}
