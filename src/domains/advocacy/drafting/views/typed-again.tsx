import {
  Button,
  ErrorSummary,
  fieldId,
  Notice,
  Select,
  TextField,
} from '../../../../platform/ui/index.ts';
import { paragraphIn } from '../comment.ts';
import { bounds } from '../paper.ts';
import { words } from '../words.ts';
import type { ReadingPageProps } from './reading-page.tsx';
import { typedField } from './typed.ts';

/** What was not accepted: a link to its field, or, where the field is no more, the words with a way to place them. */
export function TypedAgain(props: ReadingPageProps) {
  const { typed, versions, language } = props;
  if (!typed) return null;
  const say = words(language);
  const [newest] = versions;
  const isPlaced =
    typed.form === 'answer' ||
    (typed.form === 'comment' && props.reader.mayComment && paragraphIn([newest], typed.of));
  if (!isPlaced)
    return typed.form === 'comment' && typed.refusal === 'gone' && props.reader.mayComment ? (
      <Gone {...props} />
    ) : (
      <Unplaced {...props} />
    );
  const field = typedField(typed.form, typed.of);
  const message = typed.problem
    ? say(`problem.${typed.problem}`, {
        maximum: typed.form === 'answer' ? bounds.reason : bounds.comment,
      })
    : say(`refusal.${typed.refusal ?? 'stage'}`, { number: newest.number });
  const label = say(typed.form === 'answer' ? 'answer.reason' : 'comment.text');
  return (
    <ErrorSummary errors={[{ field, message }]} labels={{ [field]: label }} language={language} />
  );
}

/** The paragraph is gone: how it read, and the words in a form that asks for another one. */
function Gone({ typed, versions, paper, reader, base, language }: ReadingPageProps) {
  const say = words(language);
  const [newest] = versions;
  const lost = paragraphIn(versions, typed?.of ?? '');
  const before = versions
    .find(({ paragraphs }) => paragraphs.some(({ id }) => id === typed?.of))
    ?.paragraphs.map(({ id }) => id);
  const earlier = before?.slice(0, before.indexOf(typed?.of ?? '')) ?? [];
  const nearest = newest.paragraphs.filter(({ id }) => earlier.includes(id)).at(-1);
  return (
    <section class="paper-gone" aria-labelledby="entfallen" tabindex={-1} autofocus>
      <h2 id="entfallen">{say('gone.title')}</h2>
      <p>{say('refusal.gone', { number: newest.number })}</p>
      {lost && (
        <blockquote class="desk-text" lang={paper.language}>
          {lost.text}
        </blockquote>
      )}
      <form class="form" action={`${base}/${paper.id}/kommentare`} method="post" novalidate>
        <input type="hidden" name="fuer" value={reader.organisationId} />
        <input type="hidden" name="fassung" value={newest.number} />
        <Select
          field={{ name: 'absatz', id: fieldId('absatz'), typed: nearest?.id, error: undefined }}
          label={say('gone.place')}
          options={newest.paragraphs.map(({ id, text }, index) => ({
            value: id,
            label: `${index + 1}: ${text.slice(0, 60)}`,
          }))}
          language={language}
        />
        <TextField
          field={{ name: 'text', id: fieldId('text'), typed: typed?.text, error: undefined }}
          label={say('comment.text')}
          rows={4}
          maximum={bounds.comment}
          language={language}
        />
        <Button>{say('comment.send')}</Button>
      </form>
    </section>
  );
}

/** It is too late: the words stay to be copied. */
function Unplaced({ typed, versions, language }: ReadingPageProps) {
  const say = words(language);
  return (
    <>
      <Notice kind="caution" language={language}>
        <p>{say(`refusal.${typed?.refusal ?? 'stage'}`, { number: versions[0].number })}</p>
      </Notice>
      {typed?.text && (
        <TextField
          field={{ name: 'text', id: fieldId('text'), typed: typed.text, error: undefined }}
          label={say('typed.text')}
          hint={say('typed.hint')}
          rows={4}
          language={language}
        />
      )}
    </>
  );
}
