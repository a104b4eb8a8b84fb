import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { readDocuments } from '../../src/domains/caselaw/search/indexing/documents.ts';
import { analyse, eachToken } from '../../src/platform/analysis/index.ts';
import { quantile } from './measure.ts';

export function sqliteVersion(): string | null {
  const { status, stdout } = spawnSync('sqlite3', ['--version'], { encoding: 'utf8' });
  return status === 0 ? (stdout.split(' ')[0] ?? '') : null;
}

/** A peer: FTS5 over the very stems that our index holds, so that both find the same documents. */
export class Sqlite {
  readonly #file: string;

  private constructor(file: string) {
    this.#file = file;
  }

  /** Fills a file from the stored decisions: one row per decision, words of all fields, year and court beside. */
  static async build(db: Kysely<unknown>, folder: string): Promise<Sqlite> {
    const sqlite = new Sqlite(join(folder, 'fts5.db'));
    const shell = spawn('sqlite3', ['-batch', sqlite.#file]);
    const ended = once(shell, 'close');
    await write(
      shell,
      `pragma journal_mode=off; pragma synchronous=off; pragma cache_size=-200000;
      create virtual table doc using fts5(words, content='', tokenize='unicode61 remove_diacritics 0');
      create table meta (id integer primary key, year integer, court text); begin;\n`,
    );
    const { rows } = await sql<{ id: string }>`select id from caselaw.search_doc_0`.execute(db);
    for (let at = 0; at < rows.length; at += 500)
      await write(
        shell,
        await inserts(
          db,
          rows.slice(at, at + 500).map(({ id }) => id),
          at,
        ),
      );
    await write(shell, "commit; insert into doc(doc) values ('optimize');\n");
    shell.stdin.end();
    await ended;
    return sqlite;
  }

  /**
   * p50 and p95 in milliseconds, as the shell's own timer tells, after a round that does not count. The timer knows
   * milliseconds only, so that one measured statement asks ten times.
   */
  time(query: string, rounds: number): { p50: number; p95: number } {
    const tenTimes = Array.from({ length: group }, () => `select * from (${query})`).join(
      ' union all ',
    );
    const statements = `${tenTimes};\n`.repeat(Math.max(3, Math.ceil(rounds / 4)) + 1);
    const input = `pragma mmap_size=4000000000; pragma cache_size=-400000;\n.output /dev/null\n.timer on\n${statements}`;
    const { stdout, stderr } = spawnSync('sqlite3', ['-batch', this.#file], {
      input,
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    const times = [...`${stdout}${stderr}`.matchAll(/Run Time: real ([\d.]+)/g)].map(
      ([, time]) => (Number(time) * 1000) / group,
    );
    return { p50: quantile(times.slice(1), 0.5), p95: quantile(times.slice(1), 0.95) };
  }
}

const group = 10;

async function write(shell: ChildProcessWithoutNullStreams, text: string): Promise<void> {
  if (!shell.stdin.write(text)) await once(shell.stdin, 'drain');
}

/** The same texts as in our index, in the same order. */
async function inserts(
  db: Kysely<unknown>,
  ids: readonly string[],
  offset: number,
): Promise<string> {
  const documents = await readDocuments(db, ids);
  return documents
    .map((one, index) => {
      const texts = [
        one.title,
        ...one.keywords,
        ...one.fileNumbers,
        ...one.leitsaetze,
        ...one.summaries,
        ...one.courtNames,
        one.chamber,
        one.type,
        ...one.normTexts,
        ...one.paragraphs,
      ];
      const id = offset + index + 1;
      const words = stemsOf(texts.filter(Boolean).join('\n'));
      return `insert into doc(rowid, words) values (${id}, '${words}'); insert into meta values (${id}, ${one.date.slice(0, 4)}, '${one.courtId}');\n`;
    })
    .join('');
}

/** Stop words stay, so that phrases keep their places. */
function stemsOf(text: string): string {
  const stems: string[] = [];
  eachToken(text, (start, end) => {
    const { lexeme, folded } = analyse(text.slice(start, end));
    stems.push(lexeme || folded);
  });
  return stems.join(' ');
}
