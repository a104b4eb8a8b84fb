import type { Figure, Measure } from './figure.ts';

/** What one measure counted over the years, each edition on its own. */
export type Series = { readonly measure: Measure; readonly points: readonly Point[] };

export type Point = {
  readonly figure: Figure;
  /** Where an older edition states the same years: by how much this one differs from it. */
  readonly difference: { readonly to: Figure; readonly by: number } | null;
};

/** Figures as series, in the order in which their measures first come. */
export function seriesOf(figures: readonly Figure[]): readonly Series[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const { id } = figure.measure;
    groups.set(id, [...(groups.get(id) ?? []), figure]);
  }
  return [...groups.values()].map((group) => ({
    measure: group[0]!.measure,
    points: group.toSorted(byYear).map((figure, at, sorted) => {
      const to = sorted[at - 1];
      const difference =
        to && isSamePeriod(to, figure) ? { to, by: subtract(figure.value, to.value) } : null;
      return { figure, difference };
    }),
  }));
}

/** The figure that stands for the series now: of its last year the newest one that was published, else the newest. */
export function newestOf({ points }: Series): Figure {
  const figures = points.map(({ figure }) => figure).toReversed();
  const last = figures.filter((figure) => isSamePeriod(figure, figures[0]!));
  return last.find(({ status }) => status === 'published') ?? figures[0]!;
}

/** Where several answers were allowed and shares of one edition and year exceed the whole: what they add up to. */
export function multipleAnswers(figures: readonly Figure[]): readonly {
  readonly answers: string;
  readonly figures: readonly Figure[];
  readonly total: number;
}[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const { answers } = figure.measure;
    if (answers === null) continue;
    const key = `${answers} ${figure.year} ${figure.edition.id}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()]
    .map((group) => ({
      answers: group[0]!.measure.answers!,
      figures: group,
      total: group.reduce((sum, { value }) => sum + value, 0),
    }))
    .filter(({ total }) => total > 100);
}

export function isSamePeriod(one: Figure, other: Figure): boolean {
  return one.year === other.year && one.since === other.since;
}

/** Of the same year the older edition first. */
function byYear(one: Figure, other: Figure): number {
  return (
    one.year - other.year ||
    (one.since ?? one.year) - (other.since ?? other.year) ||
    byAge(one, other)
  );
}

function byAge(one: Figure, other: Figure): number {
  const appeared = ({ edition }: Figure) => edition.published ?? String(edition.dataTo + 1);
  return appeared(one) < appeared(other) ? -1 : 1;
}

/** Without the dust of binary fractions: figures have one or two decimals. */
function subtract(one: number, other: number): number {
  return Math.round((one - other) * 100) / 100;
}
