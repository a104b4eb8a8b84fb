import type { Language } from '../../../../platform/i18n/index.ts';
import { ExternalLink, Isolated } from '../../../../platform/ui/index.ts';
import { type Answer, evidenceLines, isAnswered } from '../answer.ts';
import { words } from '../words.ts';

type AnswerTextProps = { readonly answer: Answer | undefined; readonly language: Language };

/** An answer to read: what was written, the figures, the evidence. */
export function AnswerText({ answer, language }: AnswerTextProps) {
  const say = words(language);
  if (!answer || !isAnswered(answer)) return <p class="quiet">{say('answer.open')}</p>;
  if (answer.nothing) return <p class="quiet">{say('answer.nothing')}</p>;
  const lines = evidenceLines(answer);
  return (
    <div class="measure">
      <Lines text={answer.text} />
      {answer.figures !== '' && (
        <>
          <p class="small quiet">{say('field.figures')}</p>
          <Lines text={answer.figures} />
        </>
      )}
      {lines.length > 0 && (
        <>
          <p class="small quiet">{say('field.evidence')}</p>
          <ul>
            {lines.map((line) => (
              <li>
                <Isolated>
                  <ExternalLink href={line}>{line}</ExternalLink>
                </Isolated>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Text as it was typed, paragraph by paragraph; none of it markup. */
function Lines({ text }: { readonly text: string }) {
  return (
    <>
      {text
        .split(/\n{2,}/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph) => (
          <p>
            <Isolated>{paragraph}</Isolated>
          </p>
        ))}
    </>
  );
}
