import { formatMoment, type Language } from '../../../../platform/i18n/index.ts';
import {
  Button,
  ErrorSummary,
  FieldNotes,
  fieldId,
  Isolated,
  Markdown,
  Notice,
  Table,
  TextField,
} from '../../../../platform/ui/index.ts';
import { type Ballot, choices, type Elector } from '../ballot.ts';
import { bounds, type Paper } from '../paper.ts';
import type { PaperVersion } from '../paragraph.ts';
import type { FieldProblem } from '../sent.ts';
import type { Refusal } from '../stages.ts';
import { words } from '../words.ts';
import { ExtensionList } from './extension-list.tsx';
import { NotSaved } from './not-saved.tsx';
import { Outcome } from './outcome.tsx';
import { untilText } from './until-text.ts';

export type ShownBallot = {
  readonly paper: Paper;
  /** The newest; null: there was none. */
  readonly ballot: Ballot | null;
  /** The newest first. */
  readonly earlier: readonly Ballot[];
  /** That stands to vote. */
  readonly version: PaperVersion | null;
  readonly isOpen: boolean;
  /** For whom the reader votes; null: for nobody. */
  readonly own: Elector | null;
};

type BallotPageProps = ShownBallot & {
  readonly language: Language;
  /** Of the paper's pages. */
  readonly base: string;
  readonly done: 'abgestimmt' | null;
  readonly typed: { readonly choice: string; readonly reason: string };
  readonly problem: FieldProblem | null;
  readonly refusal: Refusal | null;
};

/** A ballot: the rule, the text, the reader's vote, and who voted what. */
export function BallotPage(props: BallotPageProps) {
  const { paper, ballot, version, isOpen, own, language, done, typed, refusal, earlier } = props;
  const say = words(language);
  if (!ballot) return null;
  return (
    <>
      <h1>{say('ballot.heading', { title: paper.title })}</h1>
      {done && (
        <Notice kind="done" language={language}>
          <p>{say('done.abgestimmt')}</p>
        </Notice>
      )}
      {refusal && (
        <Notice kind="caution" language={language}>
          <p>{say(`refusal.${refusal}`, { number: ballot.version })}</p>
        </Notice>
      )}
      {refusal && typed.reason && !(isOpen && own && !own.vote) && (
        <NotSaved text={typed.reason} language={language} />
      )}
      <p class="lead">
        {isOpen
          ? say('ballot.open', { until: untilText(ballot.closesAt, language) })
          : say('ballot.over')}
      </p>
      <ul class="link-row">
        <li>
          <a href="#fassung">{say('ballot.text')}</a>
        </li>
        <li>
          <a href={`#stimmen-${ballot.id}`}>{say('votes.caption')}</a>
        </li>
      </ul>
      <Outcome ballot={ballot} isOpen={isOpen} language={language} />
      <ExtensionList extensions={ballot.extensions} language={language} />
      {isOpen && <VoteForm {...props} ballot={ballot} />}
      {version && (
        <section class="section">
          <h2 id="fassung">{say('versions.name', { number: version.number })}</h2>
          <div class="measure" lang={paper.language}>
            {version.lead && <p class="lead">{version.lead}</p>}
            {version.paragraphs.map(({ kind, text }) =>
              kind === 'heading' ? <h3>{text}</h3> : <Markdown text={text} level={3} />,
            )}
          </div>
        </section>
      )}
      <Votes ballot={ballot} language={language} />
      {earlier.length > 0 && (
        <section class="section">
          <h2>{say('ballot.earlier')}</h2>
          {earlier.map((one) => (
            <>
              <h3>{say('ballot.on', { number: one.version })}</h3>
              <Outcome ballot={one} isOpen={false} language={language} />
              <ExtensionList extensions={one.extensions} language={language} />
              <Votes ballot={one} language={language} />
            </>
          ))}
        </section>
      )}
    </>
  );
}

type WithBallot = { readonly ballot: Ballot; readonly language: Language };

