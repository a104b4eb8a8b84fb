import type { Child } from 'hono/jsx';
import { Button, fieldId, TextField } from '../../../../platform/ui/index.ts';
import type { Electorate } from '../ballot.ts';
import { bounds } from '../paper.ts';
import type { StepName } from '../progress-steps.ts';
import { words } from '../words.ts';
import type { FieldName, ProgressPageProps } from './progress-page.tsx';

export type StepFormProps = ProgressPageProps & {
  readonly step: StepName;
  /** Of a ballot, which has a form for each. */
  readonly electorate?: Electorate;
};

const seconds: readonly StepName[] = [
  'ende',
  'abbruch',
  'erinnerung',
  'verlaengerung',
  'ueberarbeitung',
];

/** The form of one step. */
export function StepForm(props: StepFormProps) {
  const { step, base, language } = props;
  const say = words(language);
  return (
    <form class="form" action={`${base}/fortgang/${step}`} method="post" novalidate>
      <Fields {...props} />
      <Button kind={seconds.includes(step) ? 'second' : 'main'}>
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
    case 'verlaengerung':
      return (
        <>
          <Day {...props} name="ende" />
          <Words {...props} name="grund" />
        </>
      );
    case 'abbruch':
    case 'ende':
      return <Words {...props} name="grund" />;
    default:
      return null;
  }
}

type FieldProps = StepFormProps & { readonly name: FieldName };

/** The last day of something. */
export function Day(props: FieldProps) {
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

/** A field of a step with what was typed into it before, or else `initial`. */
export function fieldOf(props: StepFormProps, name: string, initial?: string) {
  const { typed, step, electorate, language } = props;
  const say = words(language);
  const isOwn = typed?.step === step && (!electorate || typed.values.wer === electorate);
  const own = isOwn ? typed : null;
  const problem = own?.problems[name];
  return {
    name,
    id: fieldId(`${scopeOf(step, electorate)}-${name}`),
    typed: own ? own.values[name] : initial,
    error:
      problem &&
      say(`problem.${problem}`, { maximum: name === 'notiz' ? bounds.note : bounds.reason }),
  };
}

/** Begins the ids of a form's fields: a ballot of the board has a form beside that of the members. */
export function scopeOf(step: StepName, electorate: string | undefined): string {
  return electorate === 'board' ? 'vorstand' : step;
}
