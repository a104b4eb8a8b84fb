import type { Language } from '../../../platform/i18n/index.ts';
import { ExternalLink, type Fact, Facts, Phone } from '../../../platform/ui/index.ts';
import type { Identity } from '../identity.ts';
import { words } from '../words.ts';

type ContactProps = { readonly identity: Identity; readonly language: Language };

/** How to reach the network: post, telephone, fax, e-mail, website. */
export function ContactDetails({ identity, language }: ContactProps) {
  return <Facts facts={contactFacts(identity, language)} />;
}

export function contactFacts(identity: Identity, language: Language): Fact[] {
  const say = words(language);
  const { fax, website } = identity.contact;
  return [
    { term: say('contact.address'), value: <Address identity={identity} /> },
    { term: say('contact.phone'), value: <Telephone identity={identity} /> },
    ...(fax === null ? [] : [{ term: say('contact.fax'), value: <bdi dir="ltr">{fax}</bdi> }]),
    { term: say('contact.email'), value: <Email identity={identity} /> },
    {
      term: say('contact.website'),
      value: <ExternalLink href={website}>{new URL(website).host}</ExternalLink>,
    },
  ];
}

export function Telephone({ identity }: { readonly identity: Identity }) {
  return <Phone number={identity.phone} href={identity.phoneHref} />;
}

export function Email({ identity }: { readonly identity: Identity }) {
  return <a href={`mailto:${identity.email}`}>{identity.email}</a>;
}

function Address({ identity }: { readonly identity: Identity }) {
  return (
    <address>
      {[identity.name, ...identity.addressLines].map((line, place) => (
        <>
          {place > 0 && <br />}
          {line}
        </>
      ))}
    </address>
  );
}
