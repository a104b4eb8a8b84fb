import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { eachToken } from '../../src/domains/caselaw/search/analysis/tokens.ts';
import { analyse } from '../../src/domains/caselaw/search/analysis/words.ts';
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

  /** p50 and p95 in milliseconds, as the shell's own timer tells, after two rounds that do not count. */
  time(query: string, rounds: number): { p50: number; p95: number } {
    const input = `pragma mmap_size=4000000000; pragma cache_size=-400000;\n.output /dev/null\n.timer on\n${`${query};\n`.repeat(rounds + 2)}`;
    const { stdout, stderr } = spawnSync('sqlite3', ['-batch', this.#file], {
      input,
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    const times = [...`${stdout}${stderr}`.matchAll(/Run Time: real ([\d.]+)/g)].map(
      ([, time]) => Number(time) * 1000,
    );
    const counted = times.slice(2);
    return { p50: quantile(counted, 0.5), p95: quantile(counted, 0.95) };
  }
}

async function write(shell: ChildProcessWithoutNullStreams, text: string): Promise<void> {
  if (!shell.stdin.write(text)) await once(shell.stdin, 'drain');
}

async function inserts(
  db: Kysely<unknown>,
  ids: readonly string[],
  offset: number,
): Promise<string> {
  const { rows } = await sql<{ text: string; year: number; court: string }>`
    select concat_ws(E'\\n', d.title, array_to_string(d.leitsaetze || d.keywords, E'\\n'), d.orientierungssatz, d.summary_de,
                     (select string_agg(body, E'\\n' order by position) from caselaw.paragraph p where p.decision_id = d.id)) as text,
           extract(year from d.date)::int as year, d.court_id as court
      from caselaw.decision d where d.id = any(${ids}::uuid[])`.execute(db);
  return rows
    .map(({ text, year, court }, index) => {
      const id = offset + index + 1;
      return `insert into doc(rowid, words) values (${id}, '${stemsOf(text)}'); insert into meta values (${id}, ${year}, '${court}');\n`;
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
