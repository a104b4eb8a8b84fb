import { formatDate, type Language } from '../../../platform/i18n/index.ts';
import { German } from '../../../platform/ui/index.ts';
import { typeDateNumber } from '../citing.ts';
import type { PublishedDecision } from '../published-decision.ts';
import { type Words, words } from '../words.ts';

type DecisionHeadingProps = { readonly decision: PublishedDecision; readonly language: Language };

/** Court, date and file number as courts write them, then our heading, then identifiers. */
export function DecisionHeading({ decision, language }: DecisionHeadingProps) {
  const { courtName, chamber, title, ecli, area } = decision;
  const say = words(language);
  const line = typeDateNumber(decision);
  return (
    <header class="decision-head">
      <p class="court">
        <German>{chamber ? `${courtName}, ${chamber}` : courtName}</German>
        {title && (
          <>
            <br />
            <German>{line}</German>
          </>
        )}
      </p>
      <h1>
        <German>{title ?? line}</German>
      </h1>
      <ul class="ids">
        {ecli && <li class="ecli">{ecli}</li>}
        {area && <li>{say(`area.${area}`)}</li>}
        <li>{checkedText(decision, say, language)}</li>
      </ul>
    </header>
  );
}

function checkedText(decision: PublishedDecision, say: Words, language: Language): string {
  const { checked, checkedBy } = decision;
  if (checked === null) return say('decision.unchecked');
  const date = formatDate(checked, language);
  return checkedBy
    ? say('decision.checkedBy', { date, by: checkedBy })
    : say('decision.checked', { date });
}
