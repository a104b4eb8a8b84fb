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
  readonly contacts: readonly ContactRow[];
  readonly text: string;
  /** ISO 8601. */
  readonly today: string;
  readonly done: 'geloescht' | null;
  readonly language: Language;
};

/** Everybody in office with whom the office speaks, by body, with the last talk and the next step. */
export function ContactsPage({ contacts, text, today, done, language }: ContactsPageProps) {
  const say = words(language);
  const path = contactPath(language);
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
      <SearchBox action={path} label={say('search')} value={text} language={language} />
      {contacts.length === 0 ? (
        <EmptyState title={say(text === '' ? 'none' : 'none.found')} />
      ) : (
        [...new Set(contacts.map(({ body }) => body))].map((body, at) => (
          <section class="section" aria-labelledby={`stelle-${at}`}>
            <h2 id={`stelle-${at}`}>
              <Isolated>{body}</Isolated>
            </h2>
            <ul class="rows">
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
        <LinkRow
          name={say('csv')}
          links={[{ href: `${path}.csv`, label: say('csv'), type: 'text/csv' }]}
        />
      )}
    </>
  );
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
  readonly today: string;
  readonly language: Language;
};

function Row({ one, today, language }: RowProps) {
  const say = words(language);
  const { id, name, office, lastOn, lastSubject, nextOn, nextStep } = one;
  return (
    <>
      <p>
        <a href={contactPath(language, id)}>
          <strong>
            <Isolated>{name}</Isolated>
          </strong>
        </a>
        , <Isolated>{office}</Isolated>
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
    </>
  );
}
