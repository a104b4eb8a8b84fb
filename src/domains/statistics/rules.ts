import type { Edition, FigureRecord, Measure } from './figure.ts';

/** What is wrong with a figure, by the field that has to change. */
export type Fault = {
  readonly field: 'year' | 'since' | 'value' | 'edition' | 'note';
  readonly reason:
    | 'year.range'
    | 'year.edition'
    | 'since.order'
    | 'value.percent'
    | 'value.change'
    | 'value.count'
    | 'edition.publisher'
    | 'note.missing';
};

/** The first and last year that any figure can be of. */
export const years = { first: 1950, last: 2150 } as const;

/** What no figure may be, whether it is typed at the desk or read from a file. */
export function faultsOf(
  figure: Pick<FigureRecord, 'year' | 'since' | 'value' | 'status' | 'note'>,
  measure: Measure,
  edition: Edition,
): readonly Fault[] {
  const { year, since, value, status, note } = figure;
  const faults: (Fault | null)[] = [
    year < years.first || year > years.last ? { field: 'year', reason: 'year.range' } : null,
    year > edition.dataTo ? { field: 'year', reason: 'year.edition' } : null,
    since !== null && since >= year ? { field: 'since', reason: 'since.order' } : null,
    valueFault(measure, value),
    edition.publisher === measure.publisher
      ? null
      : { field: 'edition', reason: 'edition.publisher' },
    status !== 'published' && note === null ? { field: 'note', reason: 'note.missing' } : null,
  ];
  return faults.filter((fault) => fault !== null);
}

/** A share is no more than the whole; a rise may be more, but one to the tenfold is a slip. */
function valueFault({ unit }: Measure, value: number): Fault | null {
  if (unit === 'percent')
    return value >= 0 && value <= 100 ? null : { field: 'value', reason: 'value.percent' };
  if (unit === 'percent_change')
    return value >= -100 && value < 1000 ? null : { field: 'value', reason: 'value.change' };
  return Number.isSafeInteger(value) && value >= 0
    ? null
    : { field: 'value', reason: 'value.count' };
}
