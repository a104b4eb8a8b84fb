import { createRequire } from 'node:module';
import type OpeningHours from 'opening_hours';

const require = createRequire(import.meta.url);

/** opening_hours in OpenStreetMap's form. Throws what the package throws when `hours` is none. */
export function openingOf(hours: string, state: string): OpeningHours {
  // More than a megabyte, loaded with the first hours: most starts of the program read none.
  const Reader = require('opening_hours') as typeof OpeningHours;
  return new Reader(hours, germany(state), { mode: timeRanges } as never);
}

/** Only sunrise needs a place, and entries that name it are not read by the hour; the middle of Germany will do. */
function germany(state: string) {
  return { lat: 51, lon: 10, address: { country_code: 'de', state } };
}

/** The package's `mode` for hours, as against points in time. */
const timeRanges = 0;
