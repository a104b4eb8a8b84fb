import type { Language } from '../../../../../platform/i18n/index.ts';
import { formatDate } from '../../../../../platform/i18n/index.ts';
import { LinkRow, Table } from '../../../../../platform/ui/index.ts';
import type { ListedEvent } from '../listed-event.ts';
import { formatTime } from '../time.ts';
import { eventName, type Say, words } from '../words.ts';
import { Result } from './cells.tsx';

type AccountAuditProps = {
  readonly events: readonly ListedEvent[];
  /** Whose account it is. */
  readonly personId: string;
  /** Where all of them stand; absent on that page itself. */
  readonly allPath?: string;
  readonly language: Language;
};

/** What was done with one's own account, as a part of the account page: heading and table. */
export function AccountAudit({ events, personId, allPath, language }: AccountAuditProps) {
  const say = words(language);
  return (
    <section aria-labelledby="audit">
      <h2 id="audit">{say('account.title')}</h2>
      <p class="measure">{say('account.lead')}</p>
      <OwnEvents events={events} personId={personId} language={language} />
      {allPath && (
        <p>
          <a href={allPath}>{say('account.all')}</a>
        </p>
      )}
    </section>
  );
}

type AccountAuditPageProps = Pick<AccountAuditProps, 'events' | 'personId' | 'language'> & {
  readonly olderPath: string | null;
  readonly newestPath: string | null;
};

/** The same with a page of its own. */
export function AccountAuditPage(props: AccountAuditPageProps) {
  const { olderPath, newestPath, language } = props;
  const say = words(language);
  const links = [
    ...(newestPath ? [{ href: newestPath, label: say('newest') }] : []),
    ...(olderPath ? [{ href: olderPath, label: say('older') }] : []),
  ];
  return (
    <>
      <h1>{say('account.title')}</h1>
      <p class="lead measure">{say('account.lead')}</p>
      <OwnEvents {...props} />
      {links.length > 0 && <LinkRow name={say('pages')} links={links} />}
    </>
  );
}

function OwnEvents({
  events,
  personId,
  language,
}: Pick<AccountAuditProps, 'events' | 'personId' | 'language'>) {
  const say = words(language);
  if (events.length === 0) return <p>{say('account.empty')}</p>;
  return (
    <Table
      id="own-events"
      caption={say('account.list')}
      columns={(['at', 'what', 'result', 'person', 'organisation'] as const).map((column) => ({
        title: say(`column.${column}`),
      }))}
      rows={events.map((event) => [
        `${formatDate(event.day, language)}, ${formatTime(event.at, language)}`,
        eventName(say, event.action, event.verb),
        <Result event={event} say={say} />,
        who(event, personId, say),
        event.organisation?.name ?? say('operator'),
      ])}
    />
  );
}

function who({ person }: ListedEvent, personId: string, say: Say): string {
  if (!person) return say('nobody');
  return person.id === personId ? say('you') : (person.name ?? say('other'));
}
