import { formatDate, type Language } from '../../../../platform/i18n/index.ts';
import {
  ButtonLink,
  EmptyState,
  Isolated,
  LinkRow,
  Notice,
  SearchBox,
} from '../../../../platform/ui/index.ts';
import { type ContactRow, goesSoon } from '../contact.ts';
import { contactPath } from '../paths.ts';
import { words } from '../words.ts';

type ContactsPageProps = {
  /** In the order of the page. */
  readonly contacts: readonly ContactRow[];
  /** Those that talks were about. */
  readonly dossiers: readonly { readonly slug: string; readonly title: string }[];
  readonly wanted: Wanted;
  /** ISO 8601. */
  readonly today: string;
  readonly done: 'geloescht' | null;
  readonly language: Language;
};

type Wanted = {
  readonly text: string;
  /** Slug; null: whatever talks were about. */
  readonly dossier: string | null;
  /** In order of next steps instead of by body. */
  readonly byStep: boolean;
};

/** Everybody in office with whom the office speaks, by body, with the last talk and the next step. */
export function ContactsPage(props: ContactsPageProps) {
  const { contacts, wanted, today, done, language } = props;
  const { text, dossier, byStep } = wanted;
  const say = words(language);
  const path = contactPath(language);
  const isFiltered = text !== '' || dossier !== null;
  return (
    <>
      <h1>{say('name')}</h1>
      {done && (
        <Notice kind="done" language={language}>
          <p>{say(`done.${done}`)}</p>
        </Notice>
      )}
      <p class="measure">{say('purpose')}</p>
      <p>
        <ButtonLink href={`${path}/neu`}>{say('new')}</ButtonLink>
      </p>
      <Soon contacts={contacts} today={today} language={language} />
      {(contacts.length > 0 || isFiltered) && (
        <SearchBox
          action={path}
          label={say('search')}
          value={text}
          kept={keptOf({ ...wanted, text: '' })}
          language={language}
        />
      )}
      <Choices {...props} />
      {contacts.length === 0 && !isFiltered && (
        <EmptyState title={say('none')}>
          <p>{say('none.more')}</p>
        </EmptyState>
      )}
      {contacts.length === 0 && isFiltered && (
        <EmptyState title={say('none.found')} links={[{ href: path, label: say('all') }]} />
      )}
      {byStep ? (
        <ul class="rows section dossier-list">
          {contacts.map((one) => (
            <li>
              <Row one={one} today={today} showsBody language={language} />
            </li>
          ))}
        </ul>
      ) : (
        [...new Set(contacts.map(({ body }) => body))].map((body, at) => (
          <section class="section" aria-labelledby={`stelle-${at}`}>
            <h2 id={`stelle-${at}`}>
              <Isolated>{body}</Isolated>
            </h2>
            <ul class="rows dossier-list">
              {contacts
                .filter((one) => one.body === body)
                .map((one) => (
                  <li>
                    <Row one={one} today={today} language={language} />
                  </li>
                ))}
            </ul>
          </section>
        ))
      )}
      {contacts.length > 0 && (
        <div class="section">
          <LinkRow
            name={say('csv')}
            links={[{ href: `${path}.csv`, label: say('csv'), type: 'text/csv' }]}
          />
        </div>
      )}
    </>
  );
}

/** In which order the list stands, and the dossiers that talks were about. */
function Choices({ contacts, dossiers, wanted, language }: ContactsPageProps) {
  const say = words(language);
  return (
    <>
      {contacts.length > 1 && (
        <LinkRow
          name={say('order')}
          links={[false, true].map((byStep) => ({
            href: hrefOf({ ...wanted, byStep }, language),
            label: say(byStep ? 'order.step' : 'order.body'),
            current: byStep === wanted.byStep,
          }))}
        />
      )}
      {dossiers.length > 0 && (
        <LinkRow
          name={say('form.dossier')}
          links={[
            {
              href: hrefOf({ ...wanted, dossier: null }, language),
              label: say('dossiers.all'),
              current: wanted.dossier === null,
            },
            ...dossiers.map(({ slug, title }) => ({
              href: hrefOf({ ...wanted, dossier: slug }, language),
              label: title,
              current: wanted.dossier === slug,
            })),
          ]}
        />
      )}
    </>
  );
}

function hrefOf(wanted: Wanted, language: Language): string {
  const query = new URLSearchParams(keptOf(wanted));
  return query.size === 0 ? contactPath(language) : `${contactPath(language)}?${query}`;
}

/** As it stands in the address. */
function keptOf({ text, dossier, byStep }: Wanted): [name: string, value: string][] {
  return [
    ...(text === '' ? [] : [['q', text] as [string, string]]),
    ...(dossier === null ? [] : [['dossier', dossier] as [string, string]]),
    ...(byStep ? [['ordnung', 'schritt'] as [string, string]] : []),
  ];
}

function Soon({
  contacts,
  today,
  language,
}: Pick<ContactsPageProps, 'contacts' | 'today' | 'language'>) {
  const say = words(language);
  const soon = contacts.filter((one) => goesSoon(one, today));
  if (soon.length === 0) return null;
  return (
    <Notice kind="caution" language={language}>
      <p>
        <strong>{say('soon')}</strong>
      </p>
      <ul>
        {soon.map(({ id, name, body, deleteAfter }) => (
          <li>
            <a href={contactPath(language, id)}>
              {say('soon.one', { name, body, on: formatDate(deleteAfter, language) })}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type RowProps = {
  readonly one: ContactRow;
  /** Where no heading says it. */
  readonly showsBody?: boolean;
  readonly today: string;
  readonly language: Language;
};

function Row({ one, today, showsBody = false, language }: RowProps) {
  const say = words(language);
  const { id, name, office, body, informedOn, lastOn, lastSubject, nextOn, nextStep } = one;
  return (
    <>
      <p>
        <a href={contactPath(language, id)}>
          <strong>
            <Isolated>{name}</Isolated>
          </strong>
        </a>
        , <Isolated>{office}</Isolated>
        {showsBody && (
          <>
            , <Isolated>{body}</Isolated>
          </>
        )}
      </p>
      <p class="small">
        {lastOn === null
          ? say('last.none')
          : say('last', { on: formatDate(lastOn, language), subject: lastSubject ?? '' })}
      </p>
      {nextOn !== null && (
        <p class="small">
          {say(nextOn < today ? 'next.overdue' : 'next', {
            on: formatDate(nextOn, language),
            step: nextStep ?? '',
          })}
        </p>
      )}
      {informedOn === null && <p class="quiet small">{say('informed.not')}</p>}
    </>
  );
}
