import { once } from 'node:events';
import { Readable } from 'node:stream';
import type pg from 'pg';

/** What node-postgres's connection can do for COPY; its types leave these out. */
type Connection = pg.Connection & {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
};

/** What `copy … to stdout` sends, in pieces; `rows` is right after the last. */
export type CopyOut = { readonly chunks: AsyncIterable<Buffer>; readonly rows: () => number };

/** Rows arrive one message each; they go on in pieces of this size. */
const pieceSize = 64 * 1024;

/** Sends `copy … to stdout`; the server waits while nobody reads. The chunks end with the error, if there is one. */
export function copyOut(client: pg.ClientBase, statement: string): CopyOut {
  const query = new CopyOutQuery(statement);
  client.query(query);
  return { chunks: query.output, rows: () => query.rows };
}

/** Feeds `source` to `copy … from stdin`; answers the number of rows. Throws the error of the source or the server. */
export async function copyIn(
  client: pg.ClientBase,
  statement: string,
  source: AsyncIterable<Buffer>,
): Promise<number> {
  const query = new CopyInQuery(statement, source);
  client.query(query);
  return query.done;
}

class CopyOutQuery implements pg.Submittable {
  rows = 0;
  readonly output: Readable;
  private connection: Connection | null = null;
  private piece = Buffer.allocUnsafe(pieceSize);
  private filled = 0;

  constructor(private readonly statement: string) {
    const goOn = () => this.connection?.stream.resume();
    this.output = new Readable({
      highWaterMark: 4 * pieceSize,
      read: goOn,
      destroy: (error, done) => {
        goOn();
        done(error);
      },
    });
  }

  submit(connection: pg.Connection): void {
    this.connection = connection as Connection;
    connection.query(this.statement);
  }

  /** The parser reuses the memory of a message, so it is copied at once. */
  handleCopyData({ chunk }: { chunk: Buffer }): void {
    if (chunk.length > pieceSize - this.filled) this.flush();
    if (chunk.length > pieceSize) this.push(Buffer.from(chunk));
    else this.filled += chunk.copy(this.piece, this.filled);
  }

  handleCommandComplete(message: { text: string }): void {
    this.rows = rowsIn(message.text);
  }

  handleReadyForQuery(): void {
    this.flush();
    this.output.push(null);
  }

  handleError(error: Error): void {
    this.output.destroy(error);
  }

  private flush(): void {
    if (this.filled === 0) return;
    this.push(this.piece.subarray(0, this.filled));
    this.piece = Buffer.allocUnsafe(pieceSize);
    this.filled = 0;
  }

  private push(piece: Buffer): void {
    if (!this.output.push(piece)) this.connection?.stream.pause();
  }
}

class CopyInQuery implements pg.Submittable {
  readonly done: Promise<number>;
  private rows = 0;
  private sourceError: unknown = null;
  private readonly ended = new AbortController();
  private settle: { resolve: (rows: number) => void; reject: (error: unknown) => void };

  constructor(
    private readonly statement: string,
    private readonly source: AsyncIterable<Buffer>,
  ) {
    this.settle = { resolve: () => undefined, reject: () => undefined };
    this.done = new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
    });
  }

  submit(connection: pg.Connection): void {
    connection.query(this.statement);
  }

  handleCopyInResponse(connection: Connection): void {
    this.feed(connection).then(
      () => connection.endCopyFrom(),
      (error: unknown) => {
        // The server answers with an error of its own; the first one is the reason.
        this.sourceError = error;
        if (!this.ended.signal.aborted) connection.sendCopyFail('the source failed');
      },
    );
  }

  handleCommandComplete(message: { text: string }): void {
    this.rows = rowsIn(message.text);
  }

  handleReadyForQuery(): void {
    this.settle.resolve(this.rows);
  }

  handleError(error: Error): void {
    this.ended.abort();
    this.settle.reject(this.sourceError ?? error);
  }

  private async feed(connection: Connection): Promise<void> {
    for await (const chunk of this.source) {
      this.ended.signal.throwIfAborted();
      connection.sendCopyFromChunk(chunk);
      if (connection.stream.writableNeedDrain)
        await once(connection.stream, 'drain', { signal: this.ended.signal });
    }
  }
}

function rowsIn(commandTag: string): number {
  return Number(/^COPY (\d+)/.exec(commandTag)?.[1] ?? 0);
}
