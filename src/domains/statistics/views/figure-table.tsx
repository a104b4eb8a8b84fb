import type { Child } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/index.ts';
import { Table } from '../../../platform/ui/index.ts';
import { dataPath, figurePath } from '../figure.ts';
import { differenceText, editionText, periodText, valueText } from '../figure-text.ts';
import type { Point } from '../series.ts';
import { type Key, words } from '../words.ts';
import { StatusMark } from './status-mark.tsx';

type FigureTableProps = {
  /** Unique in the page. */
  readonly id: string;
  readonly caption: Child;
  readonly points: readonly Point[];
  /** Whether the rows are of several measures, so that each names its own. */
  readonly isMixed: boolean;
  readonly language: Language;
};

/** Figures with their editions; what a newer edition changed stands beside it. Each value leads to its source. */
export function FigureTable({ id, caption, points, isMixed, language }: FigureTableProps) {
  const shown = parts.filter(({ isShown }) => isShown(points, isMixed));
  return (
    <Table
      id={id}
      stacks={isMixed || shown.length > mostInRow}
      caption={caption}
      columns={shown.map(({ title, numeric }) => ({ title: words(language)(title), numeric }))}
      rows={points.map((point) => {
        const [head, ...cells] = shown.map(({ cell }) => cell(point, language));
        return [head, ...cells];
      })}
    />
  );
}

/** Columns that fit the narrowest screen. */
const mostInRow = 4;

type Part = {
  readonly title: Key;
  readonly numeric?: boolean;
  readonly isShown: (points: readonly Point[], isMixed: boolean) => boolean;
  readonly cell: (point: Point, language: Language) => Child;
};

/** The columns that a table can have, in order. */
const parts: readonly Part[] = [
  {
    title: 'table.measure',
    isShown: (_points, isMixed) => isMixed,
    cell: ({ figure: { measure } }, language) => (
      <a href={dataPath(language, measure.id)}>{measure.label[language]}</a>
    ),
  },
  {
    title: 'table.year',
    isShown: () => true,
    cell: ({ figure }) => periodText(figure),
  },
  {
    title: 'table.value',
    numeric: true,
    isShown: () => true,
    cell: ({ figure }, language) => (
      <a href={figurePath(language, figure.id)}>{valueText(figure, language)}</a>
    ),
  },
  {
    title: 'table.edition',
    isShown: () => true,
    cell: ({ figure }, language) => editionText(figure, language),
  },
  {
    title: 'table.status',
    isShown: (points) => points.some(({ figure }) => figure.status !== 'published'),
    cell: ({ figure }, language) => <StatusMark status={figure.status} language={language} />,
  },
  {
    title: 'table.difference',
    isShown: (points) => points.some(({ difference }) => difference !== null),
    cell: ({ figure, difference }, language) =>
      difference
        ? words(language)('difference', {
            by: differenceText(difference.by, figure.measure, language),
            edition: editionText(difference.to, language),
          })
        : '–',
  },
];
