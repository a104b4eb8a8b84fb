import { existsSync, readFileSync } from 'node:fs';
import { tongues } from '../../../platform/i18n/index.ts';
import { readTextFile, type TextFile } from './front-matter.ts';
import { keyText, textNames } from './names.ts';

/** Texts by their key, "ro/rechte". */
export type TextFiles = ReadonlyMap<string, TextFile>;

export type ReadFiles = {
  readonly files: TextFiles;
  /** Files whose head cannot be read, each with the reason. */
  readonly unreadable: readonly string[];
};

/** Reads all texts below `folder`, which has one folder a language. Throws when the head of a German one cannot be read. */
export function readFiles(folder: URL): ReadFiles {
  const files = new Map<string, TextFile>();
  const unreadable: string[] = [];
  for (const { code } of tongues)
    for (const name of textNames) {
      const key = keyText({ code, name });
      const address = new URL(`${key}.md`, folder);
      if (!existsSync(address)) continue;
      try {
        files.set(key, readTextFile(readFileSync(address, 'utf8')));
      } catch (error) {
        const reason = `${key}.md: ${(error as Error).message}`;
        if (code === 'de') throw new Error(reason);
        unreadable.push(reason);
      }
    }
  return { files, unreadable };
}
