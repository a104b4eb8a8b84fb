import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { Kysely } from 'kysely';
import { Temporal } from '../../../platform/clock/index.ts';
import { createLog } from '../../../platform/log/index.ts';
import { importFigures } from './index.ts';

type Summary = Record<'read' | 'new' | 'changed' | 'unchanged' | 'refused', number>;
type ReportLine = { line: number | null; field: string | null; reason: string };

/** Runs `import figures FILE --json` with a file of this content; only for tests. */
export async function runImport(db: Kysely<unknown>, content: string) {
  const folder = mkdtempSync(join(tmpdir(), 'schnittstelle-figures-'));
  try {
    const [path, report] = [join(folder, 'figures.csv'), join(folder, 'report.jsonl')];
    writeFileSync(path, content);
    const [stdout, stderr] = [new Sink(), new Sink()];
    const log = createLog('silent');
    const clock = () => Temporal.Instant.from('2026-11-26T10:00:00Z');
    const code = await importFigures.run([path, '--json', '--report', report], {
      env: { DATA_DIR: folder },
      stdin: process.stdin,
      stdout,
      stderr,
      log,
      clock,
      withOwner: (work) => work({ config: {} as never, log, clock, db }),
    });
    const { report: _, ...summary } = JSON.parse(stdout.text) as Summary & { report: string };
    const lines = readFileSync(report, 'utf8').split('\n').filter(Boolean);
    return { code, summary, report: lines.map((line) => JSON.parse(line) as ReportLine) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

class Sink extends Writable {
  text = '';

  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
