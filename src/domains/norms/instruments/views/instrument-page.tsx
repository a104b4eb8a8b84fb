import { sourceIn } from '../../../../core/evidence/index.ts';
import { formatDate, formatNumber, type Language } from '../../../../platform/i18n/index.ts';
import {
  type Fact,
  Facts,
  LinkRow,
  noBreak,
  type RowLink,
  SourceName,
  Unverified,
} from '../../../../platform/ui/index.ts';
import { normAddress } from '../../norm.ts';
import { words } from '../../words.ts';
import {
  type Article,
  byChapter,
  type Instrument,
  type Sourced,
  type Texts,
} from '../instrument.ts';

type InstrumentPageProps = {
  readonly instrument: Instrument;
  readonly articles: readonly Article[];
  /** How many decisions name an article, by its number. */
  readonly counts: ReadonlyMap<string, number>;
  /** What stands below the articles, which are many. */
  readonly below: readonly RowLink[];
  readonly language: Language;
};

/** A convention or directive: what it is, since when it binds Germany, and its articles by chapter. */
export function InstrumentPage(props: InstrumentPageProps) {
  const { instrument, articles, counts, below, language } = props;
  const say = words(language);
  const { law, title } = instrument;
  return (
    <>
      <h1>
        <bdi lang="de">{law.abbreviation}</bdi>
      </h1>
      <p class="lead">{title[language]}</p>
      <div class="version-facts">
        <Facts facts={factsOf(instrument, language)} />
      </div>
      <p class="measure quiet small">{say('instrument.own')}</p>
      {below.length > 0 && <LinkRow name={say('instrument.below')} links={below} />}
      {byChapter(instrument, articles).map((group) => (
        <section class="section">
          <h2>{group.chapter ? group.chapter.title[language] : say('instrument.articles')}</h2>
          <ul class="norm-list article-list">
            {group.articles.map((article) => (
              <li>
                <ArticleItem article={article} language={language} />
                <span class="quiet small tabular">
                  {say('instrument.decisions', {
                    count: counts.get(article.section) ?? 0,
                    number: formatNumber(counts.get(article.section) ?? 0, language),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function ArticleItem({ article, language }: { article: Article; language: Language }) {
  return (
    <div>
      <a href={normAddress(language, article.law, article.section)}>
        {noBreak(`Art. ${article.section}`)} {article.title[language]}
      </a>
      <p class="article-sentence">
        {noBreak(article.sentence[language])}
        <Unverified sourced={article} language={language} />
      </p>
    </div>
  );
}

function factsOf(instrument: Instrument, language: Language): Fact[] {
  const say = words(language);
  const { number, adoptedOn, place, dates } = instrument;
  return [
    { term: say('instrument.number'), value: number, missing: say('instrument.noNumber') },
    {
      term: say('instrument.adopted'),
      // '' in the preview of a draft that has no day yet.
      value: adoptedOn && (
        <SourcedDay on={adoptedOn} place={place} sourced={instrument} language={language} />
      ),
    },
    ...dates.map((date) => ({
      term: say(`date.${date.kind}`),
      value: <SourcedDay on={date.on} place={null} sourced={date} language={language} />,
    })),
  ];
}

type SourcedDayProps = {
  readonly on: string;
  readonly place: Texts | null;
  readonly sourced: Sourced;
  readonly language: Language;
};

/** A day with its source below it. */
function SourcedDay({ on, place, sourced, language }: SourcedDayProps) {
  return (
    <>
      {[formatDate(on, language), place?.[language]].filter(Boolean).join(', ')}
      <Unverified sourced={sourced} language={language} />
      <br />
      <span class="small">
        <SourceName sourced={sourceIn(sourced, language)} />
      </span>
    </>
  );
}
