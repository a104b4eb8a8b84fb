import { GoList } from '../../components/go-list.tsx';
import { BackArrow, Handset } from '../../pictures/icons.tsx';
import type { SampleCode, SampleTexts } from './sample-texts.ts';

type SampleProps = { readonly texts: SampleTexts };

/** What pages of text are made of. */
export function SampleContent({ texts, code }: SampleProps & { readonly code: SampleCode }) {
  return (
    <>
      <p class="back">
        <a href={`/${code}/hilfe`}>
          <BackArrow /> {texts.title}
        </a>
      </p>
      <p class="draft">{texts.draft}</p>
      <h1>{texts.heading}</h1>
      <p class="lead">{texts.lead}</p>
      <ul class="ticks">
        <li>{texts.tick}</li>
        <li>
          {texts.paragraph} <a href={`/${code}/weiter`}>{texts.link}</a>
        </li>
      </ul>
      <LandLinks texts={texts} />
      <h2>{texts.call}</h2>
      <Calls texts={texts} />
      <GoList
        links={[
          { href: `/${code}/weiter`, label: texts.question },
          {
            href: '#sprachen',
            label: (
              <>
                {texts.link}
                <small>{texts.tick}</small>
              </>
            ),
          },
        ]}
      />
      <details>
        <summary>{texts.question}</summary>
        <p>{texts.paragraph}</p>
      </details>
      <div class="sentence">
        <p lang="de" dir="ltr">
          Ich brauche Hilfe.
        </p>
        <p>{texts.heading}</p>
      </div>
      <div class="notice">
        <h2>{texts.question}</h2>
        <p>
          {texts.paragraph} <a href={`/${code}/weiter`}>{texts.link}</a>
        </p>
      </div>
    </>
  );
}

function LandLinks({ texts }: SampleProps) {
  return (
    <section class="field-help">
      <h2>{texts.field}</h2>
      <ul class="lands">
        {texts.lands.map((land) => (
          <li>
            <a href={`#${land}`} lang="de" aria-current={land === 'Berlin' ? 'page' : undefined}>
              <bdi dir="ltr">{land}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Calls({ texts }: SampleProps) {
  return (
    <ul class="calls">
      <li class="call">
        <Call texts={texts} number="116 016" href="tel:116016" />
      </li>
      <li class="call call-wide">
        <Call texts={texts} number="0221 4710 111" href="tel:+492214710111" />
      </li>
    </ul>
  );
}

type CallProps = SampleProps & { readonly number: string; readonly href: string };

function Call({ texts, number, href }: CallProps) {
  return (
    <>
      <span class="call-name">{texts.name}</span>
      <span class="call-note">{texts.note}</span>
      <a class="call-button" href={href}>
        <Handset />
        <bdi dir="ltr">{number.replaceAll(' ', '\u00a0')}</bdi>
      </a>
    </>
  );
}
