import { parseArgs } from 'node:util';

export type ImportOptions = {
  readonly files: readonly string[];
  readonly json: boolean;
  /** Where the report goes; null: a new file in the data folder. */
  readonly report: string | null;
};

export type ReadOptions =
  | { readonly kind: 'help' }
  | { readonly kind: 'usage'; readonly message: string }
  | { readonly kind: 'run'; readonly options: ImportOptions };

/** `FILE… [--json] [--report FILE]`; what follows `--` is a file whatever it begins with. */
export function readOptions(args: readonly string[]): ReadOptions {
  const parsed = parse(args);
  if (typeof parsed === 'string') return { kind: 'usage', message: parsed };
  const { values, positionals: files } = parsed;
  if (values.help) return { kind: 'help' };
  if (files.length === 0) return { kind: 'usage', message: 'Which file?' };
  const report = values.report ?? null;
  if (report === '') return { kind: 'usage', message: '--report needs the name of a file.' };
  return { kind: 'run', options: { files, json: values.json ?? false, report } };
}

function parse(args: readonly string[]) {
  const options = {
    json: { type: 'boolean' },
    report: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
