import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A record of the shipped file; only the fields this script writes are named. */
export type Shipped = {
  readonly source: string;
  readonly sourceId: string;
  readonly [field: string]: unknown;
};

/** A line of decisions_trafficking.jsonl.gz and decisions_bgh_metadata.jsonl.gz. */
export type OkfRow = {
  readonly id: string;
  readonly court: string;
  readonly chamber: string;
  readonly date: string;
  readonly file_number: string;
  readonly type: string;
  readonly ecli?: string | null;
  readonly doc_no?: string | null;
  readonly norms?: readonly string[];
  readonly headnote?: string;
  readonly url: string;
  readonly licence: string;
};

const root = join(import.meta.dirname, '..');
const shippedFile = join(root, 'src/domains/caselaw/data/decisions.json');
/** Relative to the root: the data set stands beside the checkout and is not part of it. */
export const okfFolder = '../shared/data/decisions';
const okfFiles = ['decisions_bgh_metadata.jsonl.gz', 'decisions_trafficking.jsonl.gz'];

/** What a row of the data set states of a decision, as fields of a shipped record; its "summary" is not taken. */
export function okfFacts(row: OkfRow): Readonly<Record<string, unknown>> {
  const leitsaetze = paragraphs(row.headnote ?? '');
  const norms = (row.norms ?? []).map(oneSpace);
  return {
    licence: row.licence,
    court: row.court,
    chamber: row.chamber,
    date: row.date,
    fileNumbers: [row.file_number],
    type: row.type,
    ...(row.ecli ? { ecli: row.ecli } : {}),
    ...(row.doc_no ? { documentNumber: row.doc_no } : {}),
    ...(leitsaetze.length > 0 ? { leitsaetze } : {}),
    ...(norms.length > 0 ? { norms } : {}),
  };
}

/** The rows of the given ids, of both files; throws when the data set is not there. */
export function okfRows(ids: ReadonlySet<string>): ReadonlyMap<string, OkfRow> {
  const rows = new Map<string, OkfRow>();
  for (const file of okfFiles) {
    const lines = gunzipSync(readFileSync(join(root, okfFolder, file))).toString('utf8');
    for (const line of lines.split('\n')) {
      const id = /^\{"id": ?"([^"]+)"/.exec(line)?.[1];
      if (id && ids.has(id)) rows.set(id, JSON.parse(line));
    }
  }
  return rows;
}

/** The shipped records, as they stand in the file. */
export function readShipped(): readonly Shipped[] {
  return JSON.parse(readFileSync(shippedFile, 'utf8'));
}

/** Is the data set there? Without it the file can be read, not refreshed. */
export function okfPresent(): boolean {
  return existsSync(join(root, okfFolder));
}

function refresh(added: readonly string[]): void {
  const shipped = readShipped();
  const known = new Set(shipped.map((record) => record.sourceId));
  const fresh = added.filter((id) => !known.has(id)).map(unread);
  const all = [...shipped, ...fresh];
  const rows = okfRows(new Set(all.map((record) => record.sourceId)));
  const records = all.map((record) => withFacts(record, rows.get(record.sourceId)));
  writeFileSync(shippedFile, `${JSON.stringify(records, null, 2)}\n`);
  process.stdout.write(`${records.length} decisions, ${rows.size} of them from the data set\n`);
}

/** A decision of which only the row is known: nobody has read it, so nothing is checked or coded. */
function unread(id: string): Shipped {
  return { source: 'okf-bundles', sourceId: id, checked: null };
}

function withFacts(record: Shipped, row: OkfRow | undefined): Shipped {
  if (!row) {
    if (record.sourceId.startsWith('bgh-okf:')) throw new Error(`${record.sourceId} has no row`);
    return record;
  }
  const onlyRow = record.source === 'okf-bundles';
  const own = onlyRow ? { sourceUrl: row.url, basis: row.headnote ? 'headnote' : 'metadata' } : {};
  return { ...record, ...own, ...okfFacts(row) };
}

function paragraphs(text: string): readonly string[] {
  return text
    .split(/\n{2,}/)
    .map(oneSpace)
    .filter((paragraph) => paragraph !== '');
}

function oneSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

if (process.argv[1]?.endsWith('make-decisions.ts')) refresh(process.argv.slice(2));
