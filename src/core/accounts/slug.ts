/** Bounds an address; the table refuses more than 80 signs. */
const maximumLength = 70;

const letters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ø: 'o' };

/** The name in small ASCII letters with hyphens; with "-2" and so on where `used` holds it already. */
export function freeSlug(name: string, used: ReadonlySet<string>): string {
  const slug = slugOf(name);
  let free = slug;
  for (let count = 2; used.has(free); count += 1) free = `${slug}-${count}`;
  return free;
}

function slugOf(name: string): string {
  const ascii = name
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüßø]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maximumLength)
    .replace(/^-+|-+$/g, '');
  return ascii || 'organisation';
}
