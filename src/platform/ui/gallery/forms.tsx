import type { Language } from '../../i18n/index.ts';
import {
  Button,
  ButtonLink,
  Checkbox,
  Form,
  type FormState,
  Notice,
  Select,
  TextField,
} from '../index.ts';
import type { SampleTexts } from './sample-texts.ts';

export type SampleForm = { phone: string; message: string; state: string; consent: true };

type FormSampleProps = {
  readonly texts: SampleTexts;
  readonly language: Language;
  readonly form: FormState<SampleForm>;
};

/** One form with every kind of field, in the state given. */
export function FormSample({ texts, language, form }: FormSampleProps) {
  return (
    <Form
      form={form}
      action="/form"
      language={language}
      labels={{
        phone: texts.phone,
        message: texts.message,
        state: texts.state,
        consent: texts.consent,
      }}
      fields={(field) => (
        <>
          <TextField
            field={field('phone')}
            label={texts.phone}
            hint={texts.phoneHint}
            type="tel"
            autocomplete="tel"
            language={language}
          />
          <TextField
            field={field('message')}
            label={texts.message}
            rows={4}
            optional
            language={language}
          />
          <Select
            field={field('state')}
            label={texts.state}
            options={[
              { value: 'be', label: 'Berlin' },
              { value: 'hh', label: 'Hamburg' },
            ]}
            language={language}
          />
          <Checkbox field={field('consent')} label={texts.consent} language={language} />
        </>
      )}
      buttons={
        <>
          <Button>{texts.send}</Button>
          <Button kind="second" name="draft" value="1">
            {texts.draft}
          </Button>
          <Button kind="plain">{texts.cancel}</Button>
          <Button disabled>{texts.send}</Button>
          <ButtonLink href="#hilfe">{texts.title}</ButtonLink>
        </>
      }
      complete={(value) => (
        <Notice kind="done" language={language}>
          <p>{value.phone}</p>
        </Notice>
      )}
    />
  );
}

/** As a server would answer what was typed wrong. */
export function invalidSample(texts: SampleTexts): FormState<SampleForm> {
  return {
    state: 'invalid',
    typed: { phone: '23125101"><script>', message: 'a\nb', state: 'hh' },
    errors: [
      { field: 'phone', message: texts.phoneError },
      { field: 'consent', message: texts.consentError },
    ],
  };
}
