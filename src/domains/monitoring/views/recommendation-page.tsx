import { sourceIn } from '../../../core/evidence/index.ts';
import { formatPartialDate, type Language } from '../../../platform/i18n/index.ts';
import {
  ExternalLink,
  type Fact,
  Facts,
  SourceName,
  Tag,
  Unverified,
} from '../../../platform/ui/index.ts';
import { articleLabel, type Names } from '../name.ts';
import { paragraphName } from '../paragraph-name.ts';
import { articlePath, recommendationPath, roundPath, topicPath } from '../paths.ts';
import { articleKey, type Recommendation } from '../recommendation.ts';
import { topicOf } from '../topic.ts';
import { words } from '../words.ts';
import { Assessments } from './assessments.tsx';
import { placeOf } from './recommendation-item.tsx';
import { RecommendationText } from './recommendation-text.tsx';
import { State } from './state-of-play.tsx';

type RecommendationPageProps = {
  readonly one: Recommendation;
  /** What it repeats and what repeats it, itself included, oldest first. */
  readonly chain: readonly Recommendation[];
  readonly names: Names;
  readonly language: Language;
};

/** The permalink's page. */
export function RecommendationPage(props: RecommendationPageProps) {
  const { one, names, language } = props;
  return (
    <>
      <p class="quiet">{placeOf(one, names, language)}</p>
      <h1 class="recommendation-title">
        <RecommendationText one={one} language={language} />
      </h1>
      <RecommendationDetails {...props} />
    </>
  );
}

/** The same before it is public, in a page that has a heading of its own. */
export function RecommendationPreview(props: RecommendationPageProps) {
  const { one, names, language } = props;
  return (
    <>
      <p class="quiet">{placeOf(one, names, language)}</p>
      <p class="lead">
        <RecommendationText one={one} language={language} />
      </p>
      <RecommendationDetails {...props} />
    </>
  );
}

/** What the treaty says, what the State answered, and how far it has come. */
function RecommendationDetails({ one, chain, names, language }: RecommendationPageProps) {
  const say = words(language);
  return (
    <>
      <p class="quiet small measure">
        {say(one.verified ? 'recommendation.compared' : 'recommendation.notCompared')}{' '}
        <SourceName sourced={sourceIn(one, language)} />
        <Unverified sourced={one} language={language} />
      </p>
      <Facts facts={factsOf(one, names, language)} />
      <Chain one={one} chain={chain} names={names} language={language} />
      <Answer one={one} language={language} />
      <section class="section">
        <h2>{say('assessments')}</h2>
        <Assessments one={one} language={language} />
      </section>
    </>
  );
}

function factsOf(one: Recommendation, names: Names, language: Language): Fact[] {
  const say = words(language);
  const document = one.document === null ? undefined : names.documents.get(one.document);
  const notRecorded = say('notRecorded');
  return [
    {
      term: say('document'),
      value: document ? (
        <>
          {document.url ? (
            <ExternalLink href={document.url}>{document.title[language]}</ExternalLink>
          ) : (
            document.title[language]
          )}
          {document.symbol && `, ${document.symbol}`}
        </>
      ) : null,
      missing: notRecorded,
    },
    {
      term: say('paragraph.term'),
      value: one.paragraph && paragraphName(one.paragraph, language),
      missing: say('unverified'),
    },
    {
      term: say('urgency'),
      value: one.urgency && say(`urgency.${one.urgency}`),
      missing: notRecorded,
    },
    {
      term: say('articles'),
      value:
        one.articles.length === 0 ? null : <Articles one={one} names={names} language={language} />,
      missing: notRecorded,
    },
    {
      term: say('topics'),
      value: one.topics.map((topic) => (
        <>
          <Tag href={topicPath(language, topic)}>
            {topicOf(topic)?.name[language] ?? topic}
          </Tag>{' '}
        </>
      )),
    },
    {
      term: say('addressees'),
      value: one.addressees.map((who) => say(`addressee.${who}`)).join(', ') || null,
      missing: notRecorded,
    },
    ...(one.firstRaised
      ? [{ term: say('firstRaised'), value: formatPartialDate(one.firstRaised, language) }]
      : []),
    {
      term: say('nextReport'),
      value: one.nextReportOn && formatPartialDate(one.nextReportOn, language),
      missing: say('deadline.unknown'),
    },
  ];
}

function Articles({
  one,
  names,
  language,
}: Pick<RecommendationPageProps, 'one' | 'names' | 'language'>) {
  return (
    <ul class="plain">
      {one.articles.map((article) => (
        <li>
          <a href={articlePath(language, article)}>{articleLabel(article, names)}</a>{' '}
          {names.articles.get(articleKey(article))?.title[language]}
        </li>
      ))}
    </ul>
  );
}

/** The same recommendation over the rounds. */
function Chain({ one, chain, names, language }: RecommendationPageProps) {
  const say = words(language);
  if (chain.length < 2) return null;
  return (
    <section class="section">
      <h2>{say('chain')}</h2>
      <ol class="chain">
        {chain.map((link) => (
          <li aria-current={link.id === one.id ? 'true' : undefined}>
            <p class="quiet small">
              {link.round && (
                <a href={roundPath(language, link.round)}>
                  {names.rounds.get(link.round)?.[language]}
                </a>
              )}
            </p>
            <p>
              {link.id === one.id ? (
                <strong>
                  <RecommendationText one={link} language={language} />
                </strong>
              ) : (
                <a href={recommendationPath(language, link.id)}>
                  <RecommendationText one={link} language={language} />
                </a>
              )}
            </p>
            <p class="small">
              {say('by.network')}: <State one={link} by="network" language={language} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Answer({
  one: { response },
  language,
}: Pick<RecommendationPageProps, 'one' | 'language'>) {
  const say = words(language);
  return (
    <section class="section">
      <h2>{say('answer')}</h2>
      {response === null ? (
        <p class="quiet">{say('answer.none')}</p>
      ) : (
        <>
          <p>
            <strong>{say(`response.${response.kind}`)}</strong>
          </p>
          {(response.text[language] || response.text.de) && (
            <p class="measure">{response.text[language] || response.text.de}</p>
          )}
          <p class="quiet small">
            <bdi lang="de">{response.source}</bdi>
          </p>
        </>
      )}
    </section>
  );
}
