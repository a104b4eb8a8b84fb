import { exit } from '../../../platform/commands/exit.ts';
import type { Command, CommandIo } from '../../../platform/domain.ts';
import { readAnchors } from '../audit/anchor-file.ts';
import { type Anchor, verifyChain } from '../audit/chain.ts';

export const auditCommand: Command = {
  name: 'audit',
  summary: 'check that nobody changed the record of who did what',
  help: `schnittstelle audit verify [--anchor ROW:HASH]

Computes the chain of the audit anew and prints the number of rows and the last
row's anchor; keep that line outside of this machine. Ends with 2 and names the
first row that was changed, removed or put in by hand.

Rows cut off at the end are found only by an anchor from before: the program
notes one each night in DATA_DIR/audit-anchors.log, and the newest is used.

  --anchor  another one, such as that of a mail to the auditors
`,
  run: (args, io) => {
    const anchor = anchorOf(args);
    if (args[0] === 'verify' && anchor !== undefined) return verify(anchor, io);
    io.stderr.write('schnittstelle audit verify [--anchor ROW:HASH]\n');
    return Promise.resolve(exit.usage);
  },
};

function verify(anchor: Anchor | null, io: CommandIo): Promise<number> {
  return io.withOwner(async ({ db, config }) => {
    const found = await verifyChain(db, anchor ?? readAnchors(config.dataDir).at(-1) ?? null);
    if (!found.whole) {
      io.stdout.write(`Row ${found.brokenAt} is broken.\n`);
      return exit.someRefused;
    }
    io.stdout.write(`${found.rows} rows, whole. Anchor: ${found.rows}:${found.hash}\n`);
    return exit.done;
  });
}

/** null without one; undefined when the arguments make no sense. */
function anchorOf([, option, value, ...rest]: readonly string[]): Anchor | null | undefined {
  if (option === undefined) return null;
  const match = /^(\d{1,15}):([0-9a-f]{64})$/.exec(value ?? '');
  if (option !== '--anchor' || !match || rest.length > 0) return undefined;
  return { seq: Number(match[1]), hash: match[2]! };
}
