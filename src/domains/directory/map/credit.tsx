/** As the licence of the borders asks: named, linked, and said that they were changed (data/map-SOURCE.md). */
export function BorderCredit() {
  return (
    <>
      Grenzen: <a href="https://www.bkg.bund.de">© GeoBasis-DE / BKG 2021</a> (Daten verändert),{' '}
      <a href="https://www.govdata.de/dl-de/by-2-0">dl-de/by-2-0</a>
    </>
  );
}

/** As the licence of the postcodes asks (data/places-SOURCE.md). */
export function PlaceCredit() {
  return (
    <>
      {' · '}Orte: <a href="https://www.geonames.org">GeoNames</a> (Daten verändert),{' '}
      <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>
    </>
  );
}
