import type { SignedIn } from '../../../../platform/domain.ts';
import type { Editable } from '../../../../platform/editable.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import { Button, Notice } from '../../../../platform/ui/index.ts';
import type { Refusal } from '../../life.ts';
import type { Thing } from '../../thing.ts';
import type { DraftForm } from '../draft-form.ts';
import { nextStep } from '../step.ts';
import { type Say, words } from '../words.ts';
import { FormSections } from './form-sections.tsx';
import { ProblemSummary } from './problem-summary.tsx';

export type DraftNotice =
  | 'gespeichert'
  | 'wiederhergestellt'
  | 'malformed'
  | 'incomplete'
  | Refusal;

export type DraftPageProps = {
  readonly language: Language;
  readonly editable: Editable;
  readonly base: string;
  /** Below which the files of drafts are. */
  readonly filesAt: string;
  readonly title: string;
  readonly thing: Thing | null;
  readonly form: DraftForm;
  readonly notice: DraftNotice | null;
  readonly person: Pick<SignedIn, 'personId' | 'organisationId'>;
  /** The page answers a form that was sent: what stands in it is newer than what the browser kept. */
  readonly isAnswer: boolean;
};

/** The form in which a thing is written. */
export function DraftPage(props: DraftPageProps) {
  const { language, editable, base, title, thing, form, notice } = props;
  const say = words(language);
  const action = thing ? `${base}/${thing.id}/entwurf` : `${base}/neu`;
  return (
    <>
      <h1>{title}</h1>
      {thing && <desk-kept forget={`${base}/neu`} />}
      {notice && <Said notice={notice} language={language} say={say} />}
      <ProblemSummary {...form} language={language} />
      <p class="lead">{say(leadOf(thing))}</p>
      {editable.checks.length > 0 && thing?.submission && (
        <Notice kind="caution" language={language}>
          <p>{say('draft.ends_review')}</p>
        </Notice>
      )}
      <desk-form
        class="desk-form"
        place={action}
        person={props.person.personId}
        revision={form.revision ?? 'neu'}
        answer={props.isAnswer ? (isStored(notice) ? 'stored' : 'typed') : undefined}
        preview={editable.preview ? `${thing ? `${base}/${thing.id}` : base}/vorschau` : undefined}
        restored={say('script.restored')}
        discard={say('script.discard')}
        shortcuts={say(editable.preview ? 'script.shortcuts.preview' : 'script.shortcuts')}
        show-preview={say('script.show_preview')}
        hide-preview={say('script.hide_preview')}
        preview-name={say('preview.title')}
        preview-failed={say('script.preview_failed')}
      >
        <form action={action} method="post" enctype="multipart/form-data" novalidate>
          {/* The first button is the one that Enter presses. */}
          <button class="unseen" type="submit" tabindex={-1}>
            {say('draft.save')}
          </button>
          <input type="hidden" name="fuer" value={props.person.organisationId} />
          <input type="hidden" name="revision" value={form.revision ?? ''} />
          <FormSections {...form} language={language} filesAt={thing && props.filesAt} />
          <div class="buttons desk-buttons">
            <Button name="aktion" value="speichern">
              {say('draft.save')}
            </Button>
            <Button name="aktion" value="ansehen" kind="second">
              {say('draft.save_and_look')}
            </Button>
            <Button name="aktion" value="weitergeben" kind="second">
              {say(`draft.save_and_${nextStep(editable, null, form.content)}`)}
            </Button>
          </div>
        </form>
      </desk-form>
    </>
  );
}

/** Whether what an answer shows was saved before something else was refused. */
function isStored(notice: DraftNotice | null): boolean {
  return notice !== null && notice !== 'malformed';
}

function leadOf(thing: Thing | null) {
  if (!thing) return 'draft.lead.new';
  return thing.version !== null && !thing.withdrawal ? 'draft.lead.public' : 'draft.lead.draft';
}

type SaidProps = {
  readonly notice: DraftNotice;
  readonly language: Language;
  readonly say: Say;
};

function Said({ notice, language, say }: SaidProps) {
  const isDone = notice === 'gespeichert' || notice === 'wiederhergestellt';
  return (
    <Notice kind={isDone ? 'done' : 'caution'} language={language}>
      <p>{say(isDone || notice === 'malformed' ? `draft.${notice}` : `refusal.${notice}`)}</p>
    </Notice>
  );
}
