import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Tells an earlier export from a folder that holds something else. */
const sign = '.schnittstelle-help';

/** The folder holds files of somebody else's; nothing was changed. */
export class OccupiedFolderError extends Error {
  override name = 'OccupiedFolderError';
}

/**
 * Fills `folder` with files, whole or not at all: they are written beside it and put in its place at the end. An
 * earlier export is replaced. Throws OccupiedFolderError when the folder holds anything else.
 */
export async function fillFolder(
  folder: string,
  files: AsyncIterable<{ readonly name: string; readonly content: string | Uint8Array }>,
): Promise<number> {
  refuseOccupied(folder);
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`));
  try {
    let count = 0;
    for await (const { name, content } of files) {
      mkdirSync(dirname(join(draft, name)), { recursive: true });
      writeFileSync(join(draft, name), content);
      count += 1;
    }
    writeFileSync(join(draft, sign), '');
    refuseOccupied(folder);
    replace(folder, draft);
    return count;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function refuseOccupied(folder: string): void {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder);
  if (names.length > 0 && !names.includes(sign))
    throw new OccupiedFolderError(`${folder} is neither empty nor an earlier export of help.`);
}

function replace(folder: string, draft: string): void {
  const old = `${draft}-old`;
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(draft, folder);
  rmSync(old, { recursive: true, force: true });
}
