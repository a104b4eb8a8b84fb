import { bytesOf, wholeOf } from '../read/bytes.ts';
import { decodeText } from '../read/decode.ts';
import type { ImportRun } from './command.ts';

/** A whole file as text; the report says when it was not UTF-8. Throws UnreadableFile when it is longer than `maximumBytes`. */
export async function textOfFile(
  file: string,
  { report, progress }: Pick<ImportRun, 'report' | 'progress'>,
  maximumBytes: number,
): Promise<string> {
  const bytes = await wholeOf(bytesOf(file, progress.bytes), maximumBytes);
  const { text, encoding } = decodeText(bytes);
  if (encoding !== 'UTF-8')
    await report.add([
      { file, line: null, field: null, reason: `is not UTF-8; was read as ${encoding}` },
    ]);
  return text;
}
