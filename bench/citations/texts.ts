import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const file = '../shared/data/decisions/decisions_fulltext.jsonl.gz';

type Row = {
  readonly [part in 'headnote' | 'operative_part' | 'reasons' | 'text']?: string | null;
};

/** The full texts of ../shared/data/decisions, one string per decision. */
export function readTexts(): string[] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => textOf(JSON.parse(line) as Row));
}

function textOf({ headnote, operative_part, reasons, text }: Row): string {
  return [headnote, operative_part, reasons, text].filter(Boolean).join('\n\n');
}
