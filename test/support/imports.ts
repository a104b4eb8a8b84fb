import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { Command, OwnerServices } from '../../src/platform/domain.ts';

export type ImportSummary = Record<'read' | 'new' | 'changed' | 'unchanged' | 'refused', number> & {
  /** Path of the file with the findings. */
  readonly report: string;
};

export type Finding = {
  readonly line: number | null;
  readonly field: string | null;
  readonly reason: string;
};

/** Runs `schnittstelle import NAME FILE`; files and reports lie in a folder of their own. */
export function importTool(command: Command, services: () => OwnerServices) {
  const folder = mkdtempSync(join(tmpdir(), 'schnittstelle-import-'));
  let runs = 0;
  return {
    file: (name: string, content: string | Buffer): string => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    run: async (path: string): Promise<{ code: number; summary: ImportSummary }> => {
      let text = '';
      const stdout = new Writable({
        write: (chunk, _, done) => {
          text += String(chunk);
          done();
        },
      });
      const stderr = new Writable({ write: (_, __, done) => done() });
      runs += 1;
      const { log, clock } = services();
      const code = await command.run(['--json', '--report', join(folder, `report-${runs}`), path], {
        ...{ env: { DATA_DIR: folder }, stdin: process.stdin, stdout, stderr, log, clock },
        withOwner: (work) => work(services()),
      });
      return { code, summary: JSON.parse(text || '{}') as ImportSummary };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** The findings of a run, in their order. */
export function told({ report }: ImportSummary): readonly Finding[] {
  return readFileSync(report, 'utf8')
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
