import { formatDate, type Language } from '../../../../platform/i18n/index.ts';
import {
  Button,
  ButtonLink,
  Facts,
  GoList,
  Isolated,
  Notice,
} from '../../../../platform/ui/index.ts';
import { dossierPath } from '../../dossiers/dossier.ts';
import type { Contact, Entry } from '../contact.ts';
import { contactPath, entryPath } from '../paths.ts';
import { words } from '../words.ts';

type ContactPageProps = {
  readonly contact: Contact;
  readonly entries: readonly Entry[];
  /** Titles of the public ones, by slug. */
  readonly dossiers: ReadonlyMap<string, string>;
  /** ISO 8601. */
  readonly today: string;
  readonly done: 'gespeichert' | 'geloescht' | null;
  readonly language: Language;
};

/** Somebody in office and what was spoken of with her, newest first. */
export function ContactPage(props: ContactPageProps) {
  const { contact, entries, done, language } = props;
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
            term: say('form.informedOn'),
            value: contact.informedOn && formatDate(contact.informedOn, language),
            missing: say('informed.not'),
          },
          {
            term: say('delete.term'),
            value: say('delete.on', { on: formatDate(contact.deleteAfter, language) }),
          },
        ]}
      />
      {contact.informedOn === null && <p class="quiet small measure">{say('about.inform')}</p>}
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
                <EntryItem {...props} entry={entry} />
              </li>
            ))}
          </ol>
        )}
      </section>
      <div class="section">
        <GoList
          links={[
            { href: `${path}/bearbeiten`, label: say('edit') },
            { href: `${path}/auskunft`, label: say('about') },
            { href: `${path}/loeschung`, label: say('removal') },
          ]}
        />
      </div>
    </>
  );
}

type EntryItemProps = ContactPageProps & { readonly entry: Entry };

function EntryItem(props: EntryItemProps) {
  const { entry, contact, dossiers, language } = props;
  const say = words(language);
  const { id, heldOn, subject, heldByName, result, dossier } = entry;
  const title = dossiers.get(dossier);
  return (
    <>
      <p class="quiet small">
        <time datetime={heldOn}>{formatDate(heldOn, language)}</time>
        {' · '}
        {heldByName ?? say('form.heldBy.gone')}
        {dossier !== '' && (
          <>
            {' · '}
            {say('form.dossier')}:{' '}
            {title ? <a href={dossierPath(language, dossier)}>{title}</a> : dossier}
          </>
        )}
      </p>
      <h3>
        <a href={entryPath(language, contact.id, id)}>
          <Isolated>{subject}</Isolated>
        </a>
      </h3>
      {result.split('\n').map((line) => line.trim() !== '' && <p class="measure">{line}</p>)}
      <NextStep {...props} />
    </>
  );
}

/** What is to be done next, with the button that says it was; nothing where there is no next step. */
function NextStep({ entry, contact, today, language }: EntryItemProps) {
  const say = words(language);
  const { id, nextStep: step, nextOn, doneOn } = entry;
  if (nextOn === null) return null;
  if (doneOn !== null)
    return <p class="quiet">{say('next.done', { on: formatDate(doneOn, language), step })}</p>;
  return (
    <form action={`${entryPath(language, contact.id, id)}/erledigung`} method="post">
      <p>
        {say(nextOn < today ? 'next.overdue' : 'next', { on: formatDate(nextOn, language), step })}
      </p>
      <Button kind="second">
        {say('next.do')}
        <span class="unseen">: {step}</span>
      </Button>
    </form>
  );
}
