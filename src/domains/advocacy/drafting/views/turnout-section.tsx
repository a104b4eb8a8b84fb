import { Isolated } from '../../../../platform/ui/index.ts';
import { words } from '../words.ts';
import type { ProgressPageProps } from './progress-page.tsx';
import { StepForm } from './step-form.tsx';

/** How many of those who are asked have answered, who has not, and the button that reminds them. */
export function TurnoutSection(props: ProgressPageProps) {
  const { turnout, steps, language } = props;
  if (!turnout) return null;
  const say = words(language);
  const { stage, missing, asked } = turnout;
  const unable = missing.filter(({ kind, isAble }) => kind === 'organisation' && !isAble);
  return (
    <section class="section" aria-labelledby="ruecklauf">
      <h2 id="ruecklauf">{say('turnout.title')}</h2>
      <p>{say(`turnout.${stage}`, { count: asked - missing.length, asked })}</p>
      {missing.length > 0 && (
        <details class="paper-form" open={missing.length <= 10}>
          <summary>{say('turnout.missing', { count: missing.length })}</summary>
          <ul class="paper-names">
            {missing.map(({ kind, name, isAble }) => (
              <li>
                <Isolated>{name || say(`${kind}.gone`)}</Isolated>
                {name && !isAble && ` (${say('turnout.unled')})`}
              </li>
            ))}
          </ul>
        </details>
      )}
      {unable.length > 0 && (
        <p class="measure">{say('turnout.unled.lead', { count: unable.length })}</p>
      )}
      {steps.includes('erinnerung') && (
        <>
          <p class="measure">{say('step.erinnerung.lead')}</p>
          <StepForm {...props} step="erinnerung" />
        </>
      )}
    </section>
  );
}
