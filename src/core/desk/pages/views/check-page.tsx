import type { Child } from 'hono/jsx';
import type { Content, Section } from '../../../../platform/editable.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import {
  Button,
  Checkbox,
  ErrorSummary,
  Notice,
  TextField,
} from '../../../../platform/ui/index.ts';
import type { Refusal } from '../../life.ts';
import type { Thing } from '../../thing.ts';
import type { AskedCheck } from '../asked-check.ts';
import type { Difference } from '../fields/differences.ts';
import { words } from '../words.ts';
import { CheckList } from './check-list.tsx';
import { DifferenceList } from './difference-list.tsx';
import { ShownContent } from './shown-content.tsx';
import { TypedText } from './typed-text.tsx';

export type ShownCheck = {
  readonly thing: Thing;
  readonly sections: readonly Section[];
  readonly content: Content;
  /** As the public will see it; null: the domain makes none. */
  readonly preview: Child | null;
  /** Against what is public; null: nothing is. */
  readonly changes: readonly Difference[] | null;
  /** [] when it is not in review. */
  readonly checks: readonly AskedCheck[];
};

export type CheckNotice =
  /** typed: the remark, where one was sent. */
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly typed: string }
  /** The statement's box was not ticked. */
  | { readonly kind: 'unticked'; readonly check: string }
  | { readonly kind: 'remark'; readonly problem: 'missing' | 'long'; readonly typed: string };

type CheckPageProps = ShownCheck & {
  readonly language: Language;
  /** Of the thing's pages. */
  readonly base: string;
  readonly title: string;
  readonly notice: CheckNotice | null;
  /** For which forms are sent. */
  readonly organisationId: string;
};

/** Where somebody else than the author reads a draft and says what she has found. */
export function CheckPage(props: CheckPageProps) {
  const { thing, changes, checks, language, title, notice } = props;
  const say = words(language);
  const { submission } = thing;
  return (
    <>
      <h1>{title}</h1>
      {notice && <Said {...props} notice={notice} />}
      {submission ? (
        <p class="lead">{say('check.lead')}</p>
      ) : (
        <Notice kind="caution" language={language}>
          <p>{say('refusal.not_submitted')}</p>
        </Notice>
      )}
      {submission?.note && (
        <Notice kind="information" language={language}>
          <p>{say('check.note', { name: submission.submittedByName ?? say('somebody') })}</p>
          <p class="desk-text">{submission.note}</p>
        </Notice>
      )}
      {changes && (
        <section class="section">
          <h2>{say('check.changes')}</h2>
          <DifferenceList differences={changes} language={language} />
        </section>
      )}
      <section class="section">
        <h2>{say('check.text')}</h2>
        {props.preview ? (
          <>
            <div class="desk-preview">{props.preview}</div>
            <details class="desk-details">
              <summary>{say('check.all_fields')}</summary>
              <ShownContent {...props} />
            </details>
          </>
        ) : (
          <ShownContent {...props} />
        )}
      </section>
      {submission && <Statements {...props} />}
      {submission && checks.some(({ reader }) => reader !== 'other_role') && (
        <GiveBack {...props} />
      )}
    </>
  );
}

function Said({ notice, checks, language }: CheckPageProps & { readonly notice: CheckNotice }) {
  const say = words(language);
  if (notice.kind === 'refused')
    return (
      <Notice kind="caution" language={language}>
        <p>{say(`refusal.${notice.refusal}`)}</p>
        <TypedText text={notice.typed} language={language} />
      </Notice>
    );
  if (notice.kind === 'remark') {
    const errors = [{ field: 'bemerkung', message: say(`check.remark.${notice.problem}`) }];
    const labels = { bemerkung: say('check.remark') };
    return <ErrorSummary errors={errors} labels={labels} language={language} />;
  }
  const label = checks.find(({ check }) => check.name === notice.check)?.check.label[language];
  const field = `gelesen-${notice.check}`;
  return (
    <ErrorSummary
      errors={[{ field, message: say('check.unticked') }]}
      labels={{ [field]: label ?? say('check.crumb') }}
      language={language}
    />
  );
}

/** What is asked for and, for each check that the reader can state, a form of its own. */
function Statements(props: CheckPageProps) {
  const { thing, checks, base, language, notice } = props;
  const say = words(language);
  const open = checks.filter(({ missing, reader }) => missing > 0 && reader === 'may_state');
  return (
    <section class="section">
      <h2>{say('checks.title')}</h2>
      <CheckList checks={checks} language={language} />
      {checks.some(({ reader }) => reader === 'own_draft') && <p>{say('reader.own_draft')}</p>}
      {open.map(({ check }) => (
        <form class="form desk-statement" action={`${base}/pruefung`} method="post">
          <h3>{check.label[language]}</h3>
          <input type="hidden" name="fuer" value={props.organisationId} />
          <input type="hidden" name="pruefung" value={check.name} />
          <input type="hidden" name="revision" value={thing.submission?.revision ?? ''} />
          <Checkbox
            field={{
              name: 'gelesen',
              id: `field-gelesen-${check.name}`,
              typed: undefined,
              error:
                notice?.kind === 'unticked' && notice.check === check.name
                  ? say('check.unticked')
                  : undefined,
            }}
            label={check.statement[language]}
            language={language}
          />
          <Button>{say('check.state')}</Button>
        </form>
      ))}
    </section>
  );
}

function GiveBack({ base, language, notice, organisationId }: CheckPageProps) {
  const say = words(language);
  const wrong = notice?.kind === 'remark' ? notice : null;
  return (
    <section class="section">
      <h2>{say('check.give_back')}</h2>
      <p class="measure">{say('check.give_back.lead')}</p>
      <form class="form" action={`${base}/rueckgabe`} method="post" novalidate>
        <input type="hidden" name="fuer" value={organisationId} />
        <TextField
          field={{
            name: 'bemerkung',
            id: 'field-bemerkung',
            typed: wrong?.typed,
            error: wrong ? say(`check.remark.${wrong.problem}`) : undefined,
          }}
          label={say('check.remark')}
          rows={4}
          language={language}
        />
        <Button kind="second">{say('check.give_back')}</Button>
      </form>
    </section>
  );
}
