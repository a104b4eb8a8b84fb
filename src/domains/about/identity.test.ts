import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type Config, ConfigError, readConfig } from '../../platform/config/index.ts';
import { isIban } from './iban.ts';
import { identity } from './identity.ts';

const shippedFile = new URL('data/identity.json', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'schnittstelle-identity-'));
after(() => rmSync(folder, { recursive: true }));

test('the shipped identity is the leaflet’s', () => {
  const network = identity(configOf(folder));
  assert.equal(network.name, 'Bundesweiter Koordinierungskreis gegen Menschenhandel e.V.');
  assert.equal(network.account.iban, 'DE43520604100003911047');
  assert.ok(isIban(network.account.iban));
  assert.equal(network.memberships.length, 11);
  assert.equal(network.memberOrganisations.count, 42);
  assert.deepEqual(network.addressLines, [
    'Lützowstr. 102–104',
    'Hof 1, Aufgang A',
    '10785 Berlin',
  ]);
  assert.equal(network.phoneHref, 'tel:+493026391176');
});

test('what the leaflet does not say is not given', () => {
  const { imprint } = identity(configOf(folder));
  for (const [name, value] of Object.entries(imprint)) assert.equal(value, null, name);
});

test('an operator’s own file replaces the shipped one as a whole', () => {
  const own = shippedWith({
    name: 'Beispiel-Netzwerk e.V.',
    'contact.addition': null,
    'imprint.representatives': ['Beispiel-Person'],
    'imprint.vatId': false,
  });
  const network = identity(configOf(folderWith(own)));
  assert.equal(network.name, 'Beispiel-Netzwerk e.V.');
  assert.deepEqual(network.addressLines, ['Lützowstr. 102–104', '10785 Berlin']);
  assert.deepEqual(network.imprint.representatives, ['Beispiel-Person']);
  assert.equal(network.imprint.vatId, false);
});

test('the file is read once per start', () => {
  const place = folderWith(shippedWith({ shortName: 'ERST' }));
  const config = configOf(place);
  assert.equal(identity(config).shortName, 'ERST');
  writeFileSync(join(place, 'identity.json'), '{');
  assert.equal(identity(config).shortName, 'ERST');
});

test('a wrong field is named, with what was expected', () => {
  const wrong: [string, unknown, RegExp][] = [
    ['account.iban', 'DE44520604100003911047', /account\.iban: .*check digits/],
    ['account.bic', 'GENODE', /account\.bic: .*ISO 9362/],
    ['contact.phone.dial', '030 123', /contact\.phone\.dial: .*E\.164/],
    ['contact.website', 'javascript:alert(1)', /contact\.website/],
    ['contact.email', 'nobody', /contact\.email/],
    ['goals.en', undefined, /goals\.en/],
    ['languages', ['xx'], /languages\.0/],
    ['nmae', 'x', /nmae/],
    ['name', ' ', /name/],
    ['memberOrganisations.asOf', '2022-13', /memberOrganisations\.asOf: .*month/],
  ];
  for (const [field, value, complaint] of wrong)
    assert.throws(
      () => identity(configOf(folderWith(shippedWith({ [field]: value })))),
      (error) => error instanceof ConfigError && complaint.test(error.message),
      field,
    );
});

test('a file that is no JSON, no object or cannot be read is a ConfigError that names it', () => {
  for (const text of ['', '{', 'null', '[]', '"x"'])
    assert.throws(
      () => identity(configOf(folderWith(text))),
      isConfigErrorOf('identity.json'),
      text,
    );
  const place = mkdtempSync(join(folder, 'own-'));
  mkdirSync(join(place, 'identity.json'));
  assert.throws(() => identity(configOf(place)), isConfigErrorOf('EISDIR'));
});

function isConfigErrorOf(part: string): (error: unknown) => boolean {
  return (error) => error instanceof ConfigError && error.message.includes(part);
}

function configOf(dataDir: string): Config {
  return readConfig({ DATA_DIR: dataDir }, 'production');
}

function folderWith(text: string): string {
  const place = mkdtempSync(join(folder, 'own-'));
  writeFileSync(join(place, 'identity.json'), text);
  return place;
}

type Tree = { [name: string]: Tree };

/** The shipped file as text, with the fields at these dotted paths set; undefined leaves a field out. */
function shippedWith(changes: Record<string, unknown>): string {
  const own: Tree = JSON.parse(readFileSync(shippedFile, 'utf8'));
  for (const [path, value] of Object.entries(changes)) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    const parent = names.reduce((tree, name) => tree[name] ?? {}, own);
    parent[last] = value as Tree;
  }
  return JSON.stringify(own);
}
