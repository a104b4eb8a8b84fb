import type { Language } from '../../../../../platform/i18n/index.ts';
import { formatDate } from '../../../../../platform/i18n/index.ts';
import {
  Button,
  type Chip,
  Chips,
  EmptyState,
  Facts,
  LinkRow,
  Table,
} from '../../../../../platform/ui/index.ts';
import { auditResults } from '../../event.ts';
import { type AuditFilter, filterAddress, filterFields } from '../filter.ts';
import { type ListedEvent, shortId } from '../listed-event.ts';
import { formatTime } from '../time.ts';
import { actionName, eventName, namedActions, type Say, words } from '../words.ts';
import { EventObject, Result } from './cells.tsx';

type AuditPageProps = {
  readonly events: readonly ListedEvent[];
  readonly filter: AuditFilter;
  /** Whether older ones follow. */
  readonly more: boolean;
  readonly path: string;
  readonly exportPath: string;
  readonly exportLimit: number;
  readonly language: Language;
};

/** The whole audit for the auditor; every value in the table leads to all events with it. */
export function AuditPage(props: AuditPageProps) {
  const { events, filter, path, language } = props;
  const say = words(language);
  return (
    <>
      <h1>{say('title')}</h1>
      <p class="lead measure">{say('lead')}</p>
      <FilterRows filter={filter} path={path} say={say} />
      <Chips chips={chipsOf(props, say)} language={language} />
      {events.length > 0 ? (
        <>
          <Events {...props} say={say} />
          <Pages {...props} say={say} />
          <Export {...props} say={say} />
        </>
      ) : (
        <EmptyState title={say('empty')} links={[{ href: path, label: say('empty.link') }]} />
      )}
    </>
  );
}

type Part = Pick<AuditPageProps, 'filter' | 'path'> & { readonly say: Say };

/** Two rows of links, the chosen one in bold. */
function FilterRows({ filter, path, say }: Part) {
  const link = (change: Partial<AuditFilter>, label: string, current: boolean) => {
    return { href: filterAddress(path, filter, change), label, current };
  };
  const results = [
    link({ result: null }, say('filter.all'), !filter.result),
    ...auditResults.map((result) =>
      link({ result }, say(`result.${result}`), filter.result === result),
    ),
  ];
  const actions = [
    link({ action: null }, say('filter.every'), !filter.action),
    ...namedActions.map((action) =>
      link({ action }, actionName(say, action), filter.action === action),
    ),
  ];
  const rows = [
    { name: say('filter.results'), links: results },
    { name: say('filter.actions'), links: actions },
  ];
  return <Facts facts={rows.map((row) => ({ term: row.name, value: <LinkRow {...row} /> }))} />;
}

/** Names come from the events shown; without one the id's beginning has to do. */
function chipsOf({ events, filter, path, language }: AuditPageProps, say: Say): Chip[] {
  const { personId, organisationId, day } = filter;
  const person = events.find((event) => event.person?.id === personId)?.person?.name;
  const organisation = events.find((event) => event.organisation)?.organisation?.name;
  const without = (change: Partial<AuditFilter>) => filterAddress(path, filter, change);
  return [
    personId && {
      label: say('chip.person', { value: person ?? shortId(personId) }),
      href: without({ personId: null }),
    },
    organisationId && {
      label: say('chip.organisation', { value: organisation ?? shortId(organisationId) }),
      href: without({ organisationId: null }),
    },
    day && {
      label: say('chip.day', { value: formatDate(day, language) }),
      href: without({ day: null }),
    },
  ].filter((chip) => chip !== null && chip !== '');
}

function Events({ events, filter, path, language, say }: AuditPageProps & Part) {
  const link = (change: Partial<AuditFilter>, label: string) => (
    <a href={filterAddress(path, filter, change)} rel="nofollow">
      {label}
    </a>
  );
  return (
    <Table
      id="events"
      caption={say('list')}
      columns={(['seq', 'at', 'what', 'result', 'person', 'organisation', 'object'] as const).map(
        (column) => ({ title: say(`column.${column}`) }),
      )}
      rows={events.map((event) => [
        event.seq,
        <>
          {link({ day: event.day }, formatDate(event.day, language))}
          {`, ${formatTime(event.at, language)}`}
        </>,
        eventName(say, event.action, event.verb),
        <Result event={event} say={say} />,
        event.person
          ? link({ personId: event.person.id }, personName(event.person, say))
          : say('nobody'),
        event.organisation
          ? link(
              { organisationId: event.organisation.id },
              event.organisation.name ?? shortId(event.organisation.id),
            )
          : say('operator'),
        <EventObject event={event} />,
      ])}
    />
  );
}

function personName({ id, name }: NonNullable<ListedEvent['person']>, say: Say): string {
  return name ?? say('gone', { id: shortId(id) });
}

function Pages({ events, filter, more, path, say }: AuditPageProps & Part) {
  const last = events.at(-1)?.seq ?? null;
  const links = [
    ...(filter.before === null
      ? []
      : [{ href: filterAddress(path, filter), label: say('newest') }]),
    ...(more ? [{ href: filterAddress(path, filter, { before: last }), label: say('older') }] : []),
  ];
  return links.length > 0 ? <LinkRow name={say('pages')} links={links} /> : null;
}

function Export({ filter, exportPath, exportLimit, say }: AuditPageProps & Part) {
  return (
    <form class="form" action={exportPath} method="post">
      <p class="measure">{say('export.note', { count: exportLimit })}</p>
      {filterFields({ ...filter, before: null }).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="buttons">
        <Button kind="second">{say('export')}</Button>
      </div>
    </form>
  );
}
