import type { Language } from '../../../platform/i18n/index.ts';
import { GoList, type Network, Phone } from '../../../platform/ui/index.ts';
import { directoryPath, finderPath } from '../paths.ts';
import { words } from '../words.ts';
import { HelpNumbers } from './help-numbers.tsx';

type OfficePageProps = {
  readonly name: string;
  readonly network: Network;
  readonly language: Language;
};

/** The network's office is an organisation and no place of help: this page says where help is, before its address. */
export function OfficePage({ name, network, language }: OfficePageProps) {
  const say = words(language);
  return (
    <>
      <h1>{name}</h1>
      <p class="lead">{say('office')}</p>
      <GoList
        links={[
          { href: finderPath(language), label: say('office.help') },
          { href: directoryPath(language), label: say('back') },
        ]}
      />
      <h2>{say('lines')}</h2>
      <HelpNumbers language={language} />
      <h2>{say('office.contact')}</h2>
      <p>
        {network.addressLines.map((line) => (
          <>
            {line}
            <br />
          </>
        ))}
        {say('field.phone')}: <Phone number={network.phone} href={network.phoneHref} />
        <br />
        {say('field.email')}: <a href={`mailto:${network.email}`}>{network.email}</a>
      </p>
    </>
  );
}
