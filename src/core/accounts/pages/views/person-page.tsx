import type { Role } from '../../../../platform/domain.ts';
import { formatDay, type Language } from '../../../../platform/i18n/index.ts';
import {
  Button,
  CheckboxGroup,
  Facts,
  GoList,
  Notice,
  Select,
} from '../../../../platform/ui/index.ts';
import type { Refusal } from '../../membership.ts';
import type { Person } from '../../people.ts';
import type { RecoveryRefusal } from '../../recovery.ts';
import { type Say, words } from '../words.ts';

export type PersonNotice =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly refusal: Refusal | RecoveryRefusal };

type PersonPageProps = {
  readonly language: Language;
  readonly base: string;
  readonly person: Person;
  readonly possibleRoles: readonly Role[];
  readonly isOneself: boolean;
  /** null: not for this reader to decide. */
  readonly isFallbackAllowed: boolean | null;
  readonly notice: PersonNotice | null;
};

/** What a lead may do for one person, from what is done often to what is done rarely. */
export function PersonPage(props: PersonPageProps) {
  const { language, base, person, notice } = props;
  const say = words(language);
  const address = `${base}/personen/${person.id}`;
  return (
    <>
      <h1>{person.name}</h1>
      {notice && (
        <Notice kind={notice.kind === 'done' ? 'done' : 'caution'} language={language}>
          <p>{say(notice.kind === 'done' ? 'person.roles.done' : `refusal.${notice.refusal}`)}</p>
        </Notice>
      )}
      <Facts
        facts={[
          { term: say('people.email'), value: person.email },
          { term: say('people.since'), value: formatDay(person.since.getTime(), language) },
        ]}
      />
      <Roles {...props} address={address} say={say} />
      {!props.isOneself && <Recovery language={language} address={address} say={say} />}
      {props.isFallbackAllowed !== null && (
        <Fallback isAllowed={props.isFallbackAllowed} address={address} say={say} />
      )}
      {!props.isOneself && (
        <section class="section">
          <h2>{say('person.remove')}</h2>
          <p class="measure">{say('person.remove.text')}</p>
          <GoList links={[{ href: `${address}/entfernung`, label: say('person.remove') }]} />
        </section>
      )}
    </>
  );
}

type PartProps = { readonly address: string; readonly say: Say };

function Roles({ language, person, possibleRoles, address, say }: PersonPageProps & PartProps) {
  return (
    <section class="section">
      <h2>{say('person.roles')}</h2>
      <form class="form" action={`${address}/rollen`} method="post">
        <CheckboxGroup
          field={{ name: 'roles', id: 'roles', typed: person.roles.join(' '), error: undefined }}
          label={say('invite.roles')}
          hint={say('person.roles.text')}
          options={possibleRoles.map((role) => ({ value: role, label: say(`role.${role}`) }))}
          language={language}
        />
        <Button>{say('person.roles.submit')}</Button>
      </form>
    </section>
  );
}

function Recovery({ language, address, say }: PartProps & { readonly language: Language }) {
  return (
    <section class="section">
      <h2>{say('person.recovery')}</h2>
      <p class="measure">{say('person.recovery.text')}</p>
      <form class="form" action={`${address}/wiederherstellung`} method="post">
        <Select
          field={{ name: 'way', id: 'way', typed: undefined, error: undefined }}
          label={say('person.recovery.way')}
          options={[
            { value: 'mail', label: say('person.recovery.mail') },
            { value: 'in_person', label: say('person.recovery.in_person') },
          ]}
          language={language}
        />
        <Button kind="second">{say('person.recovery.submit')}</Button>
      </form>
    </section>
  );
}

function Fallback({ isAllowed, address, say }: PartProps & { readonly isAllowed: boolean }) {
  return (
    <section class="section">
      <h2>{say('person.fallback')}</h2>
      <p class="measure">{say(isAllowed ? 'person.fallback.on' : 'person.fallback.off')}</p>
      <form action={`${address}/passphrase${isAllowed ? '/ruecknahme' : ''}`} method="post">
        <Button kind="second">
          {say(isAllowed ? 'person.fallback.disallow' : 'person.fallback.allow')}
        </Button>
      </form>
    </section>
  );
}
