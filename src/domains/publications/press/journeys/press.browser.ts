import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { conditions, openContext } from '../../../../../test/support/browser.ts';
import { beginJourney } from '../../../../../test/support/journey.ts';
import { assertReadable, everyLook } from '../../../../../test/support/looks.ts';
import { type Name, openCatalogueSite } from '../../catalogue/catalogue-site.fixture.ts';
import { openDesk, press } from '../../desk-browser.fixture.ts';

const journey = beginJourney(openCatalogueSite);

for (const { name, javaScript } of conditions)
  test(`a picture goes from the desk to the press page, ${name}`, async () => {
    const title = `Beispiel-Bild ${name}`;
    const writer = await deskOf('Anna', javaScript);
    await writer.getByRole('link', { name: 'Neues Pressebild' }).click();
    await writer.getByLabel('Bildunterschrift auf Deutsch').fill(title);
    await writer.getByLabel('Fotograf*in').fill('Beispiel, Berta');
    await writer.getByLabel('Was mit dem Bild gemacht werden darf, auf Deutsch').fill('Frei.');
    await press(writer, 'Speichern');
    await writer.getByText('Gespeichert.', { exact: true }).waitFor();
    await writer.getByLabel('Dateien').setInputFiles({
      name: 'beispiel.png',
      mimeType: 'image/png',
      buffer: await colouredPicture(),
    });
    await press(writer, 'Speichern und zur Prüfung geben');
    await writer.getByText('Es fehlt, was auf dem Bild zu sehen ist').first().waitFor();
    await writer.getByLabel('Beschreibung für alle').fill('Eine grüne Fläche');
    await press(writer, 'Speichern und zur Prüfung geben');
    await passOn(writer, title, javaScript);

    const visitor = await visit('/de/presse');
    const picture = visitor.getByRole('figure').filter({ hasText: title });
    await picture.getByRole('img', { name: 'Eine grüne Fläche' }).waitFor();
    await picture.getByText('Foto: Beispiel, Berta').waitFor();
    await picture.getByRole('link', { name: 'Bild herunterladen' }).focus();
    const download = visitor.waitForEvent('download');
    await visitor.keyboard.press('Enter');
    assert.equal((await download).suggestedFilename(), 'beispiel.png');
  });

test('contacts and figures of the press page are chosen at the desk', async () => {
  const writer = await deskOf('Anna', true);
  await writer.goto(`${journey.origin}/de/redaktion/presse`);
  await writer.getByRole('button', { name: 'Pressebereich' }).click();
  await writer.getByLabel('Name').first().fill('Beispiel-Pressestelle');
  await writer.getByLabel('Zahlen für die Presse').fill('figure:kok-documented-2024@7');
  await press(writer, 'Speichern und zur Prüfung geben');
  await writer.getByText('Telefon oder E-Mail').first().waitFor();
  await writer.getByText('ist keine Zahl, die hier veröffentlicht ist').first().waitFor();
  await assertReadable(writer, [{ width: 360 }]);
  await writer.getByLabel('Telefon').first().fill('030 23125 100');
  await writer.getByLabel('Zahlen für die Presse').fill('/de/daten/zahl/kok-documented-2024@6');
  await press(writer, 'Speichern und zur Prüfung geben');
  await passOn(writer, 'Pressebereich', true);
  const visitor = await visit('/de/presse');
  await visitor.getByText('Beispiel-Pressestelle').waitFor();
  await visitor.getByRole('link', { name: /^Dokumentierte Fälle, 2024: 868\sFälle$/ }).waitFor();
});

test('a release with a figure waits for its moment, and the press page is readable in every look', async () => {
  const title = 'Beispiel-Mitteilung';
  const writer = await deskOf('Anna', true);
  await writer.getByRole('link', { name: 'Neue Meldung' }).click();
  await writer.getByLabel('Art (').selectOption({ label: 'Pressemitteilung' });
  await writer.getByLabel('Tag der Veröffentlichung').fill('2099-01-01');
  await writer.getByLabel('Sperrfrist bis (Tag)').fill('2099-01-01');
  await writer.getByLabel('Titel').first().fill(title);
  await writer.getByLabel('Text').first().fill('Es sind [[figure:kok-documented-2024@99]].');
  await press(writer, 'Speichern und zur Prüfung geben');
  await writer.getByText('Die Sperrfrist braucht einen Tag und eine Uhrzeit').first().waitFor();
  await writer.getByText('ist keine Zahl, die hier veröffentlicht ist').first().waitFor();
  assert.match(await writer.title(), /^Fehler: /);
  await assertReadable(writer, [{ width: 360 }]);
  await writer.getByLabel('Sperrfrist bis (Uhrzeit)').fill('10:00');
  await writer.getByLabel('Text').first().fill('Es sind [[figure:kok-documented-2024@6]].');
  await press(writer, 'Speichern und zur Prüfung geben');
  await passOn(writer, title, true, 'Freigegeben, noch gesperrt');

  const early = await visit('/de/presse');
  assert.equal(await early.getByRole('link', { name: title }).count(), 0);
  await sql`update publications.news set public_from = now()`.execute(journey.site.database.owner);
  const visitor = await visit('/de/presse');
  await visitor.getByRole('link', { name: title }).focus();
  await visitor.keyboard.press('Enter');
  await visitor.getByRole('link', { name: /868\sFälle \(2024/ }).waitFor();
  await visitor.getByRole('heading', { name: 'Zahlen in diesem Text' }).waitFor();
  await assertReadable(visitor, [{ width: 360 }]);
  await visitor.goto(`${journey.origin}/de/presse`);
  await assertReadable(visitor, everyLook(360));
});

/** From the review to the public: Berta reads, whoever wrote it publishes it. */
async function passOn(
  writer: Page,
  title: string,
  javaScript: boolean,
  told = 'Veröffentlicht. Ab jetzt',
): Promise<void> {
  await writer.getByText('Der Entwurf ist in Prüfung.').waitFor();
  const reader = await deskOf('Berta', javaScript);
  await reader.getByRole('link', { name: title }).first().click();
  await reader.getByRole('checkbox').check();
  await press(reader, 'Bestätigen');
  await reader.getByText('Ihre Bestätigung ist gespeichert.').waitFor();
  await writer.reload();
  await press(writer, 'Veröffentlichen');
  await writer.getByText(told).waitFor();
}

async function visit(path: string): Promise<Page> {
  const page = await (await openContext(journey.browser, { width: 360 })).newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(journey.origin + path);
  return page;
}

function deskOf(name: Name, javaScript: boolean): Promise<Page> {
  return openDesk({ ...journey, token: journey.site.token(name), javaScript });
}

function colouredPicture(): Promise<Buffer> {
  const create = { width: 1200, height: 800, channels: 3, background: '#1A7470' } as const;
  return sharp({ create }).png().toBuffer();
}
