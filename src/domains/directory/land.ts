/** The sixteen Länder by ISO 3166-2:DE, with their names and their places in addresses (`/hilfe/orte/{slug}`). */
export const lands = {
  bw: { name: 'Baden-Württemberg', slug: 'baden-wuerttemberg' },
  by: { name: 'Bayern', slug: 'bayern' },
  be: { name: 'Berlin', slug: 'berlin' },
  bb: { name: 'Brandenburg', slug: 'brandenburg' },
  hb: { name: 'Bremen', slug: 'bremen' },
  hh: { name: 'Hamburg', slug: 'hamburg' },
  he: { name: 'Hessen', slug: 'hessen' },
  mv: { name: 'Mecklenburg-Vorpommern', slug: 'mecklenburg-vorpommern' },
  ni: { name: 'Niedersachsen', slug: 'niedersachsen' },
  nw: { name: 'Nordrhein-Westfalen', slug: 'nordrhein-westfalen' },
  rp: { name: 'Rheinland-Pfalz', slug: 'rheinland-pfalz' },
  sl: { name: 'Saarland', slug: 'saarland' },
  sn: { name: 'Sachsen', slug: 'sachsen' },
  st: { name: 'Sachsen-Anhalt', slug: 'sachsen-anhalt' },
  sh: { name: 'Schleswig-Holstein', slug: 'schleswig-holstein' },
  th: { name: 'Thüringen', slug: 'thueringen' },
} as const;

export type Land = keyof typeof lands;

export const landCodes = Object.keys(lands) as Land[];

export function landOfSlug(slug: string): Land | null {
  return landCodes.find((code) => lands[code].slug === slug) ?? null;
}
