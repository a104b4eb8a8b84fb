import { formatDate, type Language } from '../../../../platform/i18n/index.ts';
import {
  Button,
  type Empty,
  Form,
  type Invalid,
  Isolated,
  Notice,
  TextField,
} from '../../../../platform/ui/index.ts';
import { decisionPath } from '../../paths.ts';
import { maximum, type TypedHint } from '../hint-form.ts';
import type { PointerState } from '../pointer.ts';
import { words } from '../words.ts';
import { HintFields } from './hint-fields.tsx';

/** state null: no hint has this receipt. */
export type AskedState = {
  readonly typed: string;
  readonly state: PointerState | 'wrong' | null;
};

type HintPageProps = {
  readonly language: Language;
  readonly form: Empty | Invalid<TypedHint>;
  readonly asked: AskedState | null;
};

/** Anybody points to a decision, and later asks what became of it. */
export function HintPage({ language, form, asked }: HintPageProps) {
  const say = words(language);
  const path = `/${language}/rechtsprechung/hinweis`;
  return (
    <>
      <h1>{say('title')}</h1>
      {asked && asked.state !== 'wrong' && <State state={asked.state} language={language} />}
      <p class="lead">{say('lead')}</p>
      <p class="measure">{say('no_names')}</p>
      <Form<TypedHint>
        form={form}
        action={path}
        language={language}
        labels={{
          court: say('court'),
          date: say('date'),
          fileNumber: say('fileNumber'),
          link: say('link'),
          note: say('note'),
          contact: say('contact'),
          website: say('website'),
          sending: say('send'),
        }}
        fields={(field) => (
          <>
            <HintFields field={field} language={language} />
            <TextField
              field={field('link')}
              label={say('link')}
              hint={say('link.hint')}
              type="url"
              autocomplete="off"
              maximum={maximum.link}
              optional
              language={language}
            />
            <TextField
              field={field('note')}
              label={say('note')}
              rows={4}
              maximum={maximum.note}
              optional
              language={language}
            />
            <TextField
              field={field('contact')}
              label={say('contact')}
              hint={say('contact.hint')}
              maximum={maximum.contact}
              optional
              language={language}
            />
            <div class="unseen">
              <TextField
                field={field('website')}
                label={say('website')}
                autocomplete="off"
                language={language}
              />
            </div>
            {field('sending').error && (
              <p class="field-error" id={field('sending').id} tabindex={-1}>
                {field('sending').error}
              </p>
            )}
          </>
        )}
        buttons={<Button>{say('send')}</Button>}
        complete={() => null}
      />
      <ReceiptForm path={path} asked={asked} language={language} />
      <p class="section">
        <a href={`/${language}/entscheidung-einreichen`}>{say('member')}</a>
      </p>
    </>
  );
}

type StateProps = { readonly state: PointerState | null; readonly language: Language };

function State({ state, language }: StateProps) {
  const say = words(language);
  if (!state)
    return (
      <Notice kind="caution" language={language}>
        <p>{say('state.unknown')}</p>
      </Notice>
    );
  const date = formatDate(state.receivedOn, language);
  return (
    <Notice kind="information" language={language}>
      <p>{say(`state.${state.slug ? 'public' : (state.ending ?? 'open')}`, { date })}</p>
      {state.slug && (
        <p>
          <a href={decisionPath(language, state.slug)}>{say('state.link')}</a>
        </p>
      )}
      {state.reason !== '' && (
        <p>
          <Isolated>{state.reason}</Isolated>
        </p>
      )}
    </Notice>
  );
}

type ReceiptFormProps = {
  readonly path: string;
  readonly asked: AskedState | null;
  readonly language: Language;
};

/** Asks what became of a hint. */
function ReceiptForm({ path, asked, language }: ReceiptFormProps) {
  const say = words(language);
  return (
    <section class="section">
      <h2>{say('state.title')}</h2>
      <form class="form" action={`${path}/stand`} method="post" novalidate>
        <TextField
          field={{
            name: 'receipt',
            id: 'field-receipt',
            typed: asked?.typed,
            error: asked?.state === 'wrong' ? say('receipt.wrong') : undefined,
          }}
          label={say('receipt')}
          hint={say('receipt.hint')}
          autocomplete="off"
          language={language}
        />
        <div class="buttons">
          <Button kind="second">{say('state.ask')}</Button>
        </div>
      </form>
    </section>
  );
}
