import type { Language } from '../../../../platform/i18n/index.ts';
import { Button, ButtonLink, Select, TextField } from '../../../../platform/ui/index.ts';
import { bodyKinds } from '../contact.ts';
import type { ContactField } from '../contact-form.ts';
import { inputOf, type Shown } from '../form.ts';
import { words } from '../words.ts';
import { type Conflict, FormFrame } from './form-parts.tsx';

type ContactFormPageProps = {
  readonly title: string;
  readonly shown: Shown<ContactField>;
  /** Bodies that are there already. */
  readonly bodies: readonly string[];
  readonly conflict: Conflict | null;
  readonly kept: Readonly<Record<string, string>>;
  readonly action: string;
  readonly back: string;
  readonly language: Language;
};

/** Somebody in office: her name, what she is there, where, and until when she is kept. */
export function ContactFormPage(props: ContactFormPageProps) {
  const { title, shown, bodies, language } = props;
  const say = words(language);
  const field = (name: ContactField) => ({
    field: inputOf(shown, name),
    label: say(`form.${name}`),
    language,
  });
  return (
    <>
      <h1>{title}</h1>
      <FormFrame
        {...props}
        labels={labelsOf(language)}
        buttons={
          <>
            <Button>{say('form.save')}</Button>
            <ButtonLink kind="plain" href={props.back}>
              {say('back')}
            </ButtonLink>
          </>
        }
      >
        <TextField {...field('name')} maximum={200} autocomplete="off" />
        <TextField
          {...field('office')}
          hint={say('form.office.hint')}
          maximum={300}
          autocomplete="off"
        />
        <TextField
          {...field('body')}
          hint={say('form.body.hint')}
          maximum={300}
          autocomplete="off"
          suggestions={bodies}
        />
        <Select
          {...field('kind')}
          options={bodyKinds.map((value) => ({ value, label: say(`kind.${value}`) }))}
        />
        <TextField
          {...field('informedOn')}
          hint={say('form.informedOn.hint')}
          type="date"
          autocomplete="off"
          optional
        />
        <TextField
          {...field('deleteAfter')}
          hint={say('form.deleteAfter.hint')}
          type="date"
          autocomplete="off"
        />
      </FormFrame>
    </>
  );
}

function labelsOf(language: Language): Record<ContactField, string> {
  const say = words(language);
  return {
    name: say('form.name'),
    office: say('form.office'),
    body: say('form.body'),
    kind: say('form.kind'),
    informedOn: say('form.informedOn'),
    deleteAfter: say('form.deleteAfter'),
    confirmed: say('form.confirmed'),
  };
}
