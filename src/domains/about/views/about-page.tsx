import type { Language } from '../../../platform/i18n/index.ts';
import { Facts, type GoLink, GoList } from '../../../platform/ui/index.ts';
import { groupedIban } from '../iban.ts';
import type { Identity } from '../identity.ts';
import { words } from '../words.ts';
import { Document, List, Paragraph } from './document.tsx';

type AboutProps = { readonly identity: Identity; readonly language: Language };
type AboutPageProps = AboutProps & {
  /** Pages that the network wrote itself. */
  readonly further: readonly GoLink[];
};

/** Who the network is, what it works for, who belongs to it, and where donations go. */
export function AboutPage({ identity, language, further }: AboutPageProps) {
  const say = words(language);
  return (
    <Document
      language={language}
      title={identity.name}
      lead={<p>{identity.slogan[language]}</p>}
      sections={[
        { id: 'wir', title: say('about.who'), body: <Introduction {...{ identity, language }} /> },
        { id: 'ziele', title: say('about.goals'), body: <List items={identity.goals[language]} /> },
        {
          id: 'arbeit',
          title: say('about.work'),
          body: <List items={identity.fieldsOfWork[language]} />,
        },
        {
          id: 'mitglieder',
          title: say('about.members'),
          body: <Members {...{ identity, language }} />,
        },
        {
          id: 'mitgliedschaften',
          title: say('about.memberships'),
          body: <List items={identity.memberships.map(membership)} />,
        },
        {
          id: 'spenden',
          title: say('about.donate'),
          body: <Account {...{ identity, language }} />,
        },
        ...(further.length > 0
          ? [{ id: 'weitere', title: say('about.further'), body: <GoList links={further} /> }]
          : []),
      ]}
      end={say('about.source', { source: identity.source[language] })}
    />
  );
}

function Introduction({ identity, language }: AboutProps) {
  const say = words(language);
  return (
    <>
      {identity.introduction[language].map((text) => (
        <Paragraph text={text} />
      ))}
      <Facts
        facts={[
          { term: say('about.founded'), value: String(identity.founded) },
          { term: say('about.seat'), value: identity.seat },
        ]}
      />
    </>
  );
}

function Members({ identity, language }: AboutProps) {
  const say = words(language);
  const { count, asOf } = identity.memberOrganisations;
  return (
    <>
      <Paragraph text={say('about.members.count', { count, month: middleOf(asOf) })} />
      <p>{say('about.memberKinds')}</p>
      <List items={identity.memberKinds[language]} />
    </>
  );
}

function Account({ identity, language }: AboutProps) {
  const say = words(language);
  const { bank, iban, bic } = identity.account;
  return (
    <>
      <Paragraph text={say('about.donate.text')} />
      <Facts
        facts={[
          { term: say('account.holder'), value: identity.name },
          { term: say('account.bank'), value: bank },
          { term: 'IBAN', value: <bdi dir="ltr">{groupedIban(iban)}</bdi> },
          { term: 'BIC', value: <bdi dir="ltr">{bic}</bdi> },
        ]}
      />
    </>
  );
}

function membership({ name, abbreviation }: Identity['memberships'][number]): string {
  return abbreviation === null ? name : `${name} (${abbreviation})`;
}

/** A day of the month "2022-07" that is in it in every time zone. */
function middleOf(month: string): Date {
  return new Date(`${month}-15T12:00:00Z`);
}
