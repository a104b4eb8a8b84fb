import { readFileSync, writeFileSync } from 'node:fs';
import { courtKnowledge } from '../src/domains/caselaw/import/courts-known.ts';
import { readCodeTable } from '../src/domains/caselaw/import/courts-rows.ts';
import { courtsFromRows } from '../src/domains/caselaw/import/courts-table.ts';

const table = '../shared/data/courts/ecli_gerichtscodes_gesp.csv';
const target = 'src/domains/caselaw/data/courts.json';

const known = courtKnowledge();
const rows = readCodeTable(readFileSync(table, 'utf8')).flatMap((one) =>
  'row' in one ? [one.row] : [],
);
const courts = courtsFromRows([...rows, ...known.additions], known);
// One court per line, so that a difference between two editions can be read.
writeFileSync(target, `[\n${courts.map((court) => JSON.stringify(court)).join(',\n')}\n]\n`);
process.stdout.write(`${courts.length} courts from ${rows.length} rows in ${target}\n`);
