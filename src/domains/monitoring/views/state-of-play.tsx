import type { Language } from '../../../platform/i18n/index.ts';
import {
  type Assessor,
  newestAssessment,
  type Recommendation,
  type StateOfPlay,
} from '../recommendation.ts';
import { words } from '../words.ts';

type StateProps = {
  readonly one: Pick<Recommendation, 'assessments'>;
  readonly by: Assessor;
  readonly language: Language;
};

/** How far somebody finds that Germany has come: a sign and the words for it, so that neither colour nor form is needed. */
export function State({ one, by, language }: StateProps) {
  return <StateName state={newestAssessment(one, by)?.state ?? null} language={language} />;
}

/** null: nobody has assessed it. */
export function StateName({
  state,
  language,
}: {
  readonly state: StateOfPlay | null;
  readonly language: Language;
}) {
  return (
    <span class="state">
      <span class="state-sign" aria-hidden="true">
        {signs[state ?? 'none']}
      </span>{' '}
      {words(language)(`state.${state ?? 'none'}`)}
    </span>
  );
}

const signs: Record<StateOfPlay | 'none', string> = {
  not_begun: '○',
  partly: '◐',
  done: '●',
  reversed: '↩',
  none: '–',
};
