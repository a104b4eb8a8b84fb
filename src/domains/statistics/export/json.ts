import type { Figure } from '../figure.ts';

/** Everything that is public of the figures, both languages, as JSON. */
export function figuresAsJson(figures: readonly Figure[], origin: string): string {
  const told = figures.map(({ measure, publisher, edition, ...figure }) => ({
    id: figure.id,
    url: `${origin}/de/daten/zahl/${figure.id}`,
    publisher: publisher.id,
    measure: measure.id,
    label: measure.label,
    year: figure.year,
    since: figure.since,
    value: figure.value,
    qualifier: figure.qualifier,
    unit: measure.unit,
    population: figure.population,
    edition: { id: edition.id, title: edition.title, published: edition.published },
    newer: figure.newer,
    status: figure.status,
    page: figure.page,
    note: figure.note,
    source: figure.source,
  }));
  return `${JSON.stringify({ figures: told }, null, 2)}\n`;
}
