import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { validateHtml } from '../../../../test/support/pages.ts';
import { createTestSite, type TestSite } from '../../../../test/support/site.ts';
import { publish as publishTo } from '../../../core/desk/release.fixture.ts';
import type { Content, Editable } from '../../../platform/editable.ts';
import shipped from '../data/identity.json' with { type: 'json' };
import { loadIdentity } from '../identity.ts';
import { type IdentityData, identityData } from '../identity-data.ts';
import { contentOf, dataOf, fieldOfPath } from './identity-content.ts';
import { identityEditable } from './identity-editable.ts';
import { identityForm, none } from './identity-form.ts';
import { pageEditable } from './page-editable.tsx';

let site: TestSite;
before(async () => {
  site = await createTestSite({ fill: loadIdentity });
});
after(() => site.close());

const network = identityData.parse(shipped);
const id = '00000000-0000-4000-8000-000000000001';

const publish = (editable: Editable, content: Content, key: string | null) =>
  publishTo(site.database.app, editable, content, key);

const check = (content: Content) =>
  identityEditable.check!(site.database.app, { key: 'network', content, language: 'de' });

test('what the form holds is what identity.json holds, the missing told from the absent', () => {
  const given: IdentityData[] = [
    network,
    { ...network, conciliation: null },
    {
      ...network,
      imprint: { ...network.imprint, vatId: false, register: 'VR 1', representatives: ['A', 'B'] },
    },
  ];
  for (const data of given) assert.deepEqual(dataOf(contentOf(data), data.languages), data);
  assert.equal(contentOf(given[2]!)['imprint-vatId'], none);
});

test('every value of identity.json has a field', () => {
  const paths = (value: unknown, path: string[]): string[][] =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.entries(value).flatMap(([name, inner]) => paths(inner, [...path, name]))
      : [path];
  for (const path of paths(network, []).filter(([first]) => first !== 'languages'))
    assert.ok(fieldOfPath(path), path.join('.'));
});

test('the month of the members is shown and typed as a month, and nothing more or less exact is one', async () => {
  const fields = identityForm.flatMap((section) => section.fields);
  const field = fields.find(({ name }) => name === 'memberOrganisations-asOf');
  assert.equal(field?.kind === 'text' && field.input, 'partial-date');
  for (const value of ['2026', '2026-11-26']) {
    const problems = await check({ ...contentOf(network), 'memberOrganisations-asOf': value });
    assert.match(problems[0]?.message ?? '', /Monat und Jahr/, value);
  }
});

test('a wrong IBAN, number or month is told at its field; the shipped facts have no problem', async () => {
  const content = contentOf(network);
  assert.deepEqual(await check(content), []);
  const wrong: Record<string, string> = {
    'account-iban': 'DE43520604100003911048',
    'account-bic': 'GENODE',
    'contact-phone-dial': '030 1234',
    'contact-email': 'info',
    'memberOrganisations-asOf': '2026-13',
    'conciliation-website': '',
    founded: '99',
  };
  for (const [field, value] of Object.entries(wrong))
    assert.deepEqual(
      (await check({ ...content, [field]: value })).map((problem) => problem.field),
      [field],
    );
});

test('edited facts stand on every page at once, and the file does not bring the old ones back', async () => {
  assert.match(await text('/de/ueber-uns'), /Bundesweiter Koordinierungskreis/);
  const content = { ...contentOf(network), name: 'Beispiel-Netzwerk e.V.' };
  await publish(identityEditable, content, 'network');
  await identityEditable.afterwards!(site.services);
  for (const path of ['/de/ueber-uns', '/en/impressum', '/de/rechtsprechung'])
    assert.match(await text(path), /Beispiel-Netzwerk e\.V\./, path);
  await loadIdentity({ ...site.services, db: site.database.owner });
  await identityEditable.afterwards!(site.services);
  const read = await identityEditable.read(site.database.app, 'network');
  assert.deepEqual(read?.content, content);
});

test('a further page is read, listed where it is to be, and goes with a withdrawal', async () => {
  const content: Content = {
    titleDe: 'Beispiel-Seite',
    bodyDe: '## Teil\n\n<script>x</script>',
    titleEn: '',
    bodyEn: '',
    listed: 'yes',
  };
  const { key } = await publish(pageEditable, content, null);
  assert.equal(
    await pageEditable.address(site.database.app, key, 'en'),
    '/en/seiten/beispiel-seite',
  );
  for (const path of ['/de/seiten/beispiel-seite', '/en/seiten/beispiel-seite']) {
    const html = await text(path);
    assert.deepEqual(validateHtml(html), [], path);
    assert.match(html, /&lt;script&gt;/);
  }
  assert.match(await text('/de/ueber-uns'), /href="\/de\/seiten\/beispiel-seite"/);
  await publish(pageEditable, { ...content, listed: 'no' }, key);
  assert.doesNotMatch(await text('/de/ueber-uns'), /beispiel-seite/);
  assert.deepEqual((await pageEditable.read(site.database.app, key))?.content, {
    ...content,
    listed: 'no',
  });
  await pageEditable.withdraw(site.database.app, key, id);
  assert.equal((await site.get('/de/seiten/beispiel-seite')).status, 404);
});

async function text(path: string): Promise<string> {
  const answer = await site.get(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
}
