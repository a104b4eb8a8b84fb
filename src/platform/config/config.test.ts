import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { test } from 'node:test';
import { ConfigError, type Mode, readConfig } from './index.ts';

const operations = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8');
const isRoot = process.getuid?.() === 0;
const home = isRoot ? '/var/lib/schnittstelle' : `${homedir()}/.local/share/schnittstelle`;

test('without any setting production has no origin and listens on loopback', () => {
  assert.deepEqual(readConfig({}, 'production'), {
    dataDir: home,
    databaseUrl: null,
    databaseOwnerUrl: null,
    host: '127.0.0.1',
    port: 3000,
    publicOrigin: null,
    mailUrl: null,
    mailFrom: null,
    exitUrl: 'https://www.dwd.de/',
    intakeRecipient: null,
    logLevel: 'info',
    demonstrationPublic: false,
  });
});

test('a demonstration has a data folder and an origin of its own', () => {
  const config = readConfig({ PORT: '8080' }, 'demonstration');
  assert.equal(config.dataDir, `${home}-demonstration`);
  assert.equal(config.publicOrigin, 'http://localhost:8080');
  assert.equal(readConfig({ DATA_DIR: '/data' }, 'demonstration').dataDir, '/data');
});

test('a command without a mode uses the folder of production', () => {
  assert.equal(readConfig({}, null).dataDir, home);
});

test('XDG_DATA_HOME moves the default folder of ordinary users', {
  skip: isRoot && 'runs as root',
}, () => {
  assert.equal(readConfig({ XDG_DATA_HOME: '/xdg' }, null).dataDir, '/xdg/schnittstelle');
});

test('an empty variable counts as absent', () => {
  const names = namesRead('production');
  const empty = Object.fromEntries(names.map((name) => [name, '']));
  assert.deepEqual(readConfig(empty, 'production'), readConfig({}, 'production'));
});

test('an origin loses the slash at its end', () => {
  assert.equal(
    readConfig({ PUBLIC_ORIGIN: 'https://www.example.org/' }, 'production').publicOrigin,
    'https://www.example.org',
  );
});

test('the exit is written as a header can carry it', () => {
  assert.equal(
    readConfig({ EXIT_URL: 'https://wetter.example.org/köln heute' }, 'production').exitUrl,
    'https://wetter.example.org/k%C3%B6ln%20heute',
  );
});

const wrong: [name: string, value: string, expected: RegExp][] = [
  ['DATA_DIR', 'relative/path', /absolute path/],
  ['DATABASE_URL', 'mysql://geheim@localhost/x', /postgres:\/\/ or postgresql:\/\//],
  ['DATABASE_OWNER_URL', 'geheim', /postgres:\/\//],
  ['HOST', 'geheim host', /address or a host name/],
  ['PORT', '0', /1 to 65535/],
  ['PORT', '65536', /1 to 65535/],
  ['PORT', '8e3', /1 to 65535/],
  ['PORT', ' 80', /1 to 65535/],
  ['PUBLIC_ORIGIN', 'https://www.example.org/geheim', /without a path/],
  ['PUBLIC_ORIGIN', 'www.example.org', /without a path/],
  ['PUBLIC_ORIGIN', 'ftp://www.example.org', /without a path/],
  ['PUBLIC_ORIGIN', 'https://geheim@www.example.org', /without a path/],
  ['MAIL_URL', 'https://geheim.example.org', /smtp:\/\/ or smtps:\/\//],
  ['MAIL_FROM', 'geheim', /MAIL_FROM must say/],
  ['MAIL_FROM', 'a@example.org, geheim@example.org', /MAIL_FROM must say/],
  ['MAIL_FROM', 'Büro <a@example.org>\r\nBcc: geheim@example.org', /MAIL_FROM must say/],
  ['EXIT_URL', 'http://geheim.example.org/', /begins with https:\/\//],
  ['EXIT_URL', 'geheim.example.org', /begins with https:\/\//],
  ['EXIT_URL', 'javascript:geheim', /begins with https:\/\//],
  ['INTAKE_RECIPIENT', 'geheim', /public key of age/],
  ['INTAKE_RECIPIENT', 'AGE-SECRET-KEY-1GEHEIMgeheim', /public key of age/],
  ['LOG_LEVEL', 'geheim', /fatal, error, warn, info, debug, trace, silent/],
  ['DEMONSTRATION_PUBLIC', 'true', /0 or 1/],
];

for (const [name, value, expected] of wrong)
  test(`${name}=${value} is refused by name, with what was expected and without the value`, () => {
    assert.throws(
      () => readConfig({ [name]: value }, 'production'),
      (error) =>
        error instanceof ConfigError &&
        error.message.startsWith(name) &&
        expected.test(error.message) &&
        !error.message.includes('geheim'),
    );
  });

test('docs/operations.md lists every variable that is read, and no other', () => {
  const read = [...new Set([...namesRead('production'), ...namesRead('demonstration')])];
  const listed = [...operations.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1] ?? '');
  const byUserOnly = isRoot ? ['XDG_DATA_HOME'] : [];
  assert.deepEqual(listed.sort(), [...new Set([...read, ...byUserOnly])].sort());
});

/** The names that readConfig looks up in its environment. */
function namesRead(mode: Mode): string[] {
  const names = new Set<string>();
  const environment = new Proxy<Record<string, string | undefined>>(
    {},
    {
      get: (_, name) => {
        names.add(String(name));
        return undefined;
      },
    },
  );
  readConfig(environment, mode);
  return [...names];
}
