import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A row of the source: path ends with the documentation number, which two abbreviations of one law share. */
type Row = { readonly abbr: string; readonly path: string; readonly title: string };

const source = '../shared/data/statutes/law_abbreviations.jsonl.gz';
const target = 'src/domains/norms/data/laws.json';

const rows = gunzipSync(readFileSync(source))
  .toString('utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Row)
  .filter((row) => !isNotice(row));

const laws = [...groupByNumber(rows).values()].map(toEntry);
laws.sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
const lines = laws.map((law) => JSON.stringify(law)).join(',\n');
writeFileSync(target, `[\n${lines}\n]\n`);
process.stdout.write(`${laws.length} laws in ${target}\n`);

/** Coins, delegations of competence, flight procedures, examinations: nobody cites them by abbreviation. */
function isNotice(row: Row): boolean {
  return (
    /Bek|^LuftVODV|AnO\b|Übertr|(?:Ausb|Fortb|Meist|Prüf)\w*V\b|ÄndG|ÄndV|Erl\b|Best\b/.test(
      row.abbr,
    ) || /^(?:Bekanntmachung|Anordnung|Entscheidung|Erlaß|Erlass)\b/.test(row.title)
  );
}

function groupByNumber(all: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of all) {
    const number = /-(BJNR\w+)\.md$/.exec(row.path)?.[1] ?? row.path;
    groups.set(number, [...(groups.get(number) ?? []), row]);
  }
  return groups;
}

/** [usual abbreviation, title, other abbreviations…]. Courts write "EGBGB" where the official table has "BGBEG" too. */
function toEntry(group: readonly Row[]): string[] {
  const [first] = group as [Row];
  const names = new Set(group.map((row) => row.abbr));
  const introducing = /^(?:Einführungsgesetz|Gesetz,? betreffend die Einführung)/.test(first.title);
  const base = introducing ? /^(\w+?)EG$/u.exec(first.abbr)?.[1] : undefined;
  if (base !== undefined) names.add(`EG${base}`);
  const sorted = [...names].sort((a, b) => Number(b.startsWith('EG')) - Number(a.startsWith('EG')));
  const title = first.title.replace(/[\s*]*(?:\d?\)|\*+\)?)+\s*$/u, '').trim();
  return [sorted[0] as string, title === '' ? first.title : title, ...sorted.slice(1)];
}
