import type { Content, Field, Section } from '../../../../platform/editable.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import { Button, Notice } from '../../../../platform/ui/index.ts';
import type { Thing } from '../../thing.ts';
import type { DraftForm } from '../draft-form.ts';
import { differences } from '../fields/differences.ts';
import { words } from '../words.ts';
import { Changes } from './changes.tsx';
import { DeskField } from './fields/desk-field.tsx';
import { HiddenField } from './fields/hidden-field.tsx';

type ConflictPageProps = {
  readonly language: Language;
  readonly action: string;
  /** Below which the files of drafts are. */
  readonly filesAt: string;
  readonly title: string;
  readonly thing: Thing;
  /** What this person typed, with the revision that is kept now. */
  readonly form: DraftForm;
  readonly theirs: Content;
  /** For which the form is sent. */
  readonly organisationId: string;
};

/** Two people wrote at once: each field in which they differ, with both texts and a choice; the others go along unseen. */
export function ConflictPage(props: ConflictPageProps) {
  const { language, action, title, thing, form, theirs } = props;
  const say = words(language);
  const name = thing.draft?.editedByName ?? say('somebody');
  const differing = differences(form.sections, theirs, form.content, language);
  const same = fieldsOf(form.sections).filter(
    (field) => !differing.some((difference) => difference.field === field),
  );
  return (
    <>
      <h1>{title}</h1>
      <Notice kind="caution" language={language}>
        <p>{say('conflict.said', { name })}</p>
      </Notice>
      <p class="lead">{say('conflict.lead', { count: differing.length })}</p>
      <form
        class="desk-form"
        action={action}
        method="post"
        enctype="multipart/form-data"
        novalidate
      >
        <input type="hidden" name="fuer" value={props.organisationId} />
        <input type="hidden" name="revision" value={form.revision ?? ''} />
        {same.map((field) => (
          <HiddenField field={field} content={form.content} />
        ))}
        {differing.map(({ field, parts }) => (
          <fieldset class="desk-conflict">
            <legend>{field.label[language]}</legend>
            <p class="quiet">{say('conflict.difference', { name })}</p>
            <Changes parts={parts} language={language} />
            {(['mine', 'theirs'] as const).map((whose) => (
              <div class="choice">
                <input
                  type="radio"
                  id={`wahl-${field.name}-${whose}`}
                  name={`wahl.${field.name}`}
                  value={whose}
                  checked={whose === 'mine'}
                />
                <label class="field-label" for={`wahl-${field.name}-${whose}`}>
                  {say(`conflict.${whose}`, { name })}
                </label>
              </div>
            ))}
            <DeskField
              {...form}
              field={field}
              language={language}
              source={null}
              filesAt={props.filesAt}
            />
          </fieldset>
        ))}
        <div class="buttons">
          <Button name="aktion" value="speichern">
            {say('draft.save')}
          </Button>
        </div>
      </form>
    </>
  );
}

function fieldsOf(sections: readonly Section[]): readonly Field[] {
  return sections.flatMap(({ fields }) => fields);
}
