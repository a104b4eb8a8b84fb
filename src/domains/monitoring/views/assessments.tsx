import { firstDay, formatPartialDate, type Language } from '../../../platform/i18n/index.ts';
import { ExternalLink } from '../../../platform/ui/index.ts';
import {
  type Assessment,
  type Assessor,
  assessors,
  type Recommendation,
} from '../recommendation.ts';
import { words } from '../words.ts';
import { State, StateName } from './state-of-play.tsx';

type Props = { readonly one: Recommendation; readonly language: Language };

/** The network's view beside the State's own, each with what came before. */
export function Assessments({ one, language }: Props) {
  return (
    <div class="assessments">
      {assessors.map((by) => (
        <section aria-labelledby={`sicht-${by}`}>
          <h3 id={`sicht-${by}`}>{words(language)(`by.${by}`)}</h3>
          <History one={one} by={by} language={language} />
        </section>
      ))}
    </div>
  );
}

function History({ one, by, language }: Props & { readonly by: Assessor }) {
  const history = one.assessments
    .filter((assessment) => assessment.by === by)
    .toReversed()
    .sort((a, b) =>
      firstDay(a.on) > firstDay(b.on) ? -1 : firstDay(a.on) < firstDay(b.on) ? 1 : 0,
    );
  if (history.length === 0)
    return (
      <p>
        <State one={one} by={by} language={language} />
      </p>
    );
  return (
    <ol class="rows">
      {history.map((assessment) => (
        <li>
          <Entry assessment={assessment} language={language} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ assessment, language }: { readonly assessment: Assessment; language: Language }) {
  const { state, on, reason, evidence, evidenceUrl } = assessment;
  return (
    <>
      <p>
        <StateName state={state} language={language} />,{' '}
        <time datetime={on}>{formatPartialDate(on, language)}</time>
      </p>
      {(reason[language] || reason.de) && <p>{reason[language] || reason.de}</p>}
      {evidence && (
        <p class="quiet small">
          {evidenceUrl ? <ExternalLink href={evidenceUrl}>{evidence}</ExternalLink> : evidence}
        </p>
      )}
    </>
  );
}
