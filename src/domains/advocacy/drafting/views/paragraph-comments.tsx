import { Isolated, Tag } from '../../../../platform/ui/index.ts';
import type { Paragraph } from '../paragraph.ts';
import { words } from '../words.ts';
import type { TextPageProps } from './text-page.tsx';

type ParagraphCommentsProps = Pick<TextPageProps, 'comments' | 'base' | 'language'> & {
  readonly paragraph: Paragraph;
};

/** What was said about a paragraph, beside it while one writes; it is answered where it is read. */
export function ParagraphComments({ comments, paragraph, base, language }: ParagraphCommentsProps) {
  const say = words(language);
  const own = comments.filter(({ paragraphId }) => paragraphId === paragraph.id);
  if (own.length === 0) return null;
  const open = own.filter(({ answer }) => answer === null).length;
  return (
    <details class="paper-form">
      <summary>{say('writing.comments', { count: own.length, open })}</summary>
      <ul class="paper-comments">
        {own.map(({ id, organisationName, text, answer }) => (
          <li>
            <p class="small">
              <strong>
                <Isolated>{organisationName ?? say('organisation.gone')}</Isolated>
              </strong>
            </p>
            <p class="desk-text" dir="auto">
              {text}
            </p>
            <p class="small">
              {answer && <Tag>{say(`verdict.${answer.verdict}`)}</Tag>}{' '}
              <a href={`${base}#kommentar-${id}`}>
                {say(answer ? 'answer.change' : 'answer.give')}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
