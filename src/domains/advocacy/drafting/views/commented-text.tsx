import { Button, fieldId, Markdown, TextField } from '../../../../platform/ui/index.ts';
import type { Commented } from '../comment.ts';
import { bounds } from '../paper.ts';
import { words } from '../words.ts';
import { CommentList } from './comment-list.tsx';
import type { ReadingPageProps } from './reading-page.tsx';
import { filterQuery, typedField } from './typed.ts';

type CommentedTextProps = ReadingPageProps & { readonly paragraphs: readonly Commented[] };

/** The text, paragraph by paragraph, each with its number, what was said about it, and a form to say something. */
export function CommentedText(props: CommentedTextProps) {
  const { paragraphs, paper, reader, language } = props;
  const say = words(language);
  return (
    <div class="paper-text">
      {paragraphs.map(({ number, paragraph, comments }) => (
        <section
          class="paper-paragraph"
          id={`absatz-${paragraph.id}`}
          aria-label={say('paragraph', { number })}
        >
          <a
            class="paper-number"
            href={`#absatz-${paragraph.id}`}
            aria-label={say('paragraph', { number })}
          >
            {number}
          </a>
          <div class="paper-body" lang={paper.language}>
            {paragraph.kind === 'heading' ? (
              <h3>{paragraph.text}</h3>
            ) : (
              <Markdown text={paragraph.text} level={3} />
            )}
          </div>
          <CommentList {...props} comments={comments} />
          {reader.mayComment && (
            <CommentForm {...props} paragraphId={paragraph.id} number={number} />
          )}
        </section>
      ))}
    </div>
  );
}

type CommentFormProps = ReadingPageProps & {
  readonly paragraphId: string;
  readonly number: number;
};

function CommentForm(props: CommentFormProps) {
  const { paragraphId, number, typed, paper, versions, base, language } = props;
  const say = words(language);
  const own = typed?.form === 'comment' && typed.of === paragraphId ? typed : null;
  return (
    <details class="paper-form" open={own !== null}>
      <summary>
        {say('comment.write')}
        <span class="unseen"> ({say('paragraph', { number })})</span>
      </summary>
      <form
        class="form"
        action={`${base}/${paper.id}/kommentare${filterQuery(props)}`}
        method="post"
        novalidate
      >
        <input type="hidden" name="fuer" value={props.reader.organisationId} />
        <input type="hidden" name="absatz" value={paragraphId} />
        <input type="hidden" name="fassung" value={versions[0].number} />
        <TextField
          field={{
            name: 'text',
            id: fieldId(typedField('comment', paragraphId)),
            typed: own?.text,
            error: own ? commentError(props) : undefined,
          }}
          label={say('comment.text')}
          hint={say('comment.hint', { organisation: props.reader.organisationName })}
          rows={4}
          maximum={bounds.comment}
          language={language}
        />
        <Button>{say('comment.send')}</Button>
      </form>
    </details>
  );
}

/** Why a comment was not taken, at its field. */
function commentError({ typed, versions, language }: ReadingPageProps): string | undefined {
  const say = words(language);
  if (typed?.problem) return say(`problem.${typed.problem}`, { maximum: bounds.comment });
  return typed?.refusal
    ? say(`refusal.${typed.refusal}`, { number: versions[0].number })
    : undefined;
}
