import { UnreadableBackupError } from '../errors.ts';
import { endOfRows } from './format.ts';

const terminator = Buffer.from(`\n${endOfRows}`);
const emptyTable = Buffer.from(endOfRows);
/** Lines of JSON name tables and columns; more than this is no backup but an attack on memory. */
const longestLine = 16 * 1024 * 1024;

/** Reads a decompressed backup piece by piece; holds one chunk at a time. */
export class BackupReader {
  private buffer: Buffer = Buffer.alloc(0);
  private readonly chunks: AsyncIterator<Buffer>;

  constructor(chunks: AsyncIterable<Buffer>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next line without its end, or null at the end of the file. */
  async line(): Promise<string | null> {
    for (;;) {
      const end = this.buffer.indexOf('\n');
      if (end >= 0) return this.take(end + 1).toString('utf8', 0, end);
      if (this.buffer.length > longestLine)
        throw new UnreadableBackupError('This file is not a backup of this program.');
      if (await this.more()) continue;
      if (this.buffer.length > 0) throw truncated();
      return null;
    }
  }

  /** The rows of one table in chunks that may end anywhere. */
  async *rows(): AsyncGenerator<Buffer> {
    while (this.buffer.length < emptyTable.length) await this.need();
    if (this.buffer.subarray(0, emptyTable.length).equals(emptyTable)) {
      this.take(emptyTable.length);
      return;
    }
    for (;;) {
      const end = this.buffer.indexOf(terminator);
      if (end >= 0) {
        yield this.take(end + 1);
        this.take(emptyTable.length);
        return;
      }
      // The last bytes may be the first of the terminator.
      const sure = this.buffer.length - terminator.length + 1;
      if (sure > 0) yield this.take(sure);
      await this.need();
    }
  }

  private take(length: number): Buffer {
    const taken = this.buffer.subarray(0, length);
    this.buffer = this.buffer.subarray(length);
    return taken;
  }

  private async need(): Promise<void> {
    if (!(await this.more())) throw truncated();
  }

  private async more(): Promise<boolean> {
    const next = await this.chunks.next();
    if (next.done) return false;
    this.buffer = this.buffer.length === 0 ? next.value : Buffer.concat([this.buffer, next.value]);
    return true;
  }
}

function truncated(): UnreadableBackupError {
  return new UnreadableBackupError('The backup ends too early: it was cut off.');
}
