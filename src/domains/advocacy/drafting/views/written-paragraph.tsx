import type { Language } from '../../../../platform/i18n/index.ts';
import { Button, Markdown } from '../../../../platform/ui/index.ts';
import type { Paragraph } from '../paragraph.ts';
import { words } from '../words.ts';
import { ParagraphComments } from './paragraph-comments.tsx';
import { boundOf, ParagraphFields } from './paragraph-fields.tsx';
import type { TextPageProps } from './text-page.tsx';

type WrittenProps = TextPageProps & {
  readonly paragraph: Paragraph;
  /** 0: it is removed. */
  readonly number: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
};

/** One paragraph of the text in the making, with the forms to change, move, remove and follow it. */
export function Written(props: WrittenProps) {
  const { paragraph, number, mayEdit, paper, base, language } = props;
  const say = words(language);
  if (paragraph.state === 'removed')
    return (
      <section
        class="paper-paragraph"
        id={`absatz-${paragraph.id}`}
        aria-label={say('removed.one')}
      >
        <p class="quiet">
          <strong>{say('removed.one')}</strong>: <del>{paragraph.text.slice(0, 200)}</del>
        </p>
        {mayEdit && (
          <StateForm
            {...props}
            state="vorhanden"
            label={say('writing.restore')}
            about={paragraph.text.slice(0, 40)}
          />
        )}
      </section>
    );
  return (
    <section
      class="paper-paragraph"
      id={`absatz-${paragraph.id}`}
      aria-label={say('paragraph', { number })}
    >
      <span class="paper-number" aria-hidden="true">
        {number}
      </span>
      <div class="paper-body" lang={paper.language}>
        {paragraph.kind === 'heading' ? (
          <h2 class="paper-heading">{paragraph.text}</h2>
        ) : (
          <Markdown text={paragraph.text} level={3} />
        )}
      </div>
      <ParagraphComments {...props} />
      {mayEdit && (
        <>
          <EditForm {...props} />
          <AddForm
            {...props}
            after={paragraph.id}
            section={paragraph.section ?? ''}
            isOpen={false}
          />
          <div class="desk-actions paper-actions">
            {!props.isFirst && (
              <MoveForm
                base={base}
                id={paragraph.id}
                way="hoch"
                language={language}
                number={number}
              />
            )}
            {!props.isLast && (
              <MoveForm
                base={base}
                id={paragraph.id}
                way="runter"
                language={language}
                number={number}
              />
            )}
            <StateForm
              {...props}
              state="entfernt"
              label={say('writing.remove')}
              about={say('paragraph', { number })}
            />
          </div>
        </>
      )}
    </section>
  );
}

function EditForm(props: WrittenProps) {
  const { paragraph, number, paper, typed, base, language } = props;
  const say = words(language);
  const own = typed?.form === 'edit' && typed.of === paragraph.id ? typed : null;
  return (
    <details class="paper-form" open={own !== null}>
      <summary>
        {say('writing.edit')}
        <span class="unseen"> ({say('paragraph', { number })})</span>
      </summary>
      <form class="form" action={`${base}/absaetze/${paragraph.id}`} method="post" novalidate>
        <input type="hidden" name="revision" value={paragraph.revision} />
        <ParagraphFields
          language={language}
          paper={paper}
          of={`edit-${paragraph.id}`}
          form="edit"
          kind={own?.kind ?? paragraph.kind}
          text={own?.text ?? paragraph.text}
          error={own ? errorOf(props) : undefined}
        />
        <Button>{say('writing.save')}</Button>
      </form>
    </details>
  );
}

type AddFormProps = TextPageProps & {
  /** '': at the end. */
  readonly after: string;
  readonly section: string;
  readonly isOpen: boolean;
  readonly number?: number;
};

/** A new paragraph, after one or at the end. */
export function AddForm(props: AddFormProps) {
  const { after, section, isOpen, paper, typed, base, language, number } = props;
  const say = words(language);
  const own = typed?.form === 'add' && typed.of === after ? typed : null;
  return (
    <details class="paper-form" open={isOpen || own !== null}>
      <summary>
        {say(after ? 'writing.add' : 'writing.append')}
        {number && <span class="unseen"> ({say('paragraph', { number })})</span>}
      </summary>
      <form class="form" action={`${base}/absaetze`} method="post" novalidate>
        <input type="hidden" name="nach" value={after} />
        <input type="hidden" name="abschnitt" value={section} />
        <ParagraphFields
          language={language}
          paper={paper}
          of={`add-${after}`}
          form="add"
          kind={own?.kind ?? 'text'}
          text={own?.text ?? ''}
          error={own ? errorOf(props) : undefined}
        />
        <Button kind={after ? 'second' : 'main'}>{say('writing.insert')}</Button>
      </form>
    </details>
  );
}

type MoveFormProps = {
  readonly base: string;
  readonly id: string;
  readonly way: 'hoch' | 'runter';
  readonly number: number;
  readonly language: Language;
};

function MoveForm({ base, id, way, number, language }: MoveFormProps) {
  const say = words(language);
  return (
    <form action={`${base}/absaetze/${id}/ort`} method="post">
      <input type="hidden" name="richtung" value={way} />
      <button class="row-button" type="submit">
        {say(`writing.${way}`)}
        <span class="unseen"> ({say('paragraph', { number })})</span>
      </button>
    </form>
  );
}

type StateFormProps = WrittenProps & {
  readonly state: 'entfernt' | 'vorhanden';
  readonly label: string;
  readonly about: string;
};

function StateForm({ base, paragraph, state, label, about }: StateFormProps) {
  return (
    <form action={`${base}/absaetze/${paragraph.id}/stand`} method="post">
      <input type="hidden" name="stand" value={state} />
      <button class="row-button" type="submit">
        {label}
        <span class="unseen"> ({about})</span>
      </button>
    </form>
  );
}

function errorOf({ typed, language }: TextPageProps): string | undefined {
  return typed?.problem
    ? words(language)(`problem.${typed.problem}`, { maximum: boundOf(typed.kind) })
    : undefined;
}
