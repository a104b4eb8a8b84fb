import { readFileSync, writeFileSync } from 'node:fs';
import { csvRows } from '../src/platform/files/read/index.ts';

const table = '../shared/data/geo/geonames_plz_de.csv';
const target = 'src/domains/directory/data/places.txt';

/** Land codes are in lower case; latitude and longitude in hundredths of a degree. */
type Row = {
  postalCode: string;
  name: string;
  land: string;
  kreis: string;
  latitude: number;
  longitude: number;
};

const rows = withoutDoubles(readTable());
const lines = [...groupBy(rows, ({ land, kreis }) => `${land} ${kreis}`)].flatMap(([kreis, of]) => [
  kreis,
  ...linesOf(of),
]);
writeFileSync(target, `${lines.join('\n')}\n`);
process.stdout.write(`${rows.length} places in ${target}\n`);

function readTable(): Row[] {
  const [, ...body] = csvRows(readFileSync(table, 'utf8'));
  return body.flatMap(({ cells }) => {
    const [, postalCode = '', name = '', , land = '', , , kreis = '', , latitude, longitude] =
      cells;
    // Rows of large customers carry FIPS numbers here (01 … 16), those of places letters; data/places-SOURCE.md.
    if (!/^[A-Z]{2}$/.test(land)) return [];
    const isHamburg = /^Hamburg( |$)/.test(name);
    return {
      postalCode,
      name: name.replace(/^(.+) \1$/, '$1'),
      land: isHamburg ? 'hh' : land.toLowerCase(),
      kreis: isHamburg ? 'Hamburg' : kreis.replace(/^(Kreisfreie Stadt|Stadtkreis) |,.*$/g, ''),
      latitude: Math.round(Number(latitude) * 100),
      longitude: Math.round(Number(longitude) * 100),
    };
  });
}

/** In the order of the file: by Land, Kreis, postcode and name; of a name that a postcode has twice the first. */
function withoutDoubles(rows: readonly Row[]): Row[] {
  const byKey = new Map<string, Row>();
  for (const row of rows) {
    const key = [row.land, row.kreis, row.postalCode, row.name].join('\t');
    if (!byKey.has(key)) byKey.set(key, row);
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** One line for each postcode of a Kreis: "01067 Dresden 405824|>Friedrichstadt 406822". */
function linesOf(rows: readonly Row[]): string[] {
  const names = new Set(rows.map(({ name }) => name));
  return [...groupBy(rows, ({ postalCode }) => postalCode)].map(([postalCode, of]) => {
    let before = '';
    const places = of.map((row) => {
      const town = townOf(row.name, names);
      const district = row.name.slice(town.length + 1);
      const label = district ? `${town === before ? '' : town}>${district}` : town;
      before = town;
      return `${label} ${pointText(row)}`;
    });
    return `${postalCode} ${places.join('|')}`;
  });
}

/** The longest name of the Kreis that `name` continues with a capital: "Dresden" of "Dresden Friedrichstadt". */
function townOf(name: string, names: ReadonlySet<string>): string {
  const words = name.split(' ');
  for (let count = words.length - 1; count > 0; count -= 1) {
    const town = words.slice(0, count).join(' ');
    if (names.has(town) && /^\p{Lu}/u.test(words[count] ?? '')) return town;
  }
  return name;
}

/** Three digits each, from 47.00° N and 5.50° E. */
function pointText({ latitude, longitude }: Row): string {
  return [latitude - 4700, longitude - 550]
    .map((hundredths) => String(hundredths).padStart(3, '0'))
    .join('');
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
