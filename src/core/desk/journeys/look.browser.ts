import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openContext } from '../../../../test/support/browser.ts';
import { assertReadable, looksIn } from '../../../../test/support/looks.ts';
import { validateHtml } from '../../../../test/support/pages.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { type ListeningDesk, signInAs, startDesk } from './desk-browser.fixture.ts';

let site: ListeningDesk;
let browser: Browser;
/** A text that is in review, and one that is public and has a draft. */
let inReview: string;
let changed: string;
before(async () => {
  site = await startDesk();
  browser = await openBrowser();
  inReview = await create('beispieltexte', { title: 'Beispiel in Prüfung', day: '26.11.2026' });
  changed = await create('beispielnotizen', { title: 'Beispiel, öffentlich', body: 'Alter Text' });
  const form = { title: 'Beispiel, öffentlich', body: 'Neuer Text' };
  const page = await (await site.ask('berta', `${changed}/entwurf`)).text();
  const revision = /name="revision" value="(\d+)"/.exec(page)?.[1] ?? '';
  await site.ask('berta', `${changed}/entwurf`, { ...form, revision });
});
after(async () => {
  await browser.close();
  await site.stop();
});

for (const language of ['de', 'en'] as const)
  test(`every page of the desk passes axe and scrolls only downwards, valid HTML (${language})`, async () => {
    const complaints: string[] = [];
    for (const [name, paths] of [
      ['berta', writersPages()],
      ['clara', ['', `${below(inReview)}/pruefung`, below(inReview)]],
      ['dora', ['', '/netz/beispieleintraege']],
    ] as const) {
      const context = await openContext(browser);
      await signInAs(site, context, name);
      const page = await context.newPage();
      page.on('console', (message) => complaints.push(message.text()));
      for (const path of paths) await look(page, language, path);
      await context.close();
    }
    assert.deepEqual(complaints, []);
  });

test('a form with complaints and the page of a conflict pass, too', async () => {
  const context = await openContext(browser);
  await signInAs(site, context, 'berta');
  const page = await context.newPage();
  await page.goto(`${site.origin}/de/redaktion/beispieltexte/neu`);
  await page.getByLabel('Tag').fill('31.2.2026');
  await page.getByLabel('Webseite').fill('javascript:alert(1)');
  await page.keyboard.press('Control+s');
  await page.getByText('Bitte 2 Angaben prüfen').waitFor();
  await assertReadable(page, looksIn('de', 320));
  await page.goto(`${site.origin}${changed}/entwurf`);
  await page.getByLabel('Titel').fill('Noch anders');
  const form = { title: 'Von Anna', body: 'Auch von Anna' };
  const other = await (await site.ask('anna', `${changed}/entwurf`)).text();
  const revision = /name="revision" value="(\d+)"/.exec(other)?.[1] ?? '';
  await site.ask('anna', `${changed}/entwurf`, { ...form, revision });
  await page.keyboard.press('Control+s');
  await page.getByText('Beispiel-Anna hat diesen Text geändert').waitFor();
  await assertReadable(page, looksIn('de', 320));
});

function writersPages(): readonly string[] {
  const [notes, texts] = ['/beispielnotizen', '/beispieltexte'];
  const thing = below(changed);
  return [
    '',
    notes,
    `${texts}?zustand=pruefung`,
    `${texts}/neu`,
    thing,
    below(inReview),
    `${thing}/entwurf`,
    `${thing}/vorschau`,
    `${below(inReview)}/vorschau`,
    `${thing}/fassungen/1`,
    `${thing}/vergleich?alt=1&neu=entwurf`,
    `${thing}/verwerfung`,
    `${thing}/ruecknahme`,
  ];
}

function below(place: string): string {
  return place.replace('/de/redaktion', '');
}

async function create(segment: string, form: Record<string, string>): Promise<string> {
  const sent = { ...form, aktion: 'weitergeben' };
  const answer = await site.ask('berta', `/de/redaktion/${segment}/neu`, sent);
  return (answer.headers.get('Location') ?? '').replace(/\?.*/, '');
}

async function look(page: Page, language: Language, path: string): Promise<void> {
  const answer = await page.goto(`${site.origin}/${language}/redaktion${path}`);
  assert.equal(answer?.status(), 200, path);
  assert.deepEqual(validateHtml((await answer?.text()) ?? ''), [], path);
  await assertReadable(page, looksIn(language, 320));
}
