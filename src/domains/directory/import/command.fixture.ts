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
export async function runImport(db: Kysely<unknown>, ...files: readonly (string | Buffer)[]) {
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
      ...ioOn(db, folder),
      stdout,
      stderr,
    });
    const { report: _, ...summary } = JSON.parse(stdout.text) as Summary & { report: string };
    return { code, summary, stderr: stderr.text, report: linesOf(report, folder) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function ioOn(db: Kysely<unknown>, dataDir: string): Omit<CommandIo, 'stdout' | 'stderr'> {
  const log = createLog('silent');
  const clock = () => Temporal.Instant.from('2026-11-25T10:00:00Z');
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