/** Who voted what, then who has not. */
function Votes({ ballot, language }: WithBallot) {
  const say = words(language);
  const { electors, electorate } = ballot;
  const sorted = [...electors.filter(({ vote }) => vote), ...electors.filter(({ vote }) => !vote)];
  return (
    <Table
      id={`stimmen-${ballot.id}`}
      caption={say('votes.caption')}
      columns={[{ title: say(`votes.${electorate}`) }, { title: say('votes.choice') }]}
      rows={sorted.map(({ organisationName, personName, vote }) => [
        <Isolated>
          {personName === null
            ? (organisationName ?? say('organisation.gone'))
            : personName || say('person.gone')}
        </Isolated>,
        vote ? <Vote vote={vote} language={language} /> : say('votes.open'),
      ])}
    />
  );
}

type VoteProps = { readonly vote: NonNullable<Elector['vote']>; readonly language: Language };

function Vote({ vote, language }: VoteProps) {
  const say = words(language);
  return (
    <>
      <strong>{say(`choice.${vote.choice}`)}</strong>
      <br />
      <span class="small quiet">
        {say('votes.at', {
          name: vote.personName || say('person.gone'),
          at: formatMoment(vote.madeAt.getTime(), language),
        })}
      </span>
      {vote.reason && (
        <p class="desk-text" dir="auto">
          {vote.reason}
        </p>
      )}
    </>
  );
}

function VoteForm(props: BallotPageProps & { readonly ballot: Ballot }) {
  const { own, ballot, typed, problem, base, language } = props;
  const say = words(language);
  if (!own) return <p class="paper-note">{say(`vote.not_yours.${ballot.electorate}`)}</p>;
  if (own.vote)
    return (
      <p class="paper-note">{say('vote.cast', { choice: say(`choice.${own.vote.choice}`) })}</p>
    );
  const field = problem === 'missing' ? 'stimme' : 'grund';
  const message = problem && say(`vote.problem.${problem === 'missing' ? 'choice' : 'long'}`);
  const choiceField = {
    name: 'stimme',
    id: fieldId('stimme'),
    typed: typed.choice,
    error: field === 'stimme' ? (message ?? undefined) : undefined,
  };
  return (
    <section class="section paper-act" aria-labelledby="stimmabgabe">
      <h2 id="stimmabgabe">
        {say('vote.title', { name: own.personName ?? own.organisationName ?? '' })}
      </h2>
      {message && (
        <ErrorSummary
          errors={[{ field, message }]}
          labels={{ stimme: say('vote.choice'), grund: say('vote.reason') }}
          language={language}
        />
      )}
      <form class="form" action={`${base}/abstimmung`} method="post" novalidate>
        <input type="hidden" name="abstimmung" value={ballot.id} />
        {ballot.electorate === 'members' && <input type="hidden" name="fuer" value={own.id} />}
        <input type="hidden" name="fassung" value={ballot.version} />
        <fieldset class="field choices" id={choiceField.id} tabindex={-1}>
          <legend class="field-label">{say('vote.choice')}</legend>
          <FieldNotes field={choiceField} label={say('vote.choice')} language={language} />
          {choices.map((value) => (
            <div class="choice">
              <input
                type="radio"
                id={`stimme-${value}`}
                name="stimme"
                value={value}
                checked={typed.choice === value}
              />
              <label class="field-label" for={`stimme-${value}`}>
                {say(`choice.${value}`)}
              </label>
            </div>
          ))}
        </fieldset>
        <TextField
          field={{
            name: 'grund',
            id: fieldId('grund'),
            typed: typed.reason,
            error: field === 'grund' ? (message ?? undefined) : undefined,
          }}
          label={say('vote.reason')}
          hint={say('vote.hint')}
          rows={3}
          maximum={bounds.reason}
          optional
          language={language}
        />
        <Button>{say('vote.send')}</Button>
      </form>
    </section>
  );
}
