import { formatNumber, formatPartialDate, type Language } from '../../../platform/i18n/index.ts';
import { GoList, SearchBox, Table, Unverified } from '../../../platform/ui/index.ts';
import { type Deadline, deadlineText } from '../deadline.ts';
import type { Body, Round } from '../monitoring.ts';
import { bodyPath, monitoringPath, roundPath, views } from '../paths.ts';
import { words } from '../words.ts';

/** A body with what is held of it. */
export type BodyOverview = {
  readonly body: Body;
  readonly rounds: readonly Round[];
  /** Recommendations. */
  readonly count: number;
  /** The next one, if any is known. */
  readonly ahead: Deadline | null;
  /** The last one that went by. */
  readonly passed: Deadline | null;
};

type OverviewPageProps = {
  readonly bodies: readonly BodyOverview[];
  readonly language: Language;
};

/** Who watches over what, how often Germany was evaluated, and what is next. */
export function OverviewPage({ bodies, language }: OverviewPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('name')}</h1>
      <p class="lead measure">{say('intro')}</p>
      <SearchBox
        action={monitoringPath(language, 'empfehlungen')}
        label={say('filter.text')}
        value=""
        language={language}
      />
      <section class="section">
        <h2>{say('views')}</h2>
        <GoList
          links={views.map((view) => ({
            href: monitoringPath(language, view),
            label: say(`view.${view}`),
          }))}
        />
      </section>
      <section class="section">
        <h2>{say('bodies')}</h2>
        <Table
          id="gremien"
          stacks
          caption={say('bodies.caption')}
          columns={[
            { title: say('body') },
            { title: say('rounds') },
            { title: say('recommendations'), numeric: true },
            { title: say('deadline.next') },
          ]}
          rows={bodies.map(({ body, rounds, count, ahead, passed }) => [
            <a href={bodyPath(language, body.id)}>{body.short[language]}</a>,
            <Rounds rounds={rounds} language={language} />,
            formatNumber(count, language),
            <Deadlines ahead={ahead} passed={passed} language={language} />,
          ])}
        />
      </section>
    </>
  );
}

function Rounds({ rounds, language }: { readonly rounds: readonly Round[]; language: Language }) {
  if (rounds.length === 0) return <>{words(language)('rounds.none')}</>;
  return (
    <ul class="plain">
      {rounds.map(({ id, title }) => (
        <li>
          <a href={roundPath(language, id)}>{title[language]}</a>
        </li>
      ))}
    </ul>
  );
}

function Deadlines({
  ahead,
  passed,
  language,
}: Pick<BodyOverview, 'ahead' | 'passed'> & { readonly language: Language }) {
  const say = words(language);
  const told = (one: Deadline) =>
    `${formatPartialDate(one.on, language)}: ${deadlineText(one, language)}`;
  return (
    <>
      {ahead ? told(ahead) : say('deadline.unknown')}
      {ahead && <Unverified sourced={ahead} language={language} />}
      {!ahead && passed && (
        <span class="table-note">
          {say('deadline.passed', { deadline: told(passed) })}
          <Unverified sourced={passed} language={language} />
        </span>
      )}
    </>
  );
}
