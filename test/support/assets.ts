import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import {
  type Asset,
  type Assets,
  type BuiltAsset,
  buildAssets,
  serveAssets,
} from '../../src/platform/http/assets.ts';

const variable = 'SCHNITTSTELLE_TEST_ASSETS';

/** A folder for what is built during a whole run, found by the test processes through the environment. */
export function openAssets(): { close: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'schnittstelle-assets-'));
  process.env[variable] = folder;
  return { close: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * The assets as production builds them, but once per run: bundling and compressing take half a second of a processor,
 * and hundreds of test files start a site. A file that runs alone builds them itself. A list stands for its content,
 * so the sources must stay as they are during a run.
 */
export async function loadAssetsOnce(list: readonly Asset[]): Promise<Assets> {
  const folder = process.env[variable];
  if (!folder) return serveAssets(await buildAssets(list));
  const path = join(folder, createHash('sha256').update(JSON.stringify(list)).digest('hex'));
  return serveAssets(readBuilt(path) ?? (await build(list, path)));
}

function readBuilt(path: string): BuiltAsset[] | null {
  try {
    return deserialize(readFileSync(path)) as BuiltAsset[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Renamed when whole, because other processes look for it meanwhile. */
async function build(list: readonly Asset[], path: string): Promise<BuiltAsset[]> {
  const built = await buildAssets(list);
  const unfinished = `${path}-${process.pid}`;
  writeFileSync(unfinished, serialize(built));
  renameSync(unfinished, path);
  return built;
}
