import { filterQuery } from '../../../../platform/http/filter.ts';
import { formatDay, formatPartialDate, type Language } from '../../../../platform/i18n/index.ts';
import {
  type Fact,
  Facts,
  Markdown,
  SourceName,
  Table,
  Tag,
  Unverified,
} from '../../../../platform/ui/index.ts';
import { type Demand, history, newestState } from '../demand.ts';
import { filterFields } from '../filter.ts';
import { demandPath } from '../paths.ts';
import { stateLine } from '../state-line.ts';
import { topicName } from '../topic.ts';
import { words } from '../words.ts';
import { addresseesText } from './addressees.ts';
import { standing } from './standing.ts';
import { StateChart } from './state-chart.tsx';
import { StateName } from './state-name.tsx';

type DemandPageProps = {
  readonly one: Demand;
  /** Of its last change, ISO 8601 instant; null before it is public. */
  readonly updated: string | null;
  /** ISO 8601. */
  readonly today: string;
  readonly language: Language;
};

/** The permalink's page: what is demanded, of whom, since when, and what has come of it over the years. */
export function DemandPage(props: DemandPageProps) {
  const { one, language } = props;
  return (
    <>
      <h1>{one.title[language]}</h1>
      <DemandDetails {...props} />
    </>
  );
}

/** All but the title, for a page that has a heading of its own. */
export function DemandDetails({ one, updated, today, language }: DemandPageProps) {
  const say = words(language);
  return (
    <>
      <p class="demand-standing">
        <StateName state={newestState(one)?.state ?? null} language={language} />
        {' · '}
        {standing(one, today, language)}
      </p>
      <div class="measure">
        <Markdown text={one.text[language]} />
      </div>
      <Facts facts={factsOf(one, language)} />
      <History one={one} today={today} language={language} />
      <p class="quiet small measure">
        {say('note')}
        {updated !== null && ` ${say('updated', { on: formatDay(Date.parse(updated), language) })}`}
      </p>
    </>
  );
}

function factsOf(one: Demand, language: Language): Fact[] {
  const say = words(language);
  return [
    { term: say('addressees'), value: addresseesText(one, language) },
    {
      term: say('since.term'),
      value: one.since && (
        <>
          {formatPartialDate(one.since.on, language)}
          <Unverified sourced={one.since} language={language} />
          <br />
          <span class="quiet small">
            <SourceName sourced={one.since} />
          </span>
        </>
      ),
      missing: say('since.unknown'),
    },
    {
      term: say('topics'),
      value: one.topics.map((topic) => (
        <>
          <Tag href={demandPath(language) + filterQuery({ topic }, filterFields)}>
            {topicName(topic, language)}
          </Tag>{' '}
        </>
      )),
    },
    {
      term: say('source'),
      value: (
        <>
          <SourceName sourced={one} />
          <Unverified sourced={one} language={language} />
        </>
      ),
    },
  ];
}

function History({ one, today, language }: Omit<DemandPageProps, 'updated'>) {
  const say = words(language);
  const line = stateLine(one, today);
  return (
    <section class="section" aria-labelledby="verlauf">
      <h2 id="verlauf">{say('history')}</h2>
      {line === null ? (
        <p class="quiet measure">{say('history.none')}</p>
      ) : (
        <>
          <StateChart line={line} language={language} />
          <div class="demand-history">
            <Table
              id="verlauf-tabelle"
              caption={say('history.caption')}
              columns={[{ title: say('history.on') }, { title: say('history.reason') }]}
              rows={history(one)
                .toReversed()
                .map((change) => [
                  <>
                    <time datetime={change.on}>{formatPartialDate(change.on, language)}</time>
                    <br />
                    <StateName state={change.state} language={language} />
                  </>,
                  <>
                    {change.reason[language]}
                    <Unverified sourced={change} language={language} />
                    <br />
                    <span class="quiet small">
                      <SourceName sourced={change} />
                    </span>
                  </>,
                ])}
            />
          </div>
        </>
      )}
    </section>
  );
}
