import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** Something that was not taken from a file: a whole record, or one field of it. */
type ReportLine = {
  readonly file: string;
  /** null where the file is one document. */
  readonly line: number | null;
  /** null where it concerns the whole record or file. */
  readonly field: string | null;
  readonly reason: string;
};

export type Report = {
  /** Absolute. */
  readonly path: string;
  /** Resolves when the lines are with the operating system, so that a killed import has told what it did. */
  readonly add: (lines: readonly ReportLine[]) => Promise<void>;
  /** Lines so far. */
  readonly count: () => number;
  readonly close: () => Promise<void>;
};

/**
 * A new file of JSON Lines; one that exists is replaced. Only its owner may read it. Its folder must exist, unless
 * it lies below `dataDir`, where it is made.
 */
export async function openReport(path: string, dataDir: string): Promise<Report> {
  const absolute = resolve(path);
  if (absolute.startsWith(`${resolve(dataDir)}/`))
    await mkdir(dirname(absolute), { recursive: true, mode: 0o750 });
  const file: FileHandle = await open(absolute, 'w', 0o600);
  let count = 0;
  return {
    path: absolute,
    add: async (lines) => {
      if (lines.length === 0) return;
      count += lines.length;
      await file.appendFile(lines.map(asJson).join(''));
    },
    count: () => count,
    close: () => file.close(),
  };
}

function asJson({ file, line, field, reason }: ReportLine): string {
  return `${JSON.stringify({ file, line, field, reason })}\n`;
}
