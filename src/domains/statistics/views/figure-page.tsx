import { formatDate, type Language } from '../../../platform/i18n/index.ts';
import { type Fact, Facts, Notice, noBreak } from '../../../platform/ui/index.ts';
import { dataPath, type Figure, figurePath } from '../figure.ts';
import {
  citationText,
  periodText,
  publishedText,
  unitText,
  valueText,
  valueWithUnit,
} from '../figure-text.ts';
import { words } from '../words.ts';
import { SourceLink } from './source-link.tsx';

type FigurePageProps = {
  readonly figure: Figure;
  /** The same measure and years in other editions. */
  readonly others: readonly Figure[];
  /** Its permalink, with the origin; null: it has none yet. */
  readonly url: string | null;
  readonly language: Language;
};

/** One figure: what it counts, in which edition, and where it was read. */
export function FigurePage(props: FigurePageProps) {
  return (
    <>
      <h1>{figureTitle(props)}</h1>
      <FigureDetails {...props} />
    </>
  );
}

/** The same where another heading is the page's first. */
export function FigurePreview(props: FigurePageProps) {
  return (
    <>
      <h2>{figureTitle(props)}</h2>
      <FigureDetails {...props} />
    </>
  );
}

function figureTitle({ figure, language }: FigurePageProps): string {
  return `${figure.measure.label[language]}, ${periodText(figure)}`;
}

function FigureDetails({ figure, others, url, language }: FigurePageProps) {
  const say = words(language);
  const { measure, status, note } = figure;
  const newer = others.find(({ id }) => id === figure.newer);
  return (
    <>
      <p class="figure-value">{valueWithUnit(figure, language)}</p>
      {status !== 'published' && (
        <Notice kind="caution" language={language}>
          <p>
            <strong>{say(`status.${status}`)}:</strong> {say(`status.${status}.means`)}
          </p>
        </Notice>
      )}
      {newer && (
        <Notice kind="information" language={language}>
          <p>
            {say('newer')}{' '}
            <a href={figurePath(language, newer.id)}>
              {newer.edition.title[language]}: {valueText(newer, language)}
            </a>
          </p>
        </Notice>
      )}
      {note && <p class="measure">{noBreak(note[language])}</p>}
      <Facts facts={factsOf(figure, url, language)} />
      {others.length > 0 && <Others others={others} language={language} />}
      <p>
        <a href={dataPath(language, measure.id)}>{say('series.all')}</a>
      </p>
      <p>
        <a href={`${dataPath(language)}#wer-zaehlt-was`}>{say('who')}</a>
      </p>
    </>
  );
}

function factsOf(figure: Figure, url: string | null, language: Language): Fact[] {
  const say = words(language);
  const { id, measure, publisher, edition, population, page, source } = figure;
  return [
    { term: say('who.publisher'), value: publisher.name[language] },
    { term: say('population'), value: noBreak(population[language]) },
    { term: say('unit'), value: unitText(measure, language) },
    { term: say('who.limits'), value: publisher.limits[language] },
    {
      term: say('table.edition'),
      value: `${edition.title[language]} (${publishedText(edition, language)})`,
    },
    { term: say('page'), value: page, missing: say('page.unknown') },
    { term: say('source'), value: <SourceLink source={source} language={language} /> },
    { term: say('seen'), value: formatDate(source.seen, language) },
    {
      term: say('cite'),
      value: noBreak([citationText(figure, language), url].filter(Boolean).join('. ')),
    },
    { term: say('id'), value: <code>{id}</code> },
  ];
}

type OthersProps = Pick<FigurePageProps, 'others' | 'language'>;

function Others({ others, language }: OthersProps) {
  const say = words(language);
  return (
    <section class="section measure" aria-labelledby="andere">
      <h2 id="andere">{say('others')}</h2>
      <ul>
        {others.map((other) => (
          <li>
            <a href={figurePath(language, other.id)}>{other.edition.title[language]}</a>
            {`: ${valueText(other, language)}`}
            {other.status !== 'published' && `, ${say(`status.${other.status}`)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
