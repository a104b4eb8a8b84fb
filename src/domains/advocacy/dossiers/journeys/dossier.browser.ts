import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { giveSession, openContext } from '../../../../../test/support/browser.ts';
import { beginJourney } from '../../../../../test/support/journey.ts';
import { assertReadable } from '../../../../../test/support/looks.ts';
import { createTestSite } from '../../../../../test/support/site.ts';
import { makeOrganisation, makePerson } from '../../../../core/accounts/people.fixture.ts';
import { startSession } from '../../../../core/accounts/sessions.ts';
import { Temporal } from '../../../../platform/clock/index.ts';

const tokens = new Map<string, string>();
const journey = beginJourney(async (origin) => {
  const site = await createTestSite({ env: { PUBLIC_ORIGIN: origin } });
  const organisationId = await makeOrganisation(site.database, 'office');
  for (const name of ['Anna', 'Berta']) {
    const options = { name: `Beispiel-${name}` };
    const personId = await makePerson(site.database, organisationId, ['editor'], options);
    const wanted = { personId, organisationId, mode: 'full' } as const;
    const session = await startSession(site.database.app, {
      ...wanted,
      now: Temporal.Now.instant(),
    });
    tokens.set(name, session?.token ?? '');
  }
  return site;
});

const inDays = (days: number) =>
  Temporal.Now.plainDateISO('Europe/Berlin').add({ days }).toString();
const first = inDays(20);
const second = inDays(27);
const path = '/de/dossiers/beispiel-gesetz';
const source = { verified: 'no', source: 'Beispiel-Quelle' };

test('a dossier over three stages: written, read by another, published, and followed by radar and calendar', async () => {
  const writer = await deskOf('Anna', '/de/redaktion/dossiers/neu');
  await more(writer, 'points');
  await fill(writer, {
    kind: 'bill',
    titleDe: 'Beispiel-Gesetz',
    titleEn: 'Example act',
    leadDe: 'Ein Beispiel.',
    leadEn: 'An example.',
    asOf: inDays(0),
    norms: '§ 232 StGB',
    ...row('stages', 0, { kind: 'referentenentwurf', on: '2026-01', ...source }),
    ...row('points', 0, point('schutz', 'Mehr Schutz.')),
    ...row('points', 1, point('mittel', 'Mehr Mittel.')),
    ...row('deadlines', 0, {
      id: 'anhoerung',
      kind: 'hearing',
      titleDe: 'Beispiel-Anhörung',
      titleEn: 'Example hearing',
      on: inDays(-1),
      ...source,
    }),
  });
  await press(writer, 'Speichern und zur Prüfung geben');
  await writer.getByText('Dieser Tag ist schon vorbei.').first().waitFor();
  assert.match(await writer.title(), /^Fehler: /);
  assert.equal(await writer.locator('[name="points.1.askedDe"]').inputValue(), 'Mehr Mittel.');
  await fill(writer, row('deadlines', 0, { on: first }));
  const place = await publish(writer);

  const reader = await (
    await openContext(journey.browser, { javaScript: false, width: 360 })
  ).newPage();
  assert.match(await shown(reader), /Referentenentwurf hier steht das Verfahren.*Januar 2026/);
  assert.match(await shown(reader), /2 offen, nicht geprüft/);
  assert.deepEqual(await event('anhoerung'), [first, 0]);

  await writer.goto(`${place}/entwurf`);
  await more(writer, 'stages');
  await fill(writer, {
    ...row('stages', 1, { kind: 'kabinett', on: '2026-04-15', ...source }),
    ...row('outcomes', 0, came('schutz', 'kabinett', 'partly')),
  });
  await publish(writer);
  assert.match(await shown(reader), /Kabinettsbeschluss hier steht das Verfahren/);
  assert.match(await shown(reader), /1 teilweise aufgenommen; 1 offen, nicht geprüft/);

  await writer.goto(`${place}/entwurf`);
  await more(writer, 'outcomes');
  await fill(writer, {
    ...row('stages', 2, { kind: 'erste-lesung', on: '2026-06-11', ...source }),
    ...row('outcomes', 1, came('schutz', 'erste-lesung', 'taken_up')),
    ...row('outcomes', 2, came('mittel', 'erste-lesung', 'rejected')),
    ...row('deadlines', 0, { on: second }),
  });
  await publish(writer);
  const page = await shown(reader);
  assert.match(page, /Bundestag, erste Lesung hier steht das Verfahren/);
  assert.match(page, /1 aufgenommen; 1 abgelehnt/);
  assert.match(
    page,
    /Punkte: Kabinettsbeschluss, 15\. April 2026.*Mehr Schutz\. ?In diesem Schritt ?teilweise aufgenommen/,
  );
  assert.deepEqual(await event('anhoerung'), [second, 1]);

  await reader.goto(`${journey.origin}/de/fristen?art=hearing`);
  const hearing = reader.getByRole('listitem').filter({ hasText: 'Beispiel-Anhörung' });
  assert.match((await hearing.textContent()) ?? '', /noch 27 Tage/);
  await hearing.getByRole('link', { name: 'Beispiel-Gesetz' }).focus();
  await reader.keyboard.press('Enter');
  await reader.waitForURL(journey.origin + path);
  assert.deepEqual(await reader.context().cookies(), []);
});

