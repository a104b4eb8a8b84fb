import pg from 'pg';

type CopyConnection = {
  readonly sendCopyFromChunk: (chunk: Buffer) => void;
  readonly endCopyFrom: () => void;
};

/** COPY … FROM STDIN with rows that lie ready; node-postgres has the messages and no function for them. */
export async function copyIn(
  client: pg.Client,
  statement: string,
  chunks: readonly Buffer[],
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    class CopyQuery extends pg.Query {
      handleCopyInResponse(connection: CopyConnection): void {
        for (const chunk of chunks) connection.sendCopyFromChunk(chunk);
        connection.endCopyFrom();
      }
    }
    const query = new CopyQuery(statement);
    query.on('error', reject);
    query.on('end', () => resolve());
    client.query(query);
  });
}

/** One row of COPY's text format. */
export function copyRow(cells: readonly string[]): string {
  return `${cells.map(escaped).join('\t')}\n`;
}

function escaped(cell: string): string {
  return cell.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign);
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};
