import { formatDate, type Language } from '../../../platform/i18n/index.ts';
import { ExternalLink, Facts } from '../../../platform/ui/index.ts';
import type { Identity } from '../identity.ts';
import { words } from '../words.ts';
import { Email, Telephone } from './contact-details.tsx';
import { Document, List, Paragraph, type Section } from './document.tsx';

type AccessibilityProps = {
  readonly identity: Identity;
  readonly language: Language;
  /** The website the statement is about: "https://www.example.org". */
  readonly origin: string;
  /** ISO 8601 day of the last review. */
  readonly date: string;
};

/** The statement that § 12b BGG asks of public bodies: aim, tests, gaps, how to report barriers, conciliation. */
export function AccessibilityPage({ identity, language, origin, date }: AccessibilityProps) {
  const say = words(language);
  return (
    <Document
      language={language}
      title={say('accessibility.title')}
      lead={
        <p>
          {say('accessibility.lead')} {say('accessibility.scope', { origin })}
        </p>
      }
      sections={[
        {
          id: 'ziel',
          title: say('accessibility.aim'),
          body: <Paragraph text={say('accessibility.aim.text')} />,
        },
        {
          id: 'geprueft',
          title: say('accessibility.tested'),
          body: <Tested language={language} />,
        },
        {
          id: 'fehlt',
          title: say('accessibility.gaps'),
          body: (
            <List
              items={[
                say('accessibility.gaps.easy'),
                say('accessibility.gaps.sign'),
                say('accessibility.gaps.languages'),
                say('accessibility.gaps.decisions'),
              ]}
            />
          ),
        },
        {
          id: 'melden',
          title: say('accessibility.report'),
          body: <Report {...{ identity, language }} />,
        },
        ...conciliation(identity, language),
      ]}
      end={say('document.date', { date: formatDate(date, language) })}
    />
  );
}

function Tested({ language }: { readonly language: Language }) {
  const say = words(language);
  return (
    <>
      <Paragraph text={say('accessibility.tested.text')} />
      <List
        items={[
          say('accessibility.tested.axe'),
          say('accessibility.tested.html'),
          say('accessibility.tested.script'),
        ]}
      />
      <Paragraph text={say('accessibility.tested.limit')} />
    </>
  );
}

function Report({ identity, language }: Pick<AccessibilityProps, 'identity' | 'language'>) {
  const say = words(language);
  return (
    <>
      <Paragraph text={say('accessibility.report.text')} />
      <Facts
        facts={[
          { term: say('contact.email'), value: <Email identity={identity} /> },
          { term: say('contact.phone'), value: <Telephone identity={identity} /> },
        ]}
      />
    </>
  );
}

function conciliation(identity: Identity, language: Language): Section[] {
  if (identity.conciliation === null) return [];
  const { name, website } = identity.conciliation;
  const say = words(language);
  const body = (
    <>
      <Paragraph text={say('accessibility.conciliation.text')} />
      <p>
        <ExternalLink href={website}>{name[language]}</ExternalLink>
      </p>
    </>
  );
  return [{ id: 'schlichtung', title: say('accessibility.conciliation'), body }];
}
