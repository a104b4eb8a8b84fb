import { formatMoment } from '../../../../platform/i18n/index.ts';
import {
  Button,
  fieldId,
  Isolated,
  Select,
  Tag,
  TextField,
} from '../../../../platform/ui/index.ts';
import { type Comment, isBy, verdicts } from '../comment.ts';
import { bounds } from '../paper.ts';
import { words } from '../words.ts';
import type { ReadingPageProps } from './reading-page.tsx';
import { filterQuery, typedField } from './typed.ts';

type CommentListProps = Pick<
  ReadingPageProps,
  'language' | 'reader' | 'typed' | 'base' | 'paper' | 'versions' | 'filter'
> & { readonly comments: readonly Comment[] };

/** Who said what about one paragraph, and what became of it. */
export function CommentList(props: CommentListProps) {
  const { comments, language } = props;
  const say = words(language);
  if (comments.length === 0) return null;
  return (
    <ul class="paper-comments">
      {comments.map((comment) => (
        <li id={`kommentar-${comment.id}`}>
          <p class="small">
            <strong>
              <Isolated>{comment.organisationName ?? say('organisation.gone')}</Isolated>
            </strong>{' '}
            <span class="quiet">
              {say('comment.by', {
                name: comment.personName || say('person.gone'),
                at: formatMoment(comment.madeAt.getTime(), language),
              })}
              {comment.version !== props.versions[0].number && (
                <>
                  {', '}
                  <a href={`${props.base}/${props.paper.id}/fassungen/${comment.version}`}>
                    {say('comment.version', { version: comment.version })}
                  </a>
                </>
              )}
            </span>
          </p>
          <p class="desk-text" dir="auto">
            {comment.text}
          </p>
          {comment.answer && (
            <p class="paper-answer">
              <Tag>{say(`verdict.${comment.answer.verdict}`)}</Tag> {comment.answer.reason}
            </p>
          )}
          {props.reader.mayComment && !comment.answer && isBy(props.reader, comment) && (
            <WithdrawalForm {...props} comment={comment} />
          )}
          {props.reader.mayAnswer && <AnswerForm {...props} comment={comment} />}
        </li>
      ))}
    </ul>
  );
}

function WithdrawalForm(props: CommentListProps & { readonly comment: Comment }) {
  const { comment, paper, base, language } = props;
  const say = words(language);
  return (
    <details class="paper-form">
      <summary>
        {say('withdrawal.open')}
        <span class="unseen"> ({comment.text.slice(0, 40)})</span>
      </summary>
      <p>{say('withdrawal.lead')}</p>
      <form action={`${base}/${paper.id}/kommentare/ruecknahme${filterQuery(props)}`} method="post">
        <input type="hidden" name="kommentar" value={comment.id} />
        <Button kind="second">{say('withdrawal.send')}</Button>
      </form>
    </details>
  );
}

function AnswerForm(props: CommentListProps & { readonly comment: Comment }) {
  const { comment, typed, paper, base, language } = props;
  const say = words(language);
  const own = typed?.form === 'answer' && typed.of === comment.id ? typed : null;
  const id = typedField('answer', comment.id);
  return (
    <details class="paper-form" open={own !== null}>
      <summary>
        {say(comment.answer ? 'answer.change' : 'answer.give')}
        <span class="unseen">
          {' '}
          ({comment.organisationName ?? say('organisation.gone')}: {comment.text.slice(0, 40)})
        </span>
      </summary>
      <form
        class="form"
        action={`${base}/${paper.id}/antworten${filterQuery(props)}`}
        method="post"
        novalidate
      >
        <input type="hidden" name="kommentar" value={comment.id} />
        <input type="hidden" name="gesehen" value={comment.answer?.at.getTime() ?? ''} />
        <Select
          field={{
            name: 'ergebnis',
            id: `${fieldId(id)}-ergebnis`,
            typed: own?.verdict ?? comment.answer?.verdict,
            error: undefined,
          }}
          label={say('answer.verdict')}
          options={verdicts.map((value) => ({ value, label: say(`verdict.${value}`) }))}
          language={language}
        />
        <TextField
          field={{
            name: 'grund',
            id: fieldId(id),
            typed: own?.text ?? comment.answer?.reason,
            error: own ? answerError(props) : undefined,
          }}
          label={say('answer.reason')}
          hint={say('answer.reason.hint')}
          rows={2}
          maximum={bounds.reason}
          language={language}
        />
        <Button kind="second">{say('answer.send')}</Button>
      </form>
    </details>
  );
}

function answerError({ typed, versions, language }: CommentListProps): string | undefined {
  const say = words(language);
  if (typed?.problem) return say(`problem.${typed.problem}`, { maximum: bounds.reason });
  return typed?.refusal
    ? say(`refusal.${typed.refusal}`, { number: versions[0].number })
    : undefined;
}
