import type { Language } from '../../../platform/i18n/index.ts';
import { GoList, Notice } from '../../../platform/ui/index.ts';
import type { Identity } from '../identity.ts';
import { words } from '../words.ts';
import { ContactDetails } from './contact-details.tsx';

type ContactPageProps = {
  readonly identity: Identity;
  readonly language: Language;
  readonly help: { readonly href: string; readonly label: string } | null;
};

/** How to reach the office, and where to turn instead who needs help. */
export function ContactPage({ identity, language, help }: ContactPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('contact.nav')}</h1>
      <p class="lead">{say('contact.lead')}</p>
      <ContactDetails identity={identity} language={language} />
      <div class="section">
        <Notice kind="information" language={language}>
          <p>{say('contact.mail')}</p>
        </Notice>
      </div>
      {help && (
        <section class="section" aria-labelledby="hilfe">
          <h2 id="hilfe">{say('contact.help')}</h2>
          <GoList links={[help]} />
        </section>
      )}
    </>
  );
}
