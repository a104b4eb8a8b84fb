import { formatDate, type Language } from '../../../platform/i18n/index.ts';
import { German } from '../../../platform/ui/index.ts';
import { typeDateNumber } from '../citing.ts';
import type { PublishedDecision } from '../published-decision.ts';
import { type Words, words } from '../words.ts';

type DecisionHeadingProps = {
  readonly decision: PublishedDecision;
  readonly language: Language;
  /** h2: within a page that has a heading of its own. */
  readonly level?: 'h1' | 'h2';
};

/** Court, date and file number as courts write them, then our heading, then identifiers. */
export function DecisionHeading({ decision, language, level = 'h1' }: DecisionHeadingProps) {
  const { courtName, chamber, title, ecli, area } = decision;
  const say = words(language);
  const line = typeDateNumber(decision);
  const Heading = level;
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
      <Heading>
        <German>{title ?? line}</German>
      </Heading>
      <ul class="ids">
        {ecli && <li class="ecli">{ecli}</li>}
        {area && <li>{say(`area.${area}`)}</li>}
        {checkTexts(decision, say, language).map((text) => (
          <li>{text}</li>
        ))}
      </ul>
    </header>
  );
}

/** The checks at the desk; where there was none, the comparison with the source. */
function checkTexts(decision: PublishedDecision, say: Words, language: Language): string[] {
  const { checked, checkedBy, legallyChecked, anonymisationChecked } = decision;
  const date = (day: string) => formatDate(day, language);
  const anonymisation =
    anonymisationChecked === null
      ? []
      : [say('decision.anonymisationChecked', { date: date(anonymisationChecked) })];
  if (legallyChecked !== null)
    return [say('decision.legallyChecked', { date: date(legallyChecked) }), ...anonymisation];
  if (checked === null) return [say('decision.unchecked'), ...anonymisation];
  const compared = checkedBy
    ? say('decision.checkedBy', { date: date(checked), by: checkedBy })
    : say('decision.checked', { date: date(checked) });
  return [compared, ...anonymisation];
}
