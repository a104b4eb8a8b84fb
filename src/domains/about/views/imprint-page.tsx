import type { Language } from '../../../platform/i18n/index.ts';
import { ExternalLink, type Fact, Facts, Notice, noBreak } from '../../../platform/ui/index.ts';
import type { Identity } from '../identity.ts';
import { words } from '../words.ts';
import { contactFacts } from './contact-details.tsx';
import { Paragraph } from './document.tsx';

type ImprintProps = { readonly identity: Identity; readonly language: Language };

/** What § 5 DDG and § 18 MStV ask for, and plainly what of it is not known yet. */
export function ImprintPage({ identity, language }: ImprintProps) {
  const say = words(language);
  const details = statutoryFacts(identity, language);
  return (
    <>
      <h1>{say('imprint.nav')}</h1>
      <section class="section" aria-labelledby="anbieter">
        <h2 id="anbieter">{say('imprint.provider')}</h2>
        <Facts
          facts={[
            { term: say('imprint.name'), value: identity.name },
            { term: say('imprint.legalForm'), value: identity.legalForm[language] },
            { term: say('about.seat'), value: identity.seat },
            ...contactFacts(identity, language),
          ]}
        />
      </section>
      {details.length > 0 && (
        <section class="section" aria-labelledby="angaben">
          <h2 id="angaben">{say('imprint.details')}</h2>
          {details.some(({ value }) => value === null) && (
            <Notice kind="caution" language={language}>
              <p>{noBreak(say('imprint.incomplete', { source: identity.source[language] }))}</p>
            </Notice>
          )}
          <Facts facts={details} />
        </section>
      )}
      <section class="section">
        <Paragraph text={say('imprint.software')} />
      </section>
    </>
  );
}

/** null: not given yet. false: there is none, and no line either. */
function statutoryFacts({ imprint }: Identity, language: Language): Fact[] {
  const say = words(language);
  const missing = say('imprint.missing');
  const lines = [
    ['imprint.representatives', imprint.representatives?.join(', ') ?? null],
    ['imprint.register', imprint.register],
    ['imprint.vatId', imprint.vatId],
    ['imprint.businessId', imprint.businessId],
    ['imprint.editor', imprint.editor],
    ['imprint.sourceCode', imprint.sourceCode],
  ] as const;
  return lines.flatMap(([key, value]) => {
    if (value === false) return [];
    const shown = value !== null && key === 'imprint.sourceCode' ? link(value) : value;
    return [{ term: noBreak(say(key)), value: shown, missing }];
  });
}

function link(address: string) {
  return <ExternalLink href={address}>{address}</ExternalLink>;
}
