import { sourceIn } from '../../../core/evidence/index.ts';
import { firstDay, formatPartialDate, type Language } from '../../../platform/i18n/index.ts';
import { SourceName, Unverified } from '../../../platform/ui/index.ts';
import type { Milestone } from '../monitoring.ts';
import { words } from '../words.ts';

/** What happened and what is due, oldest first. */
export function Milestones({
  milestones,
  language,
}: {
  readonly milestones: readonly Milestone[];
  readonly language: Language;
}) {
  const sorted = [...milestones].sort((a, b) => (firstDay(a.on) < firstDay(b.on) ? -1 : 1));
  return (
    <ol class="milestones">
      {sorted.map((milestone) => (
        <li>
          <time datetime={milestone.on}>{formatPartialDate(milestone.on, language)}</time>
          <div>
            <MilestoneText milestone={milestone} language={language} />
          </div>
        </li>
      ))}
    </ol>
  );
}

export function MilestoneText({
  milestone,
  language,
}: {
  readonly milestone: Milestone;
  readonly language: Language;
}) {
  return (
    <>
      <strong>{words(language)(`milestone.${milestone.kind}`)}</strong>
      <Unverified sourced={milestone} language={language} />
      {milestone.note && <p>{milestone.note[language]}</p>}
      <p class="quiet small">
        <SourceName sourced={sourceIn(milestone, language)} />
      </p>
    </>
  );
}
