import { z } from 'zod';
import { UnreadableBackupError } from '../errors.ts';

/**
 * A backup is gzip around text that any tool reads. One line of JSON with what the data belong to; then for every table a
 * line of JSON with its name and columns, its rows in PostgreSQL's COPY text format, and a line with `\.`; last the
 * manifest, one line of JSON. Without the manifest the file is not whole.
 */
export const formatName = 'schnittstelle-backup';
export const formatVersion = 1;

export const headSchema = z.object({
  format: z.literal(formatName),
  version: z.literal(formatVersion),
  created: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
});
export type Head = z.infer<typeof headSchema>;

/** Names are quoted as SQL wants them: caselaw.decision, "order"."group". */
export const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });
export type Table = z.infer<typeof tableSchema>;

export const manifestSchema = z.object({
  /** sha256 is of the rows' bytes, hexadecimal. */
  tables: z.array(z.object({ table: z.string(), rows: z.number(), sha256: z.string() })),
  /** last_value as text: it may pass 2^53. */
  sequences: z.array(
    z.object({ sequence: z.string(), lastValue: z.string(), isCalled: z.boolean() }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const endOfRows = '\\.\n';

/** Parses one line of JSON; throws UnreadableBackupError when it is none or has another shape. */
export function parseLine<T>(schema: z.ZodType<T>, line: string): T {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    throw new UnreadableBackupError('This file is not a backup of this program, or it is damaged.');
  }
}
