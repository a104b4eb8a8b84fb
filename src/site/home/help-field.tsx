import type { Language } from '../../platform/i18n/index.ts';
import { Arrow, type Network, Phone } from '../../platform/ui/index.ts';
import { words } from './words.ts';

type HelpFieldProps = {
  readonly language: Language;
  readonly network: Network;
  /** Where help begins, and where the counselling centres are. */
  readonly links: { readonly help: string; readonly centres: string };
};

/** First in sight: the way to a counselling centre, and real numbers, in a demonstration too. */
export function HelpField({ language, network, links }: HelpFieldProps) {
  const say = words(language);
  return (
    <section class="home-help" id="hilfe" aria-labelledby="home-help">
      <div>
        <h1 id="home-help">{say('help.title')}</h1>
        <p>{say('help.promise')}</p>
        <p>
          <a class="button home-call" href={links.centres}>
            {say('help.centres')} <Arrow />
          </a>
        </p>
        <p>
          <a href={links.help}>{say('help.more')}</a>
        </p>
        <p>
          {say('help.emergency')}: <Phone class="home-number" number="110" /> {say('help.and')}{' '}
          <Phone class="home-number" number="112" /> · {say('help.line')}:{' '}
          <Phone class="home-number" number="116 016" />
        </p>
        <p class="small">
          {say('help.office')} <Phone number={network.phone} href={network.phoneHref} />,{' '}
          <a href={`mailto:${network.email}`}>{network.email}</a>
        </p>
      </div>
    </section>
  );
}
