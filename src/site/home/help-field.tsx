import type { Language } from '../../platform/i18n/index.ts';
import { Handset, type Network, Phone } from '../../platform/ui/index.ts';
import { words } from './words.ts';

type HelpFieldProps = { readonly language: Language; readonly network: Network };

/** First in sight, and where "Ich brauche Hilfe" in the head of every page leads: real numbers, in a demonstration too. */
export function HelpField({ language, network }: HelpFieldProps) {
  const say = words(language);
  return (
    <section class="home-help" id="hilfe" aria-labelledby="home-help">
      <div>
        <h1 id="home-help">{say('help.title')}</h1>
        <p class="home-help-line">{say('help.line')}</p>
        <p>
          <a class="button home-call" href="tel:116016">
            <Handset />
            <bdi dir="ltr">116&nbsp;016</bdi>
          </a>
        </p>
        <p>
          {say('help.emergency')}: <Phone class="home-number" number="110" /> {say('help.and')}{' '}
          <Phone class="home-number" number="112" />
        </p>
        <p class="small">
          {say('help.office')} <Phone number={network.phone} href={network.phoneHref} />,{' '}
          <a href={`mailto:${network.email}`}>{network.email}</a>
        </p>
      </div>
    </section>
  );
}
