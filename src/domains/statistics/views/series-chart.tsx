import type { Language } from '../../../platform/i18n/index.ts';
import { editionText, periodText, valueText } from '../figure-text.ts';
import type { Point, Series } from '../series.ts';
import { words } from '../words.ts';
import { type Bar, BarChart } from './bar-chart.tsx';

type SeriesChartProps = { readonly series: Series; readonly language: Language };

/** A series as bars, every edition its own; nothing for changes, which have no length from zero. */
export function SeriesChart({ series, language }: SeriesChartProps) {
  const { measure } = series;
  if (!hasChart(series)) return null;
  return (
    <BarChart
      id={`bild-${measure.id}`}
      title={words(language)('chart.title', { label: measure.label[language] })}
      bars={barsOf(series, language)}
      maximum={maximumOf(series)}
    />
  );
}

/** Every edition of every year, and the years that nobody states between two. */
export function barsOf({ points }: Series, language: Language): Bar[] {
  return points.flatMap((point, at) => [
    ...gapBefore(point, points[at - 1], language),
    barOf(point, points, language),
  ]);
}

/** What the longest bar can be; null: the greatest value. */
export function maximumOf({ measure }: Series): number | null {
  return measure.unit === 'percent' ? 100 : null;
}

/** Whether there are years to compare. */
export function hasChart({ measure, points }: Series): boolean {
  const periods = new Set(points.map(({ figure }) => periodText(figure)));
  return measure.unit !== 'percent_change' && periods.size > 1;
}

/** Years that nobody states between two that somebody does, as one row. */
function gapBefore({ figure }: Point, before: Point | undefined, language: Language): Bar[] {
  if (!before) return [];
  const first = before.figure.year + 1;
  const last = (figure.since ?? figure.year) - 1;
  if (last < first) return [];
  return [
    {
      label: first === last ? String(first) : `${first}–${last}`,
      detail: '',
      value: null,
      text: words(language)('chart.gap'),
      kind: 'published',
    },
  ];
}

function barOf({ figure }: Point, points: readonly Point[], language: Language): Bar {
  const say = words(language);
  const period = periodText(figure);
  const isTwice = points.filter((one) => periodText(one.figure) === period).length > 1;
  const value = valueText(figure, language);
  const { status, newer } = figure;
  return {
    label: period,
    detail: isTwice ? editionText(figure, language) : '',
    value: figure.value,
    text: status === 'published' ? value : `${value}, ${say(`status.${status}`)}`,
    kind: status === 'published' && newer !== null ? 'older' : status,
  };
}
