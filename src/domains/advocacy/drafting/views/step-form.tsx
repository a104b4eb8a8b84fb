import type { Child } from 'hono/jsx';
import {
  Button,
  CheckboxGroup,
  fieldId,
  Select,
  TextField,
} from '../../../../platform/ui/index.ts';
import { electorates, majorities } from '../ballot.ts';
import { bounds } from '../paper.ts';
import type { StepName } from '../progress-steps.ts';
import { words } from '../words.ts';
import type { FieldName, ProgressPageProps } from './progress-page.tsx';

type StepFormProps = ProgressPageProps & { readonly step: StepName };

/** The form of one step. */
export function StepForm(props: StepFormProps) {
  const { step, newest, base, language } = props;
  const say = words(language);
  return (
    <form class="form" action={`${base}/fortgang/${step}`} method="post" novalidate>
      <Fields {...props} />
      {step === 'abstimmung' && <input type="hidden" name="fassung" value={newest?.number ?? 0} />}
      <Button kind={step === 'ende' || step === 'abbruch' ? 'second' : 'main'}>
        {say(`step.${step}.button`)}
      </Button>
    </form>
  );
}

function Fields(props: StepFormProps): Child {
  switch (props.step) {
    case 'kommentare':
      return (
        <>
          <Day {...props} name="frist" />
          {!props.isUpToDate && props.newest && <Words {...props} name="notiz" />}
        </>
      );
    case 'fassung':
      return <Words {...props} name="notiz" />;
    case 'zeichnung':
      return <Day {...props} name="frist" />;
    case 'abbruch':
    case 'ende':
      return <Words {...props} name="grund" />;
    case 'abstimmung':
      return <OfBallot {...props} />;
    default:
      return null;
  }
}

type FieldProps = StepFormProps & { readonly name: FieldName };

function Day(props: FieldProps) {
  const { name, language } = props;
  const say = words(language);
  return (
    <TextField
      field={fieldOf(props, name)}
      label={say(`field.${name}`)}
      hint={say('field.day.hint')}
      inputmode="numeric"
      autocomplete="off"
      language={language}
    />
  );
}

function Words(props: FieldProps) {
  const { name, language } = props;
  const say = words(language);
  return (
    <TextField
      field={fieldOf(props, name)}
      label={say(`field.${name}`)}
      rows={3}
      maximum={name === 'notiz' ? bounds.note : bounds.reason}
      optional={name === 'notiz'}
      language={language}
    />
  );
}

function OfBallot(props: StepFormProps) {
  const { members, people, language } = props;
  const say = words(language);
  const everybody = members.map(({ id }) => id).join(' ');
  return (
    <>
      <Day {...props} name="ende" />
      <Select
        field={fieldOf(props, 'wer')}
        label={say('field.wer')}
        options={electorates.map((value) => ({ value, label: say(`electorate.${value}`) }))}
        language={language}
      />
      <CheckboxGroup
        field={fieldOf(props, 'organisationen', everybody)}
        label={say('field.organisationen')}
        hint={say('field.organisationen.hint')}
        options={members.map(({ id, name }) => ({ value: id, label: name }))}
        language={language}
      />
      <details class="paper-form" open={props.typed?.values.wer === 'board'}>
        <summary>{say('field.personen.open')}</summary>
        <CheckboxGroup
          field={fieldOf(props, 'personen')}
          label={say('field.personen')}
          hint={say('field.personen.hint')}
          options={onlyOnce(people).map(({ personId, name, organisationName }) => ({
            value: personId,
            label: `${name} (${organisationName})`,
          }))}
          language={language}
        />
      </details>
      <Select
        field={fieldOf(props, 'mehrheit')}
        label={say('field.mehrheit')}
        options={majorities.map((value) => ({ value, label: say(`majority.${value}`) }))}
        language={language}
      />
      <TextField
        field={fieldOf(props, 'quorum', '0')}
        label={say('field.quorum')}
        hint={say('field.quorum.hint')}
        inputmode="numeric"
        language={language}
      />
    </>
  );
}

/** Whoever belongs to two organisations stands there once. */
function onlyOnce(people: StepFormProps['people']): StepFormProps['people'] {
  return people.filter(
    ({ personId }, index) => people.findIndex((one) => one.personId === personId) === index,
  );
}

function fieldOf(props: StepFormProps, name: string, initial?: string) {
  const { typed, step, language } = props;
  const say = words(language);
  const own = typed?.step === step ? typed : null;
  const problem = own?.problems[name];
  return {
    name,
    id: fieldId(`${step}-${name}`),
    typed: own ? own.values[name] : initial,
    error:
      problem &&
      say(`problem.${problem}`, { maximum: name === 'notiz' ? bounds.note : bounds.reason }),
  };
}
