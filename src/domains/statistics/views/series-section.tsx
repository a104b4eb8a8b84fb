import type { Language } from '../../../platform/i18n/index.ts';
import { dataPath } from '../figure.ts';
import { periodText, valueText } from '../figure-text.ts';
import { newestOf, type Series } from '../series.ts';
import { words } from '../words.ts';
import { FigureTable } from './figure-table.tsx';
import { SeriesChart } from './series-chart.tsx';

type SeriesSectionProps = { readonly series: Series; readonly language: Language };

/** One series among others: what it found last, what is counted, the picture, the table. */
export function SeriesSection({ series, language }: SeriesSectionProps) {
  const say = words(language);
  const { measure, points } = series;
  const newest = newestOf(series);
  // Another column: the table needs the whole width.
  const hasDifferences = points.some(({ difference }) => difference !== null);
  return (
    <article class="series">
      <h3>
        <a href={dataPath(language, measure.id)}>
          {say('series.finding', {
            label: measure.label[language],
            value: valueText(newest, language),
            period: periodText(newest),
          })}
        </a>
      </h3>
      <p class="quiet small">
        {newest.publisher.short[language]}: {measure.population[language]}
      </p>
      <div class={hasDifferences ? undefined : 'series-parts'}>
        <SeriesChart series={series} language={language} />
        <FigureTable
          id={`tabelle-${measure.id}`}
          caption={say('table.caption', {
            label: measure.label[language],
            publisher: newest.publisher.short[language],
          })}
          points={points}
          isMixed={false}
          language={language}
        />
      </div>
    </article>
  );
}
