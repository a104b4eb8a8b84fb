import type { Language } from '../../../platform/i18n/index.ts';
import { Facts } from '../../../platform/ui/index.ts';
import type { Identity } from '../identity.ts';
import { words } from '../words.ts';
import { contactFacts, Email } from './contact-details.tsx';
import { List, Paragraph } from './document.tsx';

type PartyProps = { readonly identity: Identity; readonly language: Language };

/** Who decides on the data, and the data protection officer (Art. 13 (1) a, b). */
export function Controller({ identity, language }: PartyProps) {
  const say = words(language);
  const officer = identity.imprint.dataProtectionOfficer;
  return (
    <Facts
      facts={[
        ...contactFacts(identity, language),
        ...(officer === false
          ? []
          : [{ term: say('privacy.officer'), value: officer, missing: say('imprint.missing') }]),
      ]}
    />
  );
}

/** Who receives data (Art. 13 (1) e, f). */
export function Hosting({ identity, language }: PartyProps) {
  const say = words(language);
  const { hosting } = identity.imprint;
  return (
    <>
      <Paragraph text={say('privacy.recipients.text')} />
      <Paragraph text={say('privacy.hosting.text')} />
      {hosting !== false && (
        <Facts
          facts={[
            { term: say('privacy.hosting'), value: hosting, missing: say('imprint.missing') },
          ]}
        />
      )}
    </>
  );
}

/** The rights of the persons concerned (Art. 13 (2) b, d), and what follows from Art. 11. */
export function Rights({ identity, language }: PartyProps) {
  const say = words(language);
  return (
    <>
      <Paragraph text={say('privacy.rights.text')} />
      <List
        items={[
          say('privacy.rights.access'),
          say('privacy.rights.rectification'),
          say('privacy.rights.erasure'),
          say('privacy.rights.restriction'),
          say('privacy.rights.portability'),
        ]}
      />
      <Paragraph text={say('privacy.rights.objection')} />
      <Paragraph text={say('privacy.rights.unknown')} />
      <p class="measure">
        {say('privacy.rights.ask')} <Email identity={identity} />
      </p>
    </>
  );
}
