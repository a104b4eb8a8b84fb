import { readFileSync, writeFileSync } from 'node:fs';

/** Numbers and letters of single chambers, which the tables list beside the register signs. */
const notASign = /^(?:[IVX]+|[A-Z])$/;

const folder = '../shared/data/courts';
const target = 'src/domains/norms/data/register-signs.json';

const federal = column(`${folder}/az_brd_registerzeichen_bund.csv`, 2);
const all = column(`${folder}/refex_file_number_codes.csv`, 0);
const words = [...federal, ...all]
  .map((sign) => sign.replace(/[\s(].*$/, ''))
  .filter((sign) => /^\p{Lu}\p{L}*$/u.test(sign) && !notASign.test(sign));
const signs = [...new Set(words)].sort();
writeFileSync(target, `${JSON.stringify(signs).replaceAll('","', '", "')}\n`);
process.stdout.write(`${signs.length} register signs in ${target}\n`);

function column(path: string, index: number): string[] {
  const lines = readFileSync(path, 'utf8').split(/\r?\n/);
  return lines.map((line) => (line.split(',')[index] ?? '').replaceAll('"', '').trim());
}
