import OpeningHours from 'opening_hours';

/** opening_hours in OpenStreetMap's form. Throws what the package throws when `hours` is none. */
export function openingOf(hours: string, state: string): OpeningHours {
  return new OpeningHours(hours, germany(state), { mode: timeRanges } as never);
}

/** Only sunrise needs a place, and entries that name it are not read by the hour; the middle of Germany will do. */
function germany(state: string) {
  return { lat: 51, lon: 10, address: { country_code: 'de', state } };
}

/** The package's `mode` for hours, as against points in time. */
const timeRanges = 0;
