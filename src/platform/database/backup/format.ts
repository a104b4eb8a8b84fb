import { z } from 'zod';
import { UnreadableBackupError } from '../errors.ts';

/**
 * A backup is gzip around text that any tool reads. One line of JSON with what the data belong to; then for every table a
 * line of JSON with its name and columns, its rows in PostgreSQL's COPY text format, and a line with `\.`; then for every
 * stored file a line of JSON with its name and size, its bytes as lines of base64, and a line with `\.`; last the
 * manifest, one line of JSON. Without the manifest the file is not whole. Version 1 had no files.
 */
export const formatName = 'schnittstelle-backup';
export const formatVersion = 2;

export const headSchema = z.object({
  format: z.literal(formatName),
  version: z.union([z.literal(1), z.literal(formatVersion)]),
  created: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
});
export type Head = z.infer<typeof headSchema>;

/** Names are quoted as SQL wants them: caselaw.decision, "order"."group". */
export const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });
export type Table = z.infer<typeof tableSchema>;

/** A name below DATA_DIR with slashes, and bytes. */
export const fileSchema = z.object({ file: z.string(), size: z.number().int().min(0) });
export type FileHead = z.infer<typeof fileSchema>;

export const manifestSchema = z.object({
  /** sha256 is of the rows' bytes, hexadecimal. */
  tables: z.array(z.object({ table: z.string(), rows: z.number(), sha256: z.string() })),
  /** last_value as text: it may pass 2^53. */
  sequences: z.array(
    z.object({ sequence: z.string(), lastValue: z.string(), isCalled: z.boolean() }),
  ),
  files: z.array(z.object({ file: z.string(), sha256: z.string() })).default([]),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** What a backup or restore answers. */
export type Counts = { readonly tables: number; readonly rows: number; readonly files: number };

export function countsOf({ tables, files }: Manifest): Counts {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return { tables: tables.length, rows, files: files.length };
}

export const endOfRows = '\\.\n';

/** Parses one line of JSON; throws UnreadableBackupError when it is none or has another shape. */
export function parseLine<T>(schema: z.ZodType<T>, line: string): T {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    throw new UnreadableBackupError('This file is not a backup of this program, or it is damaged.');
  }
}
