import { xmlText } from '../../../platform/files/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { editionText } from '../figure-text.ts';
import type { Series } from '../series.ts';
import { type Bar, barLength, greatestOf } from '../views/bar-chart.tsx';
import { barsOf, maximumOf } from '../views/series-chart.tsx';
import { words } from '../words.ts';

type Of = {
  readonly language: Language;
  /** Address of the series, with the origin. */
  readonly url: string;
};

/** Pixels. */
const width = 760;
const margin = 24;
const row = 32;
const bar = { x: margin + 176, length: 340, thickness: 18 };
/** Signs of a line of 14 pixels that fit between the margins. */
const lineLength = 96;

/** As on the page, where a style sheet says it; a file that is taken along brings its own. */
const looks: Record<Bar['kind'], string> = {
  published: 'fill="#0A5350" stroke="#0A5350"',
  older: 'fill="#5A948F" stroke="#5A948F"',
  inferred: 'fill="#E3EEEB" stroke="#0A5350"',
  derived: 'fill="none" stroke="#0A5350" stroke-dasharray="5 3"',
};

/** The chart of a series as SVG that stands alone: with its title, what is counted, the editions and the address. */
export function chartPicture(series: Series, { language, url }: Of): string {
  const { measure, points } = series;
  const { publisher } = points[0]!.figure;
  const bars = barsOf(series, language);
  const title = measure.label[language];
  const about = linesOf(`${publisher.short[language]}: ${measure.population[language]}`);
  const editions = new Set(points.map(({ figure }) => editionText(figure, language)));
  const source = linesOf(
    words(language)('picture.source', {
      publisher: publisher.name[language],
      editions: [...editions].join(', '),
    }),
  );
  const top = 52 + about.length * 20 + 12;
  const foot = top + bars.length * row + 24;
  const height = foot + (source.length + 1) * 20 + 8;
  const greatest = greatestOf(bars, maximumOf(series));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t" xml:lang="${language}" font-family="system-ui, sans-serif" font-size="15" fill="#18211F">`,
    `<title id="t">${xmlText(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#FFFFFF"/>`,
    line(title, 38, 'font-size="21" font-weight="680"'),
    ...about.map((text, at) => line(text, 62 + at * 20, 'font-size="14" fill="#3E4A47"')),
    ...bars.flatMap((one, at) => drawn(one, top + at * row, greatest)),
    ...[...source, url].map((text, at) =>
      line(text, foot + at * 20, 'font-size="14" fill="#3E4A47"'),
    ),
    '</svg>',
    '',
  ].join('\n');
}

function drawn({ label, detail, value, text, kind }: Bar, top: number, greatest: number): string[] {
  const length = value === null ? 0 : barLength(value / greatest, bar.length);
  const end = bar.x + (value === null ? 0 : length + 8);
  return [
    line([label, detail].filter(Boolean).join(' '), top + 21, 'font-weight="650"'),
    ...(value === null
      ? []
      : [
          `<rect x="${bar.x}" y="${top + 7}" width="${length}" height="${bar.thickness}" stroke-width="1.5" ${looks[kind]}/>`,
        ]),
    `<text x="${end}" y="${top + 21}">${xmlText(text)}</text>`,
  ];
}

function line(text: string, y: number, look: string): string {
  return `<text x="${margin}" y="${y}" ${look}>${xmlText(text)}</text>`;
}

function linesOf(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!;
    if (last.length + word.length >= lineLength) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}
