import type { Language } from '../../../platform/i18n/index.ts';
import { Notice, WithAside } from '../../../platform/ui/index.ts';
import type { PublishedDecision } from '../published-decision.ts';
import type { Reading } from '../reading.ts';
import { words } from '../words.ts';
import { Connections } from './connections.tsx';
import { DecisionAside } from './decision-aside.tsx';
import { DecisionFacts } from './decision-facts.tsx';
import { DecisionHeading } from './decision-heading.tsx';
import { DecisionText } from './decision-text.tsx';
import { Leitsaetze } from './leitsaetze.tsx';
import { ReasoningPoints } from './reasoning-points.tsx';
import { Summary } from './summary.tsx';
import { type Neighbours, WayBack } from './way-back.tsx';

export type DecisionPageProps = {
  readonly decision: PublishedDecision;
  readonly reading: Reading;
  /** Absent when the reader did not come from a search. */
  readonly neighbours: Neighbours | null;
  /** Where mistakes are reported. */
  readonly email: string;
  readonly language: Language;
};

/** One decision: what it is, what it says, what it is connected with. The element adds copying and printing. */
export function DecisionPage(props: DecisionPageProps) {
  const { decision, reading, neighbours, language } = props;
  const say = words(language);
  return (
    <decision-tools copy={say('copy')} copied={say('copied')} print={say('decision.print')}>
      {neighbours && <WayBack neighbours={neighbours} language={language} />}
      <DecisionHeading decision={decision} language={language} />
      <WithAside name={say('decision.asideName')} aside={<DecisionAside {...props} />}>
        <DecisionBody decision={decision} reading={reading} language={language} />
      </WithAside>
    </decision-tools>
  );
}

/** What stands beside contents and files: the same for the preview at the desk. */
export function DecisionBody({
  decision,
  reading,
  language,
}: Pick<DecisionPageProps, 'decision' | 'reading' | 'language'>) {
  return (
    <>
      {decision.checked === null && decision.legallyChecked === null && (
        <Notice kind="caution" language={language}>
          <p>{words(language)('decision.uncheckedNotice')}</p>
        </Notice>
      )}
      <Leitsaetze reading={reading} language={language} />
      <Summary decision={decision} language={language} />
      <ReasoningPoints decision={decision} reading={reading} language={language} />
      <DecisionFacts decision={decision} language={language} />
      <DecisionText reading={reading} language={language} />
      <Connections decision={decision} language={language} />
    </>
  );
}
