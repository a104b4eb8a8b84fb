import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { validateHtml } from '../../../../test/support/pages.ts';
import { createTestSite, type TestSite } from '../../../../test/support/site.ts';
import { saveOrganisations } from '../../../core/accounts/index.ts';
import { makePerson } from '../../../core/accounts/people.fixture.ts';
import { startSession } from '../../../core/accounts/sessions.ts';
import { Temporal } from '../../../platform/clock/index.ts';
import { loadFigures } from '../shipped.ts';
import { shippedFigures } from '../shipped-data.ts';
import { contentOfFigure } from './content.ts';

const origin = 'http://localhost:3000';
const office = '00000000-0000-4000-8000-0000000000f1';

let site: TestSite;
const cookies = new Map<string, string>();
before(async () => {
  site = await createTestSite({
    fill: async (services) => {
      await saveOrganisations(services.db, [
        { id: office, slug: 'beispiel-buero', name: 'Beispiel-Büro', kind: 'office' },
      ]);
      await loadFigures(services);
    },
  });
  for (const [name, role] of [
    ['anna', 'editor'],
    ['clara', 'reviewer'],
  ] as const) {
    const personId = await makePerson(site.database, office, [role]);
    const session = await startSession(site.database.app, {
      personId,
      organisationId: office,
      mode: 'full',
      now: Temporal.Now.instant(),
    });
    cookies.set(name, `__Host-session=${session?.token}`);
  }
});
after(() => site.close());

type Form = Readonly<Record<string, string>>;

async function ask(name: string, path: string, form?: Form): Promise<Response> {
  const headers = { Cookie: cookies.get(name) ?? '' };
  if (!form) return site.app.request(origin + path, { headers });
  const body = new FormData();
  for (const [field, value] of Object.entries(form)) body.append(field, value);
  const own = { ...headers, Origin: origin, 'Sec-Fetch-Site': 'same-origin' };
  return site.app.request(origin + path, { method: 'POST', headers: own, body });
}

test('every list and empty form at the desk is valid', async () => {
  for (const segment of ['zahlen', 'ausgaben', 'zahlen-masse', 'zahlen-stellen'])
    for (const part of ['', '/neu']) {
      const answer = await ask('anna', `/de/redaktion/${segment}${part}`);
      assert.equal(answer.status, 200, segment);
      assert.deepEqual(validateHtml(await answer.text()), [], `${segment}${part}`);
    }
});

test('a percentage of 1,000 is refused at its field, and what was typed is still there', async () => {
  const figure = shippedFigures.find(({ id }) => id === 'kok-female-2024@6')!;
  const content = { ...contentOfFigure(figure), year: '2023', edition: 'kok-6' } as Form;
  const draft = {
    ...content,
    value: '1000',
    aktion: 'weitergeben',
    noteDe: 'Beispiel-Anmerkung',
    noteEn: 'Example',
  };
  const answer = await ask('anna', '/de/redaktion/zahlen/neu', draft);
  const html = await answer.text();
  assert.equal(answer.status, 400);
  assert.match(html, /<title>Fehler:/);
  assert.match(html, /Ein Anteil liegt zwischen 0 und 100 Prozent/);
  assert.match(html, /Beispiel-Anmerkung/);
  assert.deepEqual(validateHtml(html), []);
  const missing = await ask('anna', '/de/redaktion/zahlen/neu', { ...content, seen: '2026-02-30' });
  assert.equal(missing.status, 400);
});

test('a figure is drafted, previewed, and not public before a second person has read it', async () => {
  const figure = shippedFigures.find(({ id }) => id === 'kok-female-2024@6')!;
  const content = { ...contentOfFigure(figure), year: '2023', value: '86.5' } as Form;
  const saved = await ask('anna', '/de/redaktion/zahlen/neu', content);
  assert.equal(saved.status, 303, await saved.text());
  const place = (saved.headers.get('Location') ?? '').replace(/(\/entwurf)?\?.*$/, '');
  const preview = await (await ask('anna', `${place}/vorschau`)).text();
  assert.match(preview, /86,5.%/);
  assert.deepEqual(validateHtml(preview), []);
  assert.equal((await site.get('/de/daten/zahl/kok-female-2023@6')).status, 404);
  const revision = async (name: string, page: string) =>
    /name="revision" value="(\d+)"/.exec(await (await ask(name, page)).text())?.[1] ?? '';
  const act = async (name: string, action: string, form: Form) =>
    (await ask(name, `${place}/${action}`, form)).status;
  assert.equal(
    await act('anna', 'einreichung', { revision: await revision('anna', `${place}/entwurf`) }),
    303,
  );
  const release = async () =>
    act('anna', 'veroeffentlichung', {
      revision: await revision('clara', `${place}/pruefung`),
      notiz: '',
    });
  assert.equal(await release(), 409);
  const read = { revision: await revision('clara', `${place}/pruefung`), gelesen: 'on' };
  assert.equal(await act('clara', 'pruefung', { ...read, pruefung: 'reading' }), 303);
  assert.equal(
    await act('anna', 'veroeffentlichung', { revision: await revision('anna', place), notiz: '' }),
    303,
  );
  assert.match(
    await (await site.get('/de/daten/kok-female')).text(),
    /−0,5 Prozentpunkte gegenüber KOK.5/,
  );
});
