import { Writable } from 'node:stream';
import { type Kysely, sql } from 'kysely';
import { systemClock } from '../../../platform/clock/index.ts';
import type { CommandIo } from '../../../platform/domain.ts';
import { createLog } from '../../../platform/log/index.ts';
import { decisionsCommand } from './index.ts';
import type { StoreTools } from './store.ts';
import { parser } from './tools.ts';

/** Stores without the search index, which these tests do not look at. */
const withoutIndex: StoreTools = {
  parser,
  indexDecisions: async () => undefined,
  refreshStock: async () => undefined,
};

/** Runs `import decisions ARGS --json` on a database; only for tests. */
export async function runDecisions(
  db: Kysely<unknown>,
  dataDir: string,
  args: readonly string[],
  tools = withoutIndex,
) {
  const [stdout, stderr] = [new Sink(), new Sink()];
  const log = createLog('silent');
  const clock = systemClock;
  const io: CommandIo = {
    env: { DATA_DIR: dataDir },
    stdin: process.stdin,
    stdout,
    stderr,
    log,
    clock,
    withOwner: (work) => work({ config: {} as never, log, clock, db }),
  };
  const code = await decisionsCommand(tools).run([...args, '--json'], io);
  const summary = JSON.parse(stdout.text) as Record<
    'read' | 'new' | 'changed' | 'unchanged' | 'refused',
    number
  > & { report: string };
  return { code, summary, stderr: stderr.text };
}

/** Everything that an import stores, without ids and instants, to compare two databases. */
export async function contents(db: Kysely<unknown>): Promise<unknown[]> {
  const { rows } = await sql`
    select d.slug, d.cited_by_count, d.title, d.basis, f.numbers, p.paragraphs, n.norms, c.citations
      from caselaw.decision d
     cross join lateral (select array_agg(number order by position) as numbers from caselaw.file_number where decision_id = d.id) f
     cross join lateral (select count(*)::int as paragraphs from caselaw.paragraph where decision_id = d.id) p
     cross join lateral (select count(*)::int as norms from caselaw.norm_reference where decision_id = d.id) n
     cross join lateral (select array_agg(normalised || status order by normalised) as citations
                           from caselaw.citation where citing_id = d.id) c
     order by d.slug`.execute(db);
  return rows;
}

class Sink extends Writable {
  text = '';

  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
