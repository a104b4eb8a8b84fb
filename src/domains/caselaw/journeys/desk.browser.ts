import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { conditions, giveSession, openContext } from '../../../../test/support/browser.ts';
import { beginJourney } from '../../../../test/support/journey.ts';
import { type Name, openDecisionDesk } from '../desk/desk-site.fixture.ts';

const journey = beginJourney(openDecisionDesk);

const pasted = `Tenor

Die Klage wird abgewiesen.

Entscheidungsgründe

[1] Der erste Absatz nennt § 233 StGB.

[2] Der zweite Absatz nennt einen Weidenkorb.`;

for (const [index, { name, javaScript }] of conditions.entries())
  test(`a decision from pasted text is entered, checked, published, found, corrected and restored, ${name}`, async () => {
    const number = `9 O ${index + 1}/24`;
    const writer = await deskOf('anna', javaScript, '/de/redaktion/entscheidungen/neu');
    for (const [field, value] of Object.entries({
      court: 'Landgericht Köln',
      type: 'Urteil',
      date: '5.3.2024',
      fileNumbers: number,
      source: 'Beispiel-Quelle',
      text: pasted,
    }))
      await writer.locator(`[name="${field}"]`).fill(value);
    await writer.locator('[name="basis"]').selectOption('full_text');
    await press(writer, 'Speichern und zur Prüfung geben');
    await writer.getByText('Der Entwurf ist in Prüfung.').waitFor();
    const place = new URL(writer.url()).pathname;

    await state(
      'clara',
      javaScript,
      place,
      'Mit der Quelle verglichen, rechtlich richtig wiedergegeben.',
    );
    for (const reader of ['anna', 'berta'] as const)
      await state(reader, javaScript, place, 'Gelesen, keine Person erkennbar.');
    await writer.goto(journey.origin + place);
    await press(writer, 'Veröffentlichen');
    await writer.getByText('Veröffentlicht. Ab jetzt').waitFor();

    const reader = await (await openContext(journey.browser, { javaScript })).newPage();
    await reader.goto(`${journey.origin}/de/rechtsprechung?q=Weidenkorb ${number}`);
    await reader
      .getByRole('link', { name: new RegExp(number) })
      .first()
      .click();
    await reader.getByText('Anonymisierung geprüft am').waitFor();
    assert.equal(await reader.locator('#rn-2').count(), 1);

    await writer.getByRole('link', { name: 'Bearbeiten' }).click();
    await writer.locator('[name="title"]').fill('Beispiel-Überschrift');
    await press(writer, 'Speichern');
    await writer.getByText('Gespeichert.', { exact: true }).waitFor();
    await writer.goto(journey.origin + place);
    await writer.getByRole('button', { name: 'Vergleichen' }).click();
    assert.match((await writer.locator('ins').first().textContent()) ?? '', /Beispiel-Überschrift/);
    await writer.goto(`${journey.origin}${place}/fassungen/1`);
    await press(writer, 'Als Entwurf wiederherstellen');
    await writer.getByText('Die alte Fassung ist jetzt der Entwurf.').waitFor();
    assert.equal(await writer.locator('[name="title"]').inputValue(), '');
    assert.match(await writer.title(), new RegExp(number));
  });

async function state(
  name: Name,
  javaScript: boolean,
  place: string,
  statement: string,
): Promise<void> {
  const page = await deskOf(name, javaScript, `${place}/pruefung`);
  await page.getByLabel(statement).check();
  await page
    .locator('form', { has: page.getByLabel(statement) })
    .getByRole('button')
    .click();
  await page.getByText('Ihre Bestätigung ist gespeichert.').waitFor();
  await page.context().close();
}

async function deskOf(name: Name, javaScript: boolean, path: string): Promise<Page> {
  const context = await openContext(journey.browser, { javaScript });
  const value = await journey.site.token(name);
  await giveSession(context, value);
  const page = await context.newPage();
  await page.goto(journey.origin + path);
  return page;
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).last().click();
}
