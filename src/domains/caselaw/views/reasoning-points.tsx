import type { Language } from '../../../platform/i18n/index.ts';
import { German } from '../../../platform/ui/index.ts';
import type { PublishedDecision } from '../published-decision.ts';
import type { Reading } from '../reading.ts';
import { words } from '../words.ts';

type ReasoningPointsProps = {
  readonly decision: PublishedDecision;
  readonly reading: Reading;
  readonly language: Language;
};

/** The main points of the reasoning, each with the way to its paragraph; nothing where none are recorded. */
export function ReasoningPoints({ decision, reading, language }: ReasoningPointsProps) {
  const say = words(language);
  if (decision.reasoning.length === 0) return null;
  return (
    <section class="section" aria-labelledby="begruendung">
      <h2 id="begruendung">{say('decision.reasoning')}</h2>
      <ul class="measure">
        {decision.reasoning.map(({ point, where }) => (
          <li>
            <German>{point}</German> <Place where={where} reading={reading} language={language} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type PlaceProps = Pick<ReasoningPointsProps, 'reading' | 'language'> & { readonly where: string };

/** "Rn. 12" leads to that paragraph of this page; a page number stays as it is. */
function Place({ where, reading, language }: PlaceProps) {
  if (where === '') return null;
  const number = /^(?:(?:Rn|Rdn|Rz)\.? ?)?(\d{1,4}[a-z]?)$/.exec(where)?.[1];
  const paragraphs = reading.parts.flatMap((part) => part.paragraphs);
  const anchor = number && paragraphs.find((paragraph) => paragraph.number === number)?.anchor;
  if (!anchor) return <span class="quiet">({where})</span>;
  return <a href={`#${anchor}`}>{words(language)('decision.paragraph', { number })}</a>;
}
