import type { Child } from 'hono/jsx';
import type { Language } from '../../../../platform/i18n/index.ts';
import { ErrorSummary, Isolated, Notice } from '../../../../platform/ui/index.ts';
import type { Comment } from '../comment.ts';
import type { Paper } from '../paper.ts';
import type { Paragraph } from '../paragraph.ts';
import type { FieldProblem } from '../sent.ts';
import type { Refusal } from '../stages.ts';
import { words } from '../words.ts';
import { NotSaved } from './not-saved.tsx';
import { boundOf, type WrittenKind } from './paragraph-fields.tsx';
import { TextProblems } from './text-problems.tsx';
import { AddForm, Written } from './written-paragraph.tsx';

export type ShownText = {
  readonly paper: Paper;
  /** Removed ones among them. */
  readonly paragraphs: readonly Paragraph[];
  /** On every version. */
  readonly comments: readonly Comment[];
  /** By section. */
  readonly beside: ReadonlyMap<string, Child>;
  readonly problems: readonly string[];
  readonly mayEdit: boolean;
  /** Whether members read this text. */
  readonly isUpToDate: boolean;
};

/** What was typed and not accepted. */
export type TypedParagraph = {
  readonly form: 'add' | 'edit' | 'none';
  /** Of the paragraph, or of the one before; '': at the end. */
  readonly of: string;
  readonly kind: WrittenKind;
  readonly text: string;
  readonly problem: FieldProblem | null;
  readonly refusal?: Refusal | null;
};

export type TextPageProps = ShownText & {
  readonly language: Language;
  /** Of the paper's pages. */
  readonly base: string;
  readonly typed: TypedParagraph | null;
  readonly done: 'gespeichert' | 'eingefuegt' | 'verschoben' | 'entfernt' | 'aufgenommen' | null;
};

/** The text in the making: every paragraph with its form, in order, and what stands beside it. */
export function TextPage(props: TextPageProps) {
  const { paper, paragraphs, problems, mayEdit, isUpToDate, base, done, language } = props;
  const say = words(language);
  const present = paragraphs.filter(({ state }) => state === 'present');
  return (
    <>
      <h1>{say('writing.heading', { title: paper.title })}</h1>
      {done && (
        <Notice kind="done" language={language}>
          <p>{say(`done.${done}`)}</p>
        </Notice>
      )}
      <Problems {...props} />
      <TextProblems problems={problems} language={language} />
      <p class="lead">
        {say(!mayEdit ? 'writing.closed' : isUpToDate ? 'writing.same' : 'writing.differs')}
      </p>
      {paper.lead && (
        <p lang={paper.language}>
          <Isolated>{paper.lead}</Isolated>
        </p>
      )}
      <ul class="link-row">
        {mayEdit && (
          <li>
            <a href={`${base}/kopf`}>{say('writing.head')}</a>
          </li>
        )}
        <li>
          <a href={`${base}/fortgang`}>{say('more.progress')}</a>
        </li>
        <li>
          <a href={base}>{say('writing.read')}</a>
        </li>
      </ul>
      <div class="paper-text">
        {paragraphs.map((paragraph, index) => (
          <>
            <Written
              {...props}
              paragraph={paragraph}
              number={present.indexOf(paragraph) + 1}
              isFirst={present[0] === paragraph}
              isLast={present.at(-1) === paragraph}
            />
            {isFirstOfSection(paragraphs, index) && (
              <Beside {...props} section={paragraph.section ?? ''} />
            )}
          </>
        ))}
      </div>
      {mayEdit && <AddForm {...props} after="" section="" isOpen />}
    </>
  );
}

function isFirstOfSection(paragraphs: readonly Paragraph[], index: number): boolean {
  const section = paragraphs[index]?.section ?? null;
  return section !== null && paragraphs.findIndex((one) => one.section === section) === index;
}

function Beside({ beside, section }: TextPageProps & { readonly section: string }) {
  const found = beside.get(section);
  return found ? <div class="desk-source">{found}</div> : null;
}

function Problems({ typed, language }: TextPageProps) {
  if (!typed) return null;
  const say = words(language);
  if (typed.problem) {
    const field = `${typed.form}-${typed.of}`;
    const message = say(`problem.${typed.problem}`, { maximum: boundOf(typed.kind) });
    return (
      <ErrorSummary
        errors={[{ field, message }]}
        labels={{ [field]: say('writing.text') }}
        language={language}
      />
    );
  }
  return (
    <>
      <Notice kind="caution" language={language}>
        <p>{say(`refusal.${typed.refusal ?? 'stage'}`, { number: 0 })}</p>
      </Notice>
      {typed.text && <NotSaved text={typed.text} language={language} />}
    </>
  );
}
