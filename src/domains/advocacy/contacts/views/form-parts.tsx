import type { Child } from 'hono/jsx';
import type { Language } from '../../../../platform/i18n/index.ts';
import { Checkbox, ErrorSummary, Notice } from '../../../../platform/ui/index.ts';
import { inputOf, type Shown } from '../form.ts';
import { words } from '../words.ts';

/** What stands there now, when somebody else was faster; null when she deleted it. */
export type Conflict = { readonly now: string | null };

type FrameProps<Field extends string> = {
  readonly shown: Shown<Field | 'confirmed'>;
  readonly labels: Readonly<Record<Field | 'confirmed', string>>;
  readonly action: string;
  readonly conflict: Conflict | null;
  /** Sent along, unseen: for which organisation, which thing, and the revision from which one starts. */
  readonly kept: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly children: Child;
  readonly buttons: Child;
};

/** A form of contacts: what is wrong, who was faster, the fields, and the warning to be confirmed. */
export function FormFrame<Field extends string>(props: FrameProps<Field>) {
  const { shown, labels, action, conflict, kept, language, children, buttons } = props;
  const say = words(language);
  return (
    <>
      {shown.errors.length > 0 && (
        <ErrorSummary errors={shown.errors} labels={labels} language={language} />
      )}
      {conflict && (
        <Notice kind="caution" language={language}>
          <p>
            {conflict.now === null
              ? say('conflict.gone')
              : say('conflict.changed', { now: conflict.now })}
          </p>
        </Notice>
      )}
      <form class="form" action={action} method="post" novalidate>
        {Object.entries({ ...kept, seen: shown.seen }).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {children}
        {shown.seen !== '' && (
          <Checkbox
            field={inputOf(shown, 'confirmed')}
            label={say('form.confirmed')}
            language={language}
          />
        )}
        <div class="buttons">{buttons}</div>
      </form>
    </>
  );
}
