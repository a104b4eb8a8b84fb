import type { SignedIn } from '../../../../platform/domain.ts';
import { formatDate, type Language, type Translate } from '../../../../platform/i18n/index.ts';
import {
  Button,
  Checkbox,
  ErrorSummary,
  fieldId,
  Isolated,
  Notice,
  TextField,
  Unverified,
} from '../../../../platform/ui/index.ts';
import {
  type Answer,
  type AnswerProblem,
  answerBounds,
  evidenceLines,
  type KeptAnswer,
  noAnswer,
} from '../answer.ts';
import type { Answering, Call, Question } from '../call.ts';
import type { Evidence } from '../evidence.ts';
import { callPath } from '../paths.ts';
import { words } from '../words.ts';
import { AnswerText } from './answer-text.tsx';

type AnswerViewProps = {
  readonly language: Language;
  readonly call: Call;
  readonly question: Question;
  readonly title: string;
  readonly kept: KeptAnswer | null;
  readonly state:
    | { readonly kind: 'kept' }
    | {
        readonly kind: 'wrong';
        readonly typed: Answer;
        readonly problems: readonly AnswerProblem[];
      }
    | { readonly kind: 'closed' | 'conflict' | 'other'; readonly typed: Answer };
  readonly answering: Answering;
  /** What each line of the evidence means. */
  readonly evidence: ReadonlyMap<string, Evidence>;
  /** Address of the next article; null: this is the last. */
  readonly next: string | null;
  /** Which of the questions this is, from 1. */
  readonly place: { readonly nth: number; readonly count: number };
  /** For which one writes. */
  readonly organisation: Pick<SignedIn, 'organisationId' | 'organisationName'>;
  readonly done: string | null;
};

/** What one organisation writes about one article. */
export function AnswerView(props: AnswerViewProps) {
  const { language, call, question, title, kept, state, answering, next, done } = props;
  const { place, organisation } = props;
  const say = words(language);
  return (
    <>
      <h1>{title}</h1>
      <p class="lead" lang={call.language === language ? undefined : call.language}>
        <Isolated>{question.text}</Isolated>
      </p>
      {answering.open && (
        <p class="quiet">
          {say('answer.place', {
            ...place,
            organisation: organisation.organisationName,
            date: formatDate(answering.until, language),
          })}
        </p>
      )}
      {done && state.kind === 'kept' && (
        <Notice kind="done" language={language}>
          <p>{say('answer.saved')}</p>
        </Notice>
      )}
      {!answering.open && (
        <Notice kind="caution" language={language}>
          <p>{say(`refused.${answering.why}`)}</p>
        </Notice>
      )}
      {state.kind === 'other' && (
        <Notice kind="caution" language={language}>
          <p>{say('refused.other')}</p>
        </Notice>
      )}
      {state.kind === 'conflict' && (
        <>
          <Notice kind="caution" language={language}>
            <p>{say('answer.conflict', { name: kept?.editedByName ?? say('somebody') })}</p>
          </Notice>
          <section class="section">
            <h2>{say('answer.theirs', { name: kept?.editedByName ?? say('somebody') })}</h2>
            <AnswerText answer={kept ?? noAnswer} language={language} />
          </section>
        </>
      )}
      {state.kind === 'closed' && (
        <section class="section">
          <h2>{say('answer.typed')}</h2>
          <p>{say('answer.typed.hint')}</p>
          <AnswerText answer={state.typed} language={language} />
        </section>
      )}
      {answering.open ? (
        <AnswerForm {...props} />
      ) : (
        <section class="section">
          <h2>{say('answer.own')}</h2>
          <AnswerText answer={kept ?? undefined} language={language} />
        </section>
      )}
      <EvidenceCheck {...props} />
      <p class="section">
        {next && <a href={next}>{say('answer.next')}</a>}
        {next && ' · '}
        <a href={callPath(language, call.id)}>{say('answer.back')}</a>
      </p>
    </>
  );
}

function AnswerForm(props: AnswerViewProps) {
  const { language, call, question, kept, state, organisation } = props;
  const say = words(language);
  const shown = state.kind === 'kept' ? (kept ?? noAnswer) : state.typed;
  const errors = (state.kind === 'wrong' ? state.problems : []).map(({ field, why }) => ({
    field,
    message: say(why === 'long' ? `answer.long.${field as 'text'}` : 'answer.both'),
  }));
  const labels = {
    text: say('field.answer'),
    figures: say('field.figures'),
    evidence: say('field.evidence'),
    nothing: say('field.nothing'),
  };
  const of = (name: keyof Answer) => ({
    label: labels[name],
    language,
    field: {
      name,
      id: fieldId(name),
      typed: name === 'nothing' ? (shown.nothing ? 'on' : '') : shown[name],
      error: errors.find(({ field }) => field === name)?.message,
    },
  });
  return (
    <>
      {errors.length > 0 && <ErrorSummary errors={errors} labels={labels} language={language} />}
      <Notice kind="caution" language={language}>
        <p>{say('no_persons')}</p>
      </Notice>
      <form
        class="form"
        action={callPath(language, call.id, `antworten/${question.id}`)}
        method="post"
        novalidate
      >
        <input type="hidden" name="fuer" value={organisation.organisationId} />
        <input type="hidden" name="revision" value={String(kept?.revision ?? 0)} />
        <TextField {...of('text')} rows={12} maximum={answerBounds.text} optional />
        <TextField
          {...of('figures')}
          hint={say('field.figures.hint')}
          rows={4}
          maximum={answerBounds.figures}
          optional
        />
        <TextField
          {...of('evidence')}
          hint={say('field.evidence.hint')}
          rows={4}
          maximum={answerBounds.evidence}
          optional
        />
        <Checkbox {...of('nothing')} hint={say('field.nothing.hint')} />
        <div class="buttons">
          <Button>{say(state.kind === 'conflict' ? 'answer.save.mine' : 'save')}</Button>
        </div>
      </form>
    </>
  );
}

/** What each line of the evidence was taken for. */
function EvidenceCheck({ language, kept, state, evidence }: AnswerViewProps) {
  const say = words(language);
  const shown = state.kind === 'kept' ? (kept ?? noAnswer) : state.typed;
  const lines = evidenceLines(shown);
  if (lines.length === 0) return null;
  return (
    <section class="section">
      <h2>{say('evidence.title')}</h2>
      <ul class="rows">
        {lines.map((line) => (
          <li>
            <p>
              <Isolated>{line}</Isolated>
            </p>
            <p class="small quiet">
              <Meaning evidence={evidence.get(line)} language={language} say={say} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

type MeaningProps = {
  readonly evidence: Evidence | undefined;
  readonly language: Language;
  readonly say: Translate<'evidence.address' | 'evidence.unknown' | 'evidence.withdrawn'>;
};

function Meaning({ evidence, language, say }: MeaningProps) {
  if (!evidence || evidence.kind === 'unknown') return <>{say('evidence.unknown')}</>;
  if (evidence.kind === 'address') return <>{say('evidence.address')}</>;
  const { end } = evidence;
  return (
    <>
      <a href={end.href}>{end.title}</a>
      <Unverified sourced={end} language={language} />
      {evidence.kind === 'withdrawn' && ` ${say('evidence.withdrawn')}`}
    </>
  );
}
