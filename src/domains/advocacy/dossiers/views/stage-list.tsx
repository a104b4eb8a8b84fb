import { formatDate, formatPartialDate, type Language } from '../../../../platform/i18n/index.ts';
import { SourceName, Tag, Unverified } from '../../../../platform/ui/index.ts';
import { currentStage, type Dossier, type Stage } from '../dossier.ts';
import { stageName } from '../stage-kinds.ts';
import { words } from '../words.ts';
import { StagePoints } from './points-table.tsx';

type StageListProps = {
  readonly dossier: Dossier;
  /** ISO 8601. */
  readonly today: string;
  readonly language: Language;
};

/** The steps in their order; the one at which the process stands says so. */
export function StageList({ dossier, today, language }: StageListProps) {
  const say = words(language);
  const current = currentStage(dossier, today);
  const place = current ? dossier.stages.indexOf(current) : -1;
  return (
    <ol class="stages">
      {dossier.stages.map((stage, index) => (
        <li
          id={`schritt-${stage.id}`}
          class={stage === current ? 'stage-current' : undefined}
          aria-current={stage === current ? 'step' : undefined}
        >
          <h3>
            {stageName(stage.kind)[language]}
            {stage === current && (
              <>
                {' '}
                <Tag>{say('stage.current', { date: formatDate(dossier.asOf, language) })}</Tag>
              </>
            )}
            <Unverified sourced={stage} language={language} />
          </h3>
          <p class="small">
            {stage.on === null ? (
              say(index > place ? 'stage.ahead' : 'stage.undated')
            ) : (
              <Day stage={stage} isAhead={index > place} language={language} />
            )}
          </p>
          {stage.note && <p class="measure">{stage.note[language]}</p>}
          <p class="quiet small">
            {say('source')}: <SourceName sourced={stage} />
          </p>
          <StagePoints dossier={dossier} stage={stage} language={language} />
        </li>
      ))}
    </ol>
  );
}

function Day({
  stage,
  isAhead,
  language,
}: {
  readonly stage: Stage;
  readonly isAhead: boolean;
  readonly language: Language;
}) {
  const on = stage.on ?? '';
  return (
    <>
      <time datetime={on}>{formatPartialDate(on, language)}</time>
      {isAhead && `, ${words(language)('stage.ahead')}`}
    </>
  );
}
