import { formatDay, type Language } from '../../../../platform/i18n/index.ts';
import { Button, ButtonLink, Isolated, Table } from '../../../../platform/ui/index.ts';
import type { Person } from '../../people.ts';
import type { ListedRecovery } from '../../recoveries.ts';
import type { RecoveryRefusal } from '../../recovery.ts';
import { type Say, words } from '../words.ts';
import { RowForm } from './row-form.tsx';
import { OnceLink, Said } from './said.tsx';

export type PeopleNotice =
  | {
      readonly kind: 'done';
      readonly done: 'entfernt' | 'begonnen' | 'bestaetigt' | 'zurueckgenommen';
    }
  | { readonly kind: 'refused'; readonly refusal: RecoveryRefusal }
  /** A confirmed recovery, to be handed over in person. */
  | { readonly kind: 'link'; readonly href: string };

type PeoplePageProps = {
  readonly language: Language;
  readonly organisation: string;
  readonly base: string;
  readonly people: readonly Person[];
  readonly recoveries: readonly ListedRecovery[];
  readonly readerId: string;
  readonly notice: PeopleNotice | null;
};

export function PeoplePage(props: PeoplePageProps) {
  const { language, organisation, base, people, recoveries, notice } = props;
  const say = words(language);
  return (
    <>
      <h1>{say('people.title', { organisation })}</h1>
      {notice && <End language={language} notice={notice} say={say} />}
      {recoveries.length > 0 && <Recoveries {...props} say={say} />}
      <Table
        id="menschen"
        caption={say('people.list')}
        columns={(['name', 'roles', 'since'] as const).map((column) => ({
          title: say(`people.${column}`),
        }))}
        rows={people.map(({ id, name, roles, since }) => [
          <a href={`${base}/personen/${id}`}>
            <Isolated>{name}</Isolated>
          </a>,
          roles.map((role) => say(`role.${role}`)).join(', '),
          formatDay(since.getTime(), language),
        ])}
      />
      <form class="buttons" action={`${base}/personen/export`} method="post">
        <ButtonLink href={`${base}/einladungen`}>{say('people.invite')}</ButtonLink>
        <Button kind="second">{say('people.export')}</Button>
      </form>
    </>
  );
}

const doneWords = {
  entfernt: 'person.removed',
  begonnen: 'person.recovery.done',
  bestaetigt: 'person.recovery.confirmed',
  zurueckgenommen: 'person.recovery.withdrawn',
} as const;

type EndProps = {
  readonly language: Language;
  readonly notice: PeopleNotice;
  readonly say: Say;
};

function End({ language, notice, say }: EndProps) {
  if (notice.kind === 'refused')
    return <Said language={language} kind="caution" text={say(`refusal.${notice.refusal}`)} />;
  const done = notice.kind === 'done' ? notice.done : 'bestaetigt';
  return (
    <>
      <Said language={language} text={say(doneWords[done])} />
      {notice.kind === 'link' && <OnceLink text={say('person.recovery.link')} href={notice.href} />}
    </>
  );
}

function Recoveries(props: PeoplePageProps & { readonly say: Say }) {
  const { language, base, recoveries, readerId, say } = props;
  return (
    <section class="section">
      <h2>{say('people.recoveries')}</h2>
      <ul class="rows">
        {recoveries.map(({ id, personName: name, startedBy, startedByName, startedAt }) => (
          <li>
            <p>
              {say('people.recovery', {
                name,
                by: startedByName ?? say('people.somebody'),
                date: formatDay(startedAt.getTime(), language),
              })}
            </p>
            <div class="row-buttons">
              {startedBy === readerId ? (
                <p class="quiet">{say('people.recovery.own')}</p>
              ) : (
                <RowForm
                  action={`${base}/wiederherstellungen/${id}/bestaetigung`}
                  label={say('people.recovery.confirm')}
                  about={name}
                />
              )}
              <RowForm
                action={`${base}/wiederherstellungen/${id}/ruecknahme`}
                label={say('people.recovery.withdraw')}
                about={name}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
