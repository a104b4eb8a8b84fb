import type { Language } from '../../../../platform/i18n/index.ts';
import { Button, ButtonLink, Select, TextField } from '../../../../platform/ui/index.ts';
import type { EntryField } from '../entry-form.ts';
import { inputOf, type Shown } from '../form.ts';
import { words } from '../words.ts';
import { type Conflict, FormFrame } from './form-parts.tsx';

type EntryFormPageProps = {
  readonly title: string;
  /** Whom the talk was with. */
  readonly contactName: string;
  readonly shown: Shown<EntryField>;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Titles by slug. */
  readonly dossiers: ReadonlyMap<string, string>;
  readonly conflict: Conflict | null;
  readonly kept: Readonly<Record<string, string>>;
  readonly action: string;
  /** Where the entry is deleted; null: it is new. */
  readonly removal: string | null;
  readonly back: string;
  readonly language: Language;
};

const fields = [
  'heldOn',
  'subject',
  'heldBy',
  'result',
  'nextStep',
  'nextOn',
  'dossier',
  'deleteAfter',
  'confirmed',
] as const;

/** A talk: when, about what, who of us, what came of it, and what is next. */
export function EntryFormPage(props: EntryFormPageProps) {
  const { title, contactName, shown, people, dossiers, removal, language } = props;
  const say = words(language);
  const field = (name: EntryField) => ({
    field: inputOf(shown, name),
    label: say(`form.${name}`),
    language,
  });
  return (
    <>
      <p class="quiet">{contactName}</p>
      <h1>{title}</h1>
      <FormFrame
        {...props}
        labels={
          Object.fromEntries(fields.map((name) => [name, say(`form.${name}`)])) as Record<
            EntryField,
            string
          >
        }
        buttons={
          <>
            <Button>{say('form.save')}</Button>
            <ButtonLink kind="plain" href={props.back}>
              {say('back')}
            </ButtonLink>
          </>
        }
      >
        <TextField {...field('heldOn')} type="date" autocomplete="off" />
        <TextField {...field('subject')} maximum={300} autocomplete="off" />
        <Select
          {...field('heldBy')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          {...field('result')}
          hint={say('form.result.hint')}
          rows={6}
          maximum={5000}
          optional
        />
        <TextField {...field('nextStep')} maximum={500} autocomplete="off" optional />
        <TextField {...field('nextOn')} type="date" autocomplete="off" optional />
        <Select
          {...field('dossier')}
          hint={say('form.dossier.hint')}
          options={[
            { value: '', label: say('form.dossier.none') },
            ...[...dossiers].map(([value, label]) => ({ value, label })),
          ]}
        />
        <TextField
          {...field('deleteAfter')}
          hint={say('form.deleteAfter.hint')}
          type="date"
          autocomplete="off"
        />
      </FormFrame>
      {removal && (
        <details class="section">
          <summary>{say('entry.delete')}</summary>
          <form action={removal} method="post">
            <p class="measure">{say('entry.delete.text')}</p>
            <Button kind="second">{say('removal.do')}</Button>
          </form>
        </details>
      )}
    </>
  );
}
