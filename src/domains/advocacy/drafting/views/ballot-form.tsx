import { Button, CheckboxGroup, Select, TextField } from '../../../../platform/ui/index.ts';
import { type Electorate, majorities } from '../ballot.ts';
import { words } from '../words.ts';
import { Day, fieldOf, type StepFormProps } from './step-form.tsx';

type BallotFormProps = StepFormProps & { readonly electorate: Electorate };

/** Opens a ballot of the members, or of the board: until when, who votes, by which rule. */
export function BallotForm(props: BallotFormProps) {
  const { electorate, typed, newest, base, language } = props;
  const say = words(language);
  const isOpen = typed?.step === 'abstimmung' && typed.values.wer === electorate;
  return (
    <details class="paper-form" open={isOpen}>
      <summary>{say(`ballot_form.${electorate}`)}</summary>
      <form class="form" action={`${base}/fortgang/abstimmung`} method="post" novalidate>
        <input type="hidden" name="fassung" value={newest?.number ?? 0} />
        <input type="hidden" name="wer" value={electorate} />
        <Day {...props} name="ende" />
        {electorate === 'members' ? <Organisations {...props} /> : <People {...props} />}
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
        <Button>{say('step.abstimmung.button')}</Button>
      </form>
    </details>
  );
}

/** All who could vote are chosen; where nobody leads, nobody could. */
function Organisations(props: BallotFormProps) {
  const { members, language } = props;
  const say = words(language);
  const able = members.filter(({ isLed }) => isLed).map(({ id }) => id);
  return (
    <CheckboxGroup
      field={fieldOf(props, 'organisationen', able.join(' '))}
      label={say('field.organisationen')}
      hint={say('field.organisationen.hint')}
      options={members.map(({ id, name, isLed }) => ({
        value: id,
        label: isLed ? name : `${name} (${say('turnout.unled')})`,
      }))}
      language={language}
    />
  );
}

/** Those who were the board last are chosen, and stand first. */
function People(props: BallotFormProps) {
  const { people, board, language } = props;
  const say = words(language);
  // Whoever belongs to two organisations stands there once.
  const each = people.filter(
    ({ personId }, index) => people.findIndex((one) => one.personId === personId) === index,
  );
  const isKnown = ({ personId }: { readonly personId: string }) => board.includes(personId);
  const sorted = [...each.filter(isKnown), ...each.filter((one) => !isKnown(one))];
  return (
    <CheckboxGroup
      field={fieldOf(props, 'personen', board.join(' '))}
      label={say('field.personen')}
      hint={say(board.length > 0 ? 'field.personen.again' : 'field.personen.hint')}
      options={sorted.map(({ personId, name, organisationName }) => ({
        value: personId,
        label: `${name} (${organisationName})`,
      }))}
      language={language}
    />
  );
}
