import type { Language } from '../../../platform/i18n/index.ts';
import type { PublishedDecision } from '../published-decision.ts';
import { words } from '../words.ts';

type SummaryProps = { readonly decision: PublishedDecision; readonly language: Language };

/** The summary in the page's language, else in the other, else the word that there is none. */
export function Summary({ decision, language }: SummaryProps) {
  const say = words(language);
  const { summaryDe, summaryEn, summaryPlain, practiceNote } = decision;
  const [own, other] = language === 'de' ? [summaryDe, summaryEn] : [summaryEn, summaryDe];
  const text = own ?? other;
  return (
    <section class="section" aria-labelledby="zusammenfassung">
      <h2 id="zusammenfassung">{say('decision.summary')}</h2>
      {!text && !summaryPlain && <p class="quiet">{say('decision.noSummary')}</p>}
      {!own && other && <p class="quiet">{say('decision.summaryOther')}</p>}
      {text && <Blocks text={text} language={own ? language : language === 'de' ? 'en' : 'de'} />}
      {summaryPlain && (
        <>
          <h3>{say('decision.summaryPlain')}</h3>
          <Blocks text={summaryPlain} language="de" />
        </>
      )}
      {practiceNote && (
        <>
          <h3>{say('decision.practiceNote')}</h3>
          <Blocks text={practiceNote} language="de" />
        </>
      )}
    </section>
  );
}

function Blocks({ text, language }: { readonly text: string; readonly language: Language }) {
  return (
    <div class="measure" lang={language}>
      {text.split(/\n{2,}/).map((block) => (
        <p>
          <bdi>{block}</bdi>
        </p>
      ))}
    </div>
  );
}
