import type { Stored } from '../../../platform/domain.ts';
import { formatDate, type Language } from '../../../platform/i18n/index.ts';
import type { Identity } from '../identity.ts';
import { words } from '../words.ts';
import { Document, List, Paragraph } from './document.tsx';
import { Controller, Hosting, Rights } from './privacy-parties.tsx';
import { StoredCategories } from './stored-categories.tsx';

export type PrivacyProps = {
  readonly identity: Identity;
  readonly language: Language;
  /** What all domains store. */
  readonly stored: readonly Stored[];
  /** Of the rate limit, in which an address's keyed hash is kept. */
  readonly seconds: number;
  /** ISO 8601 day on which the text was last compared with the program. */
  readonly date: string;
};

/** The privacy notice (Art. 13 DSGVO), the stored categories in the words of the domains that store them. */
export function PrivacyPage(props: PrivacyProps) {
  const { identity, language, stored, seconds, date } = props;
  const say = words(language);
  return (
    <Document
      language={language}
      title={say('privacy.title')}
      lead={<p>{say('privacy.lead')}</p>}
      sections={[
        { id: 'kurz', title: say('privacy.short'), body: <Short language={language} /> },
        {
          id: 'verantwortlich',
          title: say('privacy.controller'),
          body: <Controller {...{ identity, language }} />,
        },
        {
          id: 'aufruf',
          title: say('privacy.visit'),
          body: (
            <>
              <Paragraph text={say('privacy.visit.request')} />
              <Paragraph text={say('privacy.visit.log')} />
              <Paragraph text={say('privacy.visit.limit', { seconds })} />
              <Paragraph text={say('privacy.visit.basis')} />
            </>
          ),
        },
        {
          id: 'geraet',
          title: say('privacy.device'),
          body: <Paragraph text={say('privacy.device.text')} />,
        },
        {
          id: 'post',
          title: say('privacy.contact'),
          body: <Paragraph text={say('privacy.contact.text')} />,
        },
        {
          id: 'gespeichert',
          title: say('privacy.stored'),
          body: <StoredCategories {...{ stored, language }} />,
        },
        {
          id: 'empfaenger',
          title: say('privacy.recipients'),
          body: <Hosting {...{ identity, language }} />,
        },
        {
          id: 'rechte',
          title: say('privacy.rights'),
          body: <Rights {...{ identity, language }} />,
        },
      ]}
      end={say('document.date', { date: formatDate(date, language) })}
    />
  );
}

function Short({ language }: { readonly language: Language }) {
  const say = words(language);
  return (
    <List
      items={[
        say('privacy.short.cookies'),
        say('privacy.short.others'),
        say('privacy.short.log'),
        say('privacy.short.account'),
      ]}
    />
  );
}
