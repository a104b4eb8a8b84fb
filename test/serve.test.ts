import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fromSource } from './support/bundle.ts';
import { freePort } from './support/port.ts';
import { runCommand, startCommand } from './support/process.ts';

const folders: string[] = [];

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'schnittstelle-serve-'));
  folders.push(path);
  return path;
}

after(() => {
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

test('a demonstration starts on nothing, says its address, is found running, stops on SIGTERM', async () => {
  const env = { DATA_DIR: folder(), PORT: String(await freePort()), LOG_LEVEL: 'warn' };
  const first = startCommand(['serve', '--demonstration'], env, fromSource('src/main.ts'));
  const said = await first.says(/Schnittstelle: http:\/\/localhost:\d+\/\n/);
  assert.match(said, new RegExp(`http://localhost:${env.PORT}/`));
  const page = await fetch(`http://localhost:${env.PORT}/de/`);
  assert.equal(page.status, 200);
  assert.equal(page.headers.get('x-robots-tag'), 'noindex');
  const html = await page.text();
  assert.ok(
    html.includes(
      'Vorführung. Einträge auf dieser Seite können erfunden sein. Echte Hilfe: 116 016 (Gewalt gegen Frauen), Notruf 110 und 112.',
    ),
  );

  const second = await runCommand(['serve', '--demonstration'], env);
  assert.equal(second.code, 0);
  assert.match(second.stdout, /already running: http:\/\/localhost:\d+\//);
  assert.equal((await fetch(`http://localhost:${env.PORT}/healthz`)).status, 200);

  first.child.kill('SIGTERM');
  assert.equal((await first.ended).code, 0);

  const production = await runCommand(['serve'], {
    ...env,
    PUBLIC_ORIGIN: 'https://schnittstelle.test',
  });
  assert.equal(production.code, 78);
  assert.equal(production.stderr.trim().split('\n').length, 1);
  assert.match(production.stderr, /demonstration/);
});

test('a production database refuses a demonstration, and import sets no mode', async () => {
  const env = {
    DATA_DIR: folder(),
    PORT: String(await freePort()),
    LOG_LEVEL: 'warn',
    PUBLIC_ORIGIN: 'https://schnittstelle.test',
  };
  const file = join(env.DATA_DIR, 'one.jsonl');
  writeFileSync(
    file,
    `${JSON.stringify({ id: 'x:1', source: 'x', court: 'BGH', date: '2020-02-31', file_number: '1 StR 1/20', type: 'Urteil' })}\n`,
  );
  const imported = await runCommand(['import', 'decisions', '--json', file], env);
  assert.equal(imported.code, 2, imported.stderr);

  const site = startCommand(['serve'], env);
  await site.says(/Schnittstelle: https:\/\/schnittstelle\.test\/\n/);
  const html = await (await fetch(`http://127.0.0.1:${env.PORT}/de/`)).text();
  assert.doesNotMatch(html, /Vorführung|Beispiel-|example\.org\/|030 23125/);
  site.child.kill('SIGINT');
  assert.equal((await site.ended).code, 0);

  const demonstration = await runCommand(['serve', '--demonstration'], env);
  assert.equal(demonstration.code, 78);
  assert.match(demonstration.stderr, /production/);
});

const refusals: [string, string[], Record<string, string>, number, RegExp][] = [
  ['production without an origin', ['serve'], {}, 78, /PUBLIC_ORIGIN/],
  [
    'a demonstration on every address',
    ['serve', '--demonstration'],
    { HOST: '0.0.0.0' },
    78,
    /DEMONSTRATION_PUBLIC/,
  ],
  ['a port that is none', ['serve', '--demonstration'], { PORT: '70000' }, 78, /PORT must be/],
  [
    'an origin with a path',
    ['serve'],
    { PUBLIC_ORIGIN: 'https://schnittstelle.test/de' },
    78,
    /PUBLIC_ORIGIN must be/,
  ],
  [
    'a data folder that cannot be made',
    ['serve', '--demonstration'],
    { DATA_DIR: '/dev/null/nothing' },
    78,
    /DATA_DIR/,
  ],
  [
    'a database that is away',
    ['migrate'],
    {
      DATABASE_URL: 'postgres://a@127.0.0.1:1/x',
      DATABASE_OWNER_URL: 'postgres://a@127.0.0.1:1/x',
    },
    75,
    /database/i,
  ],
  ['an unknown option', ['serve', '--fast'], {}, 64, /--demonstration/],
  ['an unknown command', ['fly'], {}, 64, /no command/],
  ['no command', [], {}, 64, /^$/],
  ['an unreadable file', ['import', 'decisions', '/nonexistent.jsonl'], {}, 65, /nonexistent/],
  ['import without a file', ['import', 'decisions'], {}, 64, /FILE/],
];

for (const [name, args, env, code, message] of refusals)
  test(`${name} ends with ${code} and a plain sentence`, async () => {
    const ended = await runCommand(args, { DATA_DIR: folder(), ...env });
    assert.equal(ended.code, code, ended.stderr);
    assert.match(ended.stderr, message);
    assert.doesNotMatch(ended.stderr, /\n\s+at /);
  });

test('every command explains itself', async () => {
  const overview = await runCommand(['--help'], {});
  assert.equal(overview.code, 0);
  for (const name of [
    'serve',
    'migrate',
    'import',
    'backup',
    'restore',
    'user',
    'audit',
    'citations',
  ]) {
    assert.match(overview.stdout, new RegExp(`^  ${name} `, 'm'));
    const help = await runCommand([name, '--help'], {});
    assert.equal(help.code, 0);
    assert.match(help.stdout, new RegExp(`schnittstelle ${name}`));
  }
});

test('a taken port is named', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const address = taken.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const ended = await runCommand(['serve', '--demonstration'], {
    DATA_DIR: folder(),
    PORT: String(port),
  });
  taken.close();
  assert.equal(ended.code, 78);
  assert.match(ended.stderr, new RegExp(`PORT ${port}`));
});
