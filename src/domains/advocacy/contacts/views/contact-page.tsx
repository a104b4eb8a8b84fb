import { formatDate, type Language } from '../../../../platform/i18n/index.ts';
import { ButtonLink, Facts, GoList, Isolated, Notice } from '../../../../platform/ui/index.ts';
import type { Contact, Entry } from '../contact.ts';
import { contactPath, entryPath } from '../paths.ts';
import { words } from '../words.ts';

type ContactPageProps = {
  readonly contact: Contact;
  readonly entries: readonly Entry[];
  /** ISO 8601. */
  readonly today: string;
  readonly done: 'gespeichert' | 'geloescht' | null;
  readonly language: Language;
};

/** Somebody in office and what was spoken of with her, newest first. */
export function ContactPage({ contact, entries, today, done, language }: ContactPageProps) {
  const say = words(language);
  const path = contactPath(language, contact.id);
  return (
    <>
      <h1>
        <Isolated>{contact.name}</Isolated>
      </h1>
      {done && (
        <Notice kind="done" language={language}>
          <p>{say(`done.${done}`)}</p>
        </Notice>
      )}
      <Facts
        facts={[
          { term: say('form.office'), value: <Isolated>{contact.office}</Isolated> },
          { term: say('form.body'), value: <Isolated>{contact.body}</Isolated> },
          { term: say('form.kind'), value: say(`kind.${contact.kind}`) },
          {
            term: say('form.deleteAfter'),
            value: say('delete.on', { on: formatDate(contact.deleteAfter, language) }),
          },
        ]}
      />
      <p class="quiet small measure">{say('about.inform')}</p>
      <p>
        <ButtonLink href={`${path}/gespraeche/neu`}>{say('entry.new')}</ButtonLink>
      </p>
      <section class="section" aria-labelledby="gespraeche">
        <h2 id="gespraeche">{say('entries')}</h2>
        {entries.length === 0 ? (
          <p class="quiet">{say('entries.none')}</p>
        ) : (
          <ol class="rows">
            {entries.map((entry) => (
              <li>
                <EntryItem entry={entry} contactId={contact.id} today={today} language={language} />
              </li>
            ))}
          </ol>
        )}
      </section>
      <GoList
        links={[
          { href: `${path}/bearbeiten`, label: say('edit') },
          { href: `${path}/auskunft`, label: say('about') },
          { href: `${path}/loeschung`, label: say('removal') },
        ]}
      />
    </>
  );
}

type EntryItemProps = {
  readonly entry: Entry;
  readonly contactId: string;
  readonly today: string;
  readonly language: Language;
};

function EntryItem({ entry, contactId, today, language }: EntryItemProps) {
  const say = words(language);
  const { id, heldOn, subject, heldByName, result, nextStep, nextOn, dossier } = entry;
  return (
    <>
      <p class="quiet small">
        <time datetime={heldOn}>{formatDate(heldOn, language)}</time>
        {' · '}
        {heldByName ?? say('form.heldBy.gone')}
        {dossier !== '' && (
          <>
            {' · '}
            <a href={`/${language}/dossiers/${dossier}`}>
              {say('form.dossier')}: {dossier}
            </a>
          </>
        )}
      </p>
      <h3>
        <a href={entryPath(language, contactId, id)}>
          <Isolated>{subject}</Isolated>
        </a>
      </h3>
      {result.split('\n').map((line) => line.trim() !== '' && <p class="measure">{line}</p>)}
      {nextOn !== null && (
        <p>
          {say(nextOn < today ? 'next.overdue' : 'next', {
            on: formatDate(nextOn, language),
            step: nextStep,
          })}
        </p>
      )}
    </>
  );
}
