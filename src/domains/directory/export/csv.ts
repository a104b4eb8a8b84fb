import { toCsv } from '../../../platform/files/index.ts';
import { shownPhone } from '../../../platform/phone/index.ts';
import type { Centre } from '../centre.ts';

/** The columns that `import directory` reads, as far as they are public; `id` is the UUID. */
const columns: readonly [string, (centre: Centre, ids: ReadonlyMap<string, string>) => string][] = [
  ['id', ({ id }) => id],
  ['name', ({ name }) => name],
  ['parent_id', ({ parent }, ids) => ids.get(parent?.slug ?? '') ?? ''],
  ['type', ({ type }) => type],
  ['description', ({ description }) => description ?? ''],
  ['street', ({ street }) => street ?? ''],
  ['postal_code', ({ postalCode }) => postalCode ?? ''],
  ['town', ({ town }) => town ?? ''],
  ['land', ({ land, serves }) => joined([land, ...serves])],
  ['precision', ({ precision }) => precision],
  ['phone', ({ phone }) => (phone === null ? '' : shownPhone(phone))],
  ['email', ({ email }) => email ?? ''],
  ['website', ({ website }) => website ?? ''],
  ['languages', ({ languages }) => joined(languages)],
  ['languages_interpreted', ({ interpreted }) => joined(interpreted)],
  ['forms', ({ forms }) => joined(forms)],
  ['target_groups', ({ targetGroups }) => joined(targetGroups)],
  ['services', ({ services }) => joined(services)],
  ['hours', ({ hours }) => hours ?? ''],
  ['accessible', ({ accessible }) => accessible ?? ''],
  ['confirmed_on', ({ confirmedOn }) => confirmedOn ?? ''],
];

/** One row per entry under a row of names; `import directory` reads it back. */
export function centresAsCsv(centres: readonly Centre[]): string {
  const ids = new Map(centres.map(({ slug, id }) => [slug, id]));
  return toCsv([
    columns.map(([name]) => name),
    ...centres.map((centre) => columns.map(([, value]) => value(centre, ids))),
  ]);
}

function joined(values: readonly string[]): string {
  return values.join('|');
}
