import type { Commented } from '../comment.ts';
import { words } from '../words.ts';
import { CommentList } from './comment-list.tsx';
import type { ReadingPageProps } from './reading-page.tsx';

type RemovedTextProps = ReadingPageProps & { readonly removed: readonly Commented[] };

/** Paragraphs that are in the text no more, with what was said about them. */
export function RemovedText(props: RemovedTextProps) {
  const { removed, paper, language } = props;
  const say = words(language);
  if (removed.length === 0) return null;
  return (
    <section class="section">
      <h2>{say('removed.title')}</h2>
      <p class="quiet">{say('removed.lead')}</p>
      {removed.map(({ paragraph, comments }) => (
        <div class="paper-removed" id={`absatz-${paragraph.id}`}>
          <blockquote class="desk-text quiet" lang={paper.language}>
            {paragraph.text}
          </blockquote>
          <CommentList {...props} comments={comments} />
        </div>
      ))}
    </section>
  );
}
