import type { Language } from '../../../../platform/i18n/index.ts';
import { type Network, Phone } from '../../../../platform/ui/index.ts';
import type { PressContact } from '../press-room.ts';
import { words } from '../words.ts';

export type PressContactsProps = {
  readonly contacts: readonly PressContact[];
  readonly network: Network;
  readonly language: Language;
};

/** Whom the press reaches: those the office names, and the network's own address. */
export function PressContacts({ contacts, network, language }: PressContactsProps) {
  return (
    <ul class="rows press-contacts">
      {contacts.map((contact) => (
        <li>
          <p>
            <strong>{contact.name}</strong>
            <Role contact={contact} language={language} />
          </p>
          <Reach phone={contact.phone} email={contact.email} language={language} />
        </li>
      ))}
      <li>
        <p>
          <strong>{network.name}</strong>
        </p>
        <Reach
          phone={network.phone}
          phoneHref={network.phoneHref}
          email={network.email}
          language={language}
        />
        <address>{network.addressLines.join(', ')}</address>
      </li>
    </ul>
  );
}

function Role({ contact, language }: { readonly contact: PressContact; language: Language }) {
  const { roleDe, roleEn } = contact;
  const isEnglish = language === 'en' && roleEn !== '';
  const role = isEnglish ? roleEn : roleDe;
  if (role === '') return null;
  return (
    <>
      , <span lang={language === 'en' && !isEnglish ? 'de' : undefined}>{role}</span>
    </>
  );
}

type ReachProps = {
  readonly phone: string;
  readonly phoneHref?: string;
  readonly email: string;
  readonly language: Language;
};

function Reach({ phone, phoneHref, email, language }: ReachProps) {
  const say = words(language);
  return (
    <>
      {phone !== '' && (
        <p>
          {say('contact.phone')} <Phone number={phone} href={phoneHref} />
        </p>
      )}
      {email !== '' && (
        <p>
          {say('contact.email')} <a href={`mailto:${email}`}>{email}</a>
        </p>
      )}
    </>
  );
}
