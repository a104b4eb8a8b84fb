import type { Language } from '../../../platform/i18n/index.ts';
import { EmptyState, Table } from '../../../platform/ui/index.ts';
import { type Edition, type Publisher, statuses, type Texts } from '../figure.ts';
import { publishedText } from '../figure-text.ts';
import type { Series } from '../series.ts';
import { words } from '../words.ts';
import { Downloads } from './downloads.tsx';
import { FigureTable } from './figure-table.tsx';
import { MultipleAnswers } from './multiple-answers.tsx';
import { hasChart } from './series-chart.tsx';
import { SeriesSection } from './series-section.tsx';
import { SourceLink } from './source-link.tsx';
import { WhoCountsWhat } from './who-counts-what.tsx';

export type Question = { readonly id: string; readonly title: Texts };

type DataPageProps = {
  readonly questions: readonly Question[];
  readonly series: readonly Series[];
  readonly publishers: readonly Publisher[];
  readonly editions: readonly Edition[];
  readonly language: Language;
};

/** Every published figure, by the question that it answers. */
export function DataPage({ questions, series, publishers, editions, language }: DataPageProps) {
  const say = words(language);
  const asked = questions.filter(({ id }) => series.some(({ measure }) => measure.question === id));
  return (
    <>
      <h1>{say('name')}</h1>
      <p class="lead measure">{say('lead')}</p>
      {series.length === 0 ? (
        <EmptyState title={say('none')} />
      ) : (
        <>
          <nav class="measure" aria-labelledby="fragen">
            <h2 id="fragen">{say('questions')}</h2>
            <ul>
              {asked.map(({ id, title }) => (
                <li>
                  <a href={`#${id}`}>{title[language]}</a>
                </li>
              ))}
              <li>
                <a href="#wer-zaehlt-was">{say('who')}</a>
              </li>
            </ul>
          </nav>
          <Reading language={language} />
          {asked.map((question) => (
            <QuestionSection
              question={question}
              series={series.filter(({ measure }) => measure.question === question.id)}
              language={language}
            />
          ))}
          <section class="section section-new" aria-labelledby="wer-zaehlt-was">
            <h2 id="wer-zaehlt-was">{say('who')}</h2>
            <p class="measure">{say('who.lead')}</p>
            <WhoCountsWhat publishers={publishers} series={series} language={language} />
          </section>
          <Editions editions={editions} language={language} />
        </>
      )}
      <Downloads query="" picture={null} language={language} />
    </>
  );
}

/** How derived and inferred figures are told from published ones. */
function Reading({ language }: { readonly language: Language }) {
  const say = words(language);
  return (
    <section class="measure" aria-labelledby="lesen">
      <h2 id="lesen">{say('reading')}</h2>
      <dl class="status-key">
        {statuses.map((status) => (
          <div>
            <dt>
              <svg viewBox="0 0 36 18" width="36" height="18" aria-hidden="true">
                <rect class={`bar bar-${status}`} x="1" y="1" width="34" height="16" />
              </svg>
              {say(`status.${status}`)}
            </dt>
            <dd>{say(`status.${status}.means`)}</dd>
          </div>
        ))}
      </dl>
      <p>{say('reading.editions')}</p>
    </section>
  );
}

type QuestionSectionProps = {
  readonly question: Question;
  readonly series: readonly Series[];
  readonly language: Language;
};

function QuestionSection({ question: { id, title }, series, language }: QuestionSectionProps) {
  const rest = series.filter((one) => !hasChart(one)).flatMap(({ points }) => points);
  const figures = series.flatMap(({ points }) => points.map(({ figure }) => figure));
  const notes = new Set(series.flatMap(({ measure }) => measure.note?.[language] ?? []));
  return (
    <section class="section section-new" aria-labelledby={id}>
      <h2 id={id}>{title[language]}</h2>
      {[...notes].map((note) => (
        <p class="measure">{note}</p>
      ))}
      <MultipleAnswers figures={figures} language={language} />
      {series.filter(hasChart).map((one) => (
        <SeriesSection series={one} language={language} />
      ))}
      {rest.length > 0 && (
        <FigureTable
          id={`weitere-${id}`}
          caption={words(language)('table.more', { question: title[language] })}
          points={rest}
          isMixed
          language={language}
        />
      )}
    </section>
  );
}

function Editions({ editions, language }: Pick<DataPageProps, 'editions' | 'language'>) {
  const say = words(language);
  return (
    <section class="section section-new" aria-labelledby="ausgaben">
      <h2 id="ausgaben">{say('editions')}</h2>
      <Table
        id="ausgaben-tabelle"
        stacks
        caption={say('editions.caption')}
        columns={[
          { title: say('table.edition') },
          { title: say('edition.published') },
          { title: say('edition.years') },
          { title: say('source') },
        ]}
        rows={editions.map((edition) => [
          edition.title[language],
          publishedText(edition, language),
          edition.dataFrom === edition.dataTo
            ? String(edition.dataTo)
            : `${edition.dataFrom}–${edition.dataTo}`,
          <SourceLink source={edition.source} language={language} />,
        ])}
      />
    </section>
  );
}
