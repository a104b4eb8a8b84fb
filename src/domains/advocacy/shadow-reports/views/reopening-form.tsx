import type { Language } from '../../../../platform/i18n/index.ts';
import { Button, Form, type FormState, TextField } from '../../../../platform/ui/index.ts';
import type { Call } from '../call.ts';
import { callPath } from '../paths.ts';
import { words } from '../words.ts';

type ReopeningFormProps = {
  readonly language: Language;
  readonly call: Call;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly form: FormState<{ readonly until: string; readonly reason: string }>;
};

/** Until when one organisation may go on, and why; the organisation reads both. */
export function ReopeningForm({ language, call, organisation, form }: ReopeningFormProps) {
  const say = words(language);
  return (
    <>
      <h1>{`${say('reopen.title')}: ${organisation.name}`}</h1>
      <p class="lead">{say('reopen.lead')}</p>
      <Form
        form={form}
        action={callPath(language, call.id, `oeffnung/${organisation.id}`)}
        language={language}
        labels={{ until: say('reopen.until'), reason: say('field.reason') }}
        fields={(field) => (
          <>
            <TextField
              field={field('until')}
              label={say('reopen.until')}
              hint={say('field.dueOn.hint')}
              type="date"
              autocomplete="off"
              language={language}
            />
            <TextField
              field={field('reason')}
              label={say('field.reason')}
              hint={say('field.reason.hint')}
              rows={4}
              maximum={2000}
              language={language}
            />
          </>
        )}
        buttons={<Button>{say('reopen.button')}</Button>}
        complete={() => null}
      />
    </>
  );
}