test('lists and pages can be read at 360 and 1280 px, light, dark and in forced colours', async () => {
  const context = await openContext(journey.browser);
  const page = await context.newPage();
  for (const address of [path, '/de/dossiers', '/en/fristen']) {
    await page.goto(journey.origin + address);
    await assertReadable(page, [
      { width: 360 },
      { width: 360, dark: true },
      ...(address === path ? [{ width: 1280 }, { width: 1280, forcedColors: true }] : []),
    ]);
  }
  await page.goto(journey.origin + path);
  await page.setViewportSize({ width: 360, height: 900 });
  const table = page.getByRole('region', { name: 'Alle Punkte' });
  const hidden = await table.evaluate((one) => one.scrollWidth - one.clientWidth);
  assert.equal(hidden, 0, 'what was asked and what came of it stand beside one another');
  await context.close();
});

type Fields = Readonly<Record<string, string>>;

function row(list: string, index: number, fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [`${list}.${index}.${name}`, value]),
  );
}

function point(id: string, asked: string): Fields {
  return { id, askedDe: asked, askedEn: asked, stage: 'referentenentwurf', ...source };
}

function came(of: string, stage: string, outcome: string): Fields {
  return { point: of, stage, outcome, ...source };
}

async function fill(page: Page, fields: Fields): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`[name="${name}"]`).first();
    const tag = await field.evaluate((one) => one.tagName);
    if (tag === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
}

async function more(page: Page, list: string): Promise<void> {
  await page.locator(`button[name="mehr"][value="${list}"]`).click();
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).last().click();
}

/** Hands the draft in, has another person read it, makes it public; the address of the thing at the desk. */
async function publish(writer: Page): Promise<string> {
  await press(writer, 'Speichern und zur Prüfung geben');
  await writer.getByText('Der Entwurf ist in Prüfung.').waitFor();
  const place = journey.origin + new URL(writer.url()).pathname;
  const other = await deskOf('Berta', `${new URL(place).pathname}/pruefung`);
  await other.locator('[name="gelesen"]').check();
  await other
    .locator('form', { has: other.locator('[name="gelesen"]') })
    .getByRole('button')
    .click();
  await other.getByText('Ihre Bestätigung ist gespeichert.').waitFor();
  await other.context().close();
  await writer.goto(place);
  await press(writer, 'Veröffentlichen');
  await writer.getByText('Veröffentlicht. Ab jetzt').waitFor();
  return place;
}

async function deskOf(name: string, address: string): Promise<Page> {
  const context = await openContext(journey.browser, { javaScript: false });
  const value = tokens.get(name) ?? '';
  await giveSession(context, value);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(journey.origin + address);
  return page;
}

/** The words of the dossier's page, with single spaces. */
async function shown(page: Page): Promise<string> {
  await page.goto(journey.origin + path);
  return ((await page.locator('main').textContent()) ?? '').replaceAll(/[\s\u00a0]+/g, ' ');
}

/** Day and number of a deadline of the dossier, as a calendar program reads them. */
async function event(id: string): Promise<readonly unknown[]> {
  const text = await (await journey.site.get('/de/fristen.ics')).text();
  const found = new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .find((one) => one.getFirstPropertyValue('uid') === `dossier_beispiel-gesetz_${id}@localhost`);
  return [
    String(found?.getFirstPropertyValue('dtstart')),
    found?.getFirstPropertyValue('sequence'),
  ];
}
