import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { Kysely } from 'kysely';
import { Temporal } from '../../../platform/clock/index.ts';
import type { CommandIo } from '../../../platform/domain.ts';
import { createLog } from '../../../platform/log/index.ts';
import { importDirectory } from './index.ts';

type Summary = Record<'read' | 'new' | 'changed' | 'unchanged' | 'refused', number>;
type ReportLine = { file: string; line: number | null; field: string | null; reason: string };

/** Runs `import directory FILE… --json` on 25 November 2026 with files of these contents; only for tests. */
export function runImport(db: Kysely<unknown>, ...files: readonly (string | Buffer)[]) {
  return runImportAt(Temporal.Instant.from('2026-11-25T10:00:00Z'), db, ...files);
}

/** The same on another day. */
export async function runImportAt(
  now: Temporal.Instant,
  db: Kysely<unknown>,
  ...files: readonly (string | Buffer)[]
) {
  const folder = mkdtempSync(join(tmpdir(), 'schnittstelle-directory-'));
  try {
    const paths = files.map((content, at) => {
      const path = join(folder, `file-${at}`);
      writeFileSync(path, content);
      return path;
    });
    const report = join(folder, 'report.jsonl');
    const [stdout, stderr] = [new Sink(), new Sink()];
    const code = await importDirectory.run([...paths, '--json', '--report', report], {
      ...ioOn(db, folder, now),
      stdout,
      stderr,
    });
    const { report: _, ...summary } = JSON.parse(stdout.text) as Summary & { report: string };
    return { code, summary, stderr: stderr.text, report: linesOf(report, folder) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function ioOn(
  db: Kysely<unknown>,
  dataDir: string,
  now: Temporal.Instant,
): Omit<CommandIo, 'stdout' | 'stderr'> {
  const log = createLog('silent');
  const clock = () => now;
  return {
    env: { DATA_DIR: dataDir },
    stdin: process.stdin,
    log,
    clock,
    withOwner: (work) => work({ config: {} as never, log, clock, db }),
  };
}

function linesOf(path: string, folder: string): ReportLine[] {
  const lines = readFileSync(path, 'utf8').replaceAll(`${folder}/`, '').split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line) as ReportLine);
}

class Sink extends Writable {
  text = '';

  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
