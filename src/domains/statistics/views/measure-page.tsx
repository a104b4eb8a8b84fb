import type { Language } from '../../../platform/i18n/index.ts';
import { Facts, noBreak } from '../../../platform/ui/index.ts';
import type { Figure } from '../figure.ts';
import { dataPath, figurePath } from '../figure.ts';
import { periodText, unitText, valueText, valueWithUnit } from '../figure-text.ts';
import { newestOf, type Series } from '../series.ts';
import { words } from '../words.ts';
import { Downloads } from './downloads.tsx';
import { FigureTable } from './figure-table.tsx';
import { MultipleAnswers } from './multiple-answers.tsx';
import { hasChart, SeriesChart } from './series-chart.tsx';

type MeasurePageProps = {
  readonly series: Series;
  /** Of the same question with several answers; where there is none, those of the series. */
  readonly answers: readonly Figure[];
  readonly language: Language;
};

/** One series with everything known of it. */
export function MeasurePage({ series, answers, language }: MeasurePageProps) {
  const say = words(language);
  const { measure, points } = series;
  const newest = newestOf(series);
  const noted = points.map(({ figure }) => figure).filter(({ note }) => note !== null);
  return (
    <>
      <h1>{measure.label[language]}</h1>
      <p class="lead measure">
        {say('series.newest', {
          value: valueWithUnit(newest, language),
          period: periodText(newest),
        })}
      </p>
      <Facts
        facts={[
          { term: say('who.publisher'), value: newest.publisher.name[language] },
          { term: say('population'), value: noBreak(measure.population[language]) },
          { term: say('unit'), value: unitText(measure, language) },
          { term: say('who.limits'), value: newest.publisher.limits[language] },
        ]}
      />
      {measure.note && <p class="measure">{measure.note[language]}</p>}
      <MultipleAnswers figures={answers} language={language} />
      <SeriesChart series={series} language={language} />
      <FigureTable
        id="tabelle"
        caption={say('table.caption', {
          label: measure.label[language],
          publisher: newest.publisher.short[language],
        })}
        points={points}
        isMixed={false}
        language={language}
      />
      {noted.length > 0 && (
        <section class="section measure" aria-labelledby="anmerkungen">
          <h2 id="anmerkungen">{say('notes')}</h2>
          <ul>
            {noted.map((figure) => (
              <li>
                <a href={figurePath(language, figure.id)}>
                  {periodText(figure)}: {valueText(figure, language)}
                </a>
                {'. '}
                {noBreak(figure.note?.[language] ?? '')}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Downloads
        query={`?measure=${measure.id}`}
        picture={hasChart(series) ? measure.id : null}
        language={language}
      />
      <p>
        <a href={`${dataPath(language)}#wer-zaehlt-was`}>{say('who')}</a>
      </p>
      <p>
        <a href={dataPath(language)}>{say('all')}</a>
      </p>
    </>
  );
}
