import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { destroy, temporaryDataDir } from '../../../../test/support/cluster.ts';
import { ConfigError } from '../../config/index.ts';
import { serverAccount } from './account.ts';
import { findBinaries, installedPackage } from './binaries.ts';

const nobody = { name: 'nobody', uid: 65534, gid: 65534 };
const asRoot = { skip: process.getuid?.() === 0 ? false : 'needs root to become another user' };
let dataDir = '';

beforeEach(() => {
  dataDir = temporaryDataDir();
  chmodSync(dataDir, 0o755);
});
afterEach(() => destroy(dataDir));

test('missing symbolic links (npm ci --ignore-scripts) are made', async () => {
  const installed = packageCopy(mkdtempSync(join(dataDir, 'modules-')));
  const account = serverAccount('/nonexistent');
  assert.throws(() =>
    execFileSync(join(installed.folder, 'native/bin/postgres'), ['-V'], { stdio: 'pipe' }),
  );
  const { native, major } = findBinaries(dataDir, account, installed);
  assert.equal(native, join(installed.folder, 'native'));
  assert.equal(major, 18);
  assert.ok(lstatSync(join(native, 'lib/libicui18n.so.60')).isSymbolicLink());
});

test(
  'a clone below a closed folder is copied once, and the server runs from there',
  asRoot,
  async () => {
    const modules = mkdtempSync(join(dataDir, 'modules-'));
    const installed = packageCopy(modules);
    chmodSync(modules, 0o700);
    const account = serverAccount('/nonexistent');
    const shelf = join(dataDir, 'binaries');
    mkdirSync(join(shelf, '17.0.0-linux-x64'), { recursive: true });
    mkdirSync(join(shelf, 'unfinished-4000000'), { recursive: true });
    const first = findBinaries(dataDir, account, installed);
    const made = statSync(first.native).ino;
    assert.equal(
      first.native,
      join(shelf, `${installed.version}-${process.platform}-${process.arch}`, 'native'),
    );
    assert.deepEqual(
      readdirSync(shelf).length,
      1,
      'what earlier versions and killed starts left is gone',
    );
    const second = findBinaries(dataDir, account, installed);
    assert.equal(statSync(second.native).ino, made);
  },
);

test('a copy that npm made under umask 077 is opened', asRoot, () => {
  const installed = packageCopy(mkdtempSync(join(dataDir, 'modules-')));
  execFileSync('chmod', ['-R', 'go-rwx', installed.folder]);
  const { native } = findBinaries(dataDir, nobody, installed);
  assert.ok(native.startsWith(join(dataDir, 'binaries')));
});

test('a machine without a package is told to use a server', () => {
  assert.throws(
    () => installedPackage('plan9-mips'),
    (error: Error) =>
      error instanceof ConfigError && /plan9-mips.*DATABASE_URL/.test(error.message),
  );
});

/** The package as `npm ci --ignore-scripts` leaves it: without its symbolic links. */
function packageCopy(parent: string) {
  const { folder, version } = installedPackage();
  const copy = join(parent, 'package');
  cpSync(folder, copy, { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() });
  chmodSync(parent, 0o755);
  return { folder: copy, version };
}
