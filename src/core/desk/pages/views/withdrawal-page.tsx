import type { Language } from '../../../../platform/i18n/index.ts';
import { Button, ErrorSummary, Notice, TextField } from '../../../../platform/ui/index.ts';
import { words } from '../words.ts';

export type WithdrawalForm = {
  readonly typed: string;
  readonly problem: 'missing' | 'long' | null;
};

type WithdrawalPageProps = {
  readonly language: Language;
  /** Of the thing's pages. */
  readonly base: string;
  readonly title: string;
  /** Everything is deleted for good. */
  readonly isPurge: boolean;
  readonly form: WithdrawalForm;
  /** For which the form is sent. */
  readonly organisationId: string;
};

/** Takes a thing out of what the public sees: what that means, and why. */
export function WithdrawalPage(props: WithdrawalPageProps) {
  const { language, base, title, isPurge, form } = props;
  const say = words(language);
  const error = form.problem ? say(`withdraw.reason.${form.problem}`) : undefined;
  return (
    <>
      <h1>{say('withdraw.title')}</h1>
      {error && (
        <ErrorSummary
          errors={[{ field: 'grund', message: error }]}
          labels={{ grund: say('withdraw.reason') }}
          language={language}
        />
      )}
      <p class="lead">{say('withdraw.lead', { title })}</p>
      {isPurge && (
        <Notice kind="caution" language={language}>
          <p>{say('withdraw.purge')}</p>
        </Notice>
      )}
      <form class="form" action={`${base}/ruecknahme`} method="post" novalidate>
        <input type="hidden" name="fuer" value={props.organisationId} />
        <TextField
          field={{ name: 'grund', id: 'field-grund', typed: form.typed, error }}
          label={say('withdraw.reason')}
          hint={say('withdraw.reason.hint')}
          rows={3}
          language={language}
        />
        <div class="buttons">
          <Button>{say(isPurge ? 'withdraw.submit.purge' : 'withdraw.submit')}</Button>
          <a class="button button-plain" href={base}>
            {say('cancel')}
          </a>
        </div>
      </form>
    </>
  );
}
