import type { Child } from 'hono/jsx';
import { type Language, tongueOf } from '../../../../platform/i18n/index.ts';
import { Button, Checkbox, ErrorSummary, German, Notice } from '../../../../platform/ui/index.ts';
import { formatDay } from '../../format.ts';
import { classOf } from '../../texts/names.ts';
import type { Confirmable, ConfirmationRefusal } from '../confirmation.ts';
import { nameOfLanguage, titleOfText } from '../names.ts';
import { words } from '../words.ts';

type ConfirmationPageProps = {
  readonly language: Language;
  readonly confirmable: Confirmable;
  readonly mayConfirm: boolean;
  readonly refusal: ConfirmationRefusal | null;
  readonly isDone: boolean;
  readonly action: string;
  /** Address of the text at the desk. */
  readonly thing: string;
  /** Address of the public page. */
  readonly page: string | null;
};

/** A text beside the German one, and the form by which somebody stands for it. */
export function ConfirmationPage(props: ConfirmationPageProps) {
  const { language, confirmable, isDone, refusal } = props;
  const say = words(language);
  const isGerman = confirmable.key.code === 'de';
  return (
    <>
      <h1>{say('confirm.title', { title: titleOfText(confirmable.key, language) })}</h1>
      {isDone && (
        <Notice kind="done" language={language}>
          <p>{say('confirm.done')}</p>
        </Notice>
      )}
      {refusal === 'unticked' || refusal === 'changed' ? (
        <ErrorSummary
          errors={[{ field: 'gelesen', message: say(`confirm.${refusal}`) }]}
          labels={{ gelesen: say('confirm') }}
          language={language}
        />
      ) : null}
      <State {...props} />
      <p class="measure">{say(isGerman ? 'confirm.what.german' : 'confirm.what')}</p>
      <p class="measure">
        {say('confirm.until')} {say('confirm.draft')}
      </p>
      <p>
        <a href={props.thing}>{say('confirm.edit')}</a>
        {props.page && (
          <>
            {' · '}
            <a href={props.page}>{say('confirm.page')}</a>
          </>
        )}
      </p>
      {confirmable.text && (
        <section class="section">
          <h2>{say('confirm.parts')}</h2>
          <Parts {...props} text={confirmable.text} />
        </section>
      )}
      <Ending {...props} />
    </>
  );
}

function State({ language, confirmable: { key, text, isConfirmed } }: ConfirmationPageProps) {
  const say = words(language);
  const confirmed = isConfirmed && text?.file.confirmed;
  if (confirmed)
    return (
      <p class="lead">
        {say('confirm.confirmed', {
          date: formatDay(confirmed.on, tongueOf(language)!),
          name: confirmed.by,
        })}
      </p>
    );
  const isAwaited = classOf(key.name) === 'rights' && key.code !== 'de' && key.code !== 'en';
  return (
    <p class="lead">
      {say('confirm.not')} {isAwaited && say('confirm.awaited')}
    </p>
  );
}

type PartsProps = ConfirmationPageProps & { readonly text: NonNullable<Confirmable['text']> };

function Parts({ language, confirmable: { key, german }, text }: PartsProps) {
  const { lang, dir } = tongueOf(key.code)!;
  const own = nameOfLanguage(key.code)[language];
  return (
    <>
      {[...german.parts].map(([part, source]) => (
        <>
          {part.startsWith('heading.') && (
            <h3 class="section">
              <German>{source}</German>
            </h3>
          )}
          <div class="desk-pair">
            {key.code !== 'de' && (
              <Side title={words(language)('german')} attributes={{ lang: 'de', dir: 'ltr' }}>
                {source}
              </Side>
            )}
            <Side title={own} attributes={{ lang, dir }}>
              {text.parts.get(part) ?? ''}
            </Side>
          </div>
        </>
      ))}
    </>
  );
}

type SideProps = {
  readonly title: string;
  readonly attributes: { readonly lang: string; readonly dir: 'ltr' | 'rtl' };
  readonly children: Child;
};

function Side({ title, attributes, children }: SideProps) {
  return (
    <div class="desk-source">
      <p class="small quiet">{title}</p>
      <div class="desk-text" {...attributes}>
        {children}
      </div>
    </div>
  );
}

/** The form, or why there is none. */
function Ending({ language, confirmable, mayConfirm, refusal, action }: ConfirmationPageProps) {
  const say = words(language);
  const { key, text, german, isFaulty } = confirmable;
  const isGerman = key.code === 'de';
  if (!text) return <p>{say('confirm.missing')}</p>;
  if (isFaulty)
    return (
      <Notice kind="caution" language={language}>
        <p>{say('confirm.faulty')}</p>
      </Notice>
    );
  if (!mayConfirm) return <p>{say(isGerman ? 'confirm.roles.german' : 'confirm.roles')}</p>;
  return (
    <form class="form" action={action} method="post" novalidate>
      <input type="hidden" name="text" value={text.file.hash} />
      <input type="hidden" name="deutsch" value={german.file.hash} />
      <Checkbox
        field={{
          name: 'gelesen',
          id: 'field-gelesen',
          typed: undefined,
          error:
            refusal === 'unticked' || refusal === 'changed' ? say(`confirm.${refusal}`) : undefined,
        }}
        label={say(isGerman ? 'confirm.statement.german' : 'confirm.statement')}
        language={language}
      />
      <div class="buttons">
        <Button>{say('confirm.button')}</Button>
      </div>
    </form>
  );
}
