import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { filesBelow, root } from './files.ts';

const variable = 'SCHNITTSTELLE_TEST_BUNDLE';

/**
 * Makes plain JavaScript of the program, its tests and their child processes, once for a whole run: the site consists of
 * 800 small modules and needs as many of packages; a process that loads each is ready four seconds later. Found by the
 * test processes through the environment. `entries`: paths relative to the repository.
 */
export async function openBundle(entries: readonly string[]): Promise<{ close: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'schnittstelle-bundle-'));
  const close = () => rmSync(folder, { recursive: true, force: true });
  try {
    // Tests start some processes as nobody.
    chmodSync(folder, 0o755);
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    await build({
      entryPoints: [...entries, 'src/main.ts', ...filesBelow('test/support', ['-child.ts'])],
      absWorkingDir: root,
      outbase: root,
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      sourcemap: 'linked',
      sourcesContent: false,
      logLevel: 'warning',
      plugins: [addressesOfSources, packagesApart],
    });
  } catch (error) {
    close();
    throw error;
  }
  process.env[variable] = folder;
  return { close };
}

/** What Node is given to run a file of this repository: from the run's bundle, else from its source. */
export function argumentsFor(file: string): string[] {
  const folder = process.env[variable];
  return folder
    ? ['--enable-source-maps', join(folder, file.replace(/\.tsx?$/, '.mjs'))]
    : fromSource(file);
}

/** As people start it. */
export function fromSource(file: string): string[] {
  return ['--import', 'tsx', join(root, file)];
}

/** Of many small ES modules each, and without files of their own beside them. */
const bundled = [
  '@hono/zod-openapi',
  '@simplewebauthn/server',
  'age-encryption',
  'diff',
  'fast-check',
  'hono',
  'kysely',
  'libphonenumber-js',
  'markdown-it',
  'temporal-polyfill',
  'zod',
];

/** All other packages are loaded from node_modules, as people have them. */
const packagesApart: Plugin = {
  name: 'packages apart',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) => {
      if (kind === 'entry-point' || importer.includes('/node_modules/')) return null;
      const isBundled = bundled.some((name) => path === name || path.startsWith(`${name}/`));
      return isBundled ? null : { external: true };
    });
  },
};

/** Data files are read beside the source, wherever the code has gone. */
const addressesOfSources: Plugin = {
  name: 'addresses of sources',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/, namespace: 'file' }, ({ path }) => {
      if (path.includes('/node_modules/')) return null;
      const address = JSON.stringify(pathToFileURL(path).href);
      const contents = readFileSync(path, 'utf8').replaceAll('import.meta.url', address);
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};
