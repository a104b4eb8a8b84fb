import { toCsv } from '../../../platform/files/index.ts';
import type { Figure } from '../figure.ts';

/** Names as `import figures` reads them; the others are for readers. */
const columns: readonly [string, (figure: Figure) => string | number | null][] = [
  ['id', ({ id }) => id],
  ['publisher', ({ publisher }) => publisher.id],
  ['measure', ({ measure }) => measure.id],
  ['label_de', ({ measure }) => measure.label.de],
  ['label_en', ({ measure }) => measure.label.en],
  ['year', ({ year }) => year],
  ['since', ({ since }) => since],
  ['value', ({ value }) => value],
  ['qualifier', ({ qualifier }) => qualifier],
  ['unit', ({ measure }) => measure.unit],
  ['status', ({ status }) => status],
  ['edition', ({ edition }) => edition.id],
  ['edition_published', ({ edition }) => edition.published],
  ['newer', ({ newer }) => newer],
  ['page', ({ page }) => page],
  ['population_de', ({ population }) => population.de],
  ['population_en', ({ population }) => population.en],
  ['note_de', ({ note }) => note?.de ?? null],
  ['note_en', ({ note }) => note?.en ?? null],
  ['source_title', ({ source }) => source.title],
  ['source_url', ({ source }) => source.url],
  ['seen', ({ source }) => source.seen],
];

/** One row per figure under a row of names. */
export function figuresAsCsv(figures: readonly Figure[]): string {
  return toCsv([
    columns.map(([name]) => name),
    ...figures.map((figure) => columns.map(([, value]) => String(value(figure) ?? ''))),
  ]);
}
