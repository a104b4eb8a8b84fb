import { Changes } from '../../../../core/desk/index.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import { diffTexts } from '../../../../platform/text/index.ts';
import { Button, Notice } from '../../../../platform/ui/index.ts';
import type { Paper } from '../paper.ts';
import type { Paragraph } from '../paragraph.ts';
import { words } from '../words.ts';
import { ParagraphFields } from './paragraph-fields.tsx';
import type { TypedParagraph } from './text-page.tsx';

type ParagraphConflictPageProps = {
  readonly language: Language;
  /** Of the paper's pages. */
  readonly base: string;
  readonly paper: Paper;
  /** What this person typed. */
  readonly typed: TypedParagraph;
  /** What is kept now. */
  readonly theirs: Paragraph;
};

/** Somebody else saved the paragraph meanwhile, or took it out: both texts, and the form to decide. */
export function ParagraphConflictPage(props: ParagraphConflictPageProps) {
  const { language, base, paper, typed, theirs } = props;
  const say = words(language);
  const isGone = theirs.state === 'removed';
  return (
    <>
      <h1>{say('conflict.heading')}</h1>
      <Notice kind="caution" language={language}>
        <p>{say(isGone ? 'conflict.removed' : 'conflict.saved')}</p>
      </Notice>
      <h2>{say('conflict.theirs')}</h2>
      <div class="desk-text paper-compared" lang={paper.language}>
        {theirs.text}
      </div>
      <h2>{say('conflict.changes')}</h2>
      <div lang={paper.language}>
        <Changes parts={diffTexts(theirs.text, typed.text)} language={language} />
      </div>
      <h2>{say('conflict.mine')}</h2>
      <form
        class="form"
        action={isGone ? `${base}/absaetze` : `${base}/absaetze/${theirs.id}`}
        method="post"
        novalidate
      >
        {isGone ? (
          <>
            <input type="hidden" name="nach" value={theirs.id} />
            <input type="hidden" name="abschnitt" value={theirs.section ?? ''} />
          </>
        ) : (
          <input type="hidden" name="revision" value={theirs.revision} />
        )}
        <ParagraphFields
          language={language}
          paper={paper}
          of={`edit-${theirs.id}`}
          form={isGone ? 'add' : 'edit'}
          kind={typed.kind}
          text={typed.text}
          error={undefined}
        />
        <div class="buttons">
          <Button>{say(isGone ? 'conflict.insert' : 'conflict.save')}</Button>
          <a class="button button-plain" href={`${base}/text#absatz-${theirs.id}`}>
            {say('conflict.leave')}
          </a>
        </div>
      </form>
    </>
  );
}
