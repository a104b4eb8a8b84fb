import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** What a benchmark needs of a line of ../shared/data/decisions. */
export type BenchRecord = {
  readonly court: string;
  readonly chamber: string | null;
  readonly date: string;
  readonly fileNumber: string;
  readonly type: string;
  readonly ecli: string | null;
  readonly norms: readonly string[];
  readonly leitsatz: string | null;
  readonly summary: string | null;
  readonly topic: string | null;
  readonly body: string;
};

type Line = Record<string, string | undefined> & { norms?: string[] };

export const folder = '../shared/data/decisions';
export const recordFiles = [
  'decisions_trafficking',
  'decisions_bgh_metadata',
  'decisions_fulltext',
  'decisions_ifg_metadata_only',
];

export async function* readLines(name: string): AsyncGenerator<Line> {
  const input = createReadStream(`${folder}/${name}.jsonl.gz`).pipe(createGunzip());
  for await (const line of createInterface({ input })) yield JSON.parse(line) as Line;
}

/** The real records, one per court, day, file number and type. */
export async function* readRecords(): AsyncGenerator<BenchRecord> {
  const seen = new Set<string>();
  for (const name of recordFiles)
    for await (const line of readLines(name)) {
      const record = recordOf(line);
      if (!record) continue;
      const key = [record.court, record.date, record.fileNumber, record.type].join('|');
      if (!seen.has(key)) yield record;
      seen.add(key);
    }
}

function recordOf(line: Line): BenchRecord | null {
  const { court, date, file_number: fileNumber, type } = line;
  if (!court || !date || !fileNumber) return null;
  return {
    court,
    chamber: line.chamber ?? null,
    date,
    fileNumber: fileNumber.slice(0, 60),
    type: type ?? 'Beschluss',
    ecli: line.ecli ?? null,
    norms: line.norms ?? [],
    leitsatz: line.headnote ?? null,
    summary: line.summary ?? null,
    topic: line.topic ?? null,
    body: [line.operative_part, line.reasons, line.text].filter(Boolean).join('\n\n'),
  };
}
