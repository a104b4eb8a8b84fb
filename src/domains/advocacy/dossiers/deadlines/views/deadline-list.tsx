import { formatPartialDate, type Language } from '../../../../../platform/i18n/index.ts';
import { noBreak, SourceName, Tag, Unverified } from '../../../../../platform/ui/index.ts';
import { whoText } from '../../views/texts.ts';
import { words } from '../../words.ts';
import { type Deadline, daysLeft, fullYearsLeft } from '../deadline.ts';

type DeadlineListProps = {
  /** In the order of the list. */
  readonly deadlines: readonly Deadline[];
  /** ISO 8601. */
  readonly today: string;
  readonly language: Language;
};

/** Deadlines with how long they are ahead, or how long they have passed. */
export function DeadlineList({ deadlines, today, language }: DeadlineListProps) {
  return (
    <ol class="deadlines">
      {deadlines.map((deadline) => (
        <li id={deadline.id}>
          <p>
            <time datetime={deadline.on}>{formatPartialDate(deadline.on, language)}</time>
            <span class="quiet small block">{leftText(deadline, today, language)}</span>
          </p>
          <DeadlineText deadline={deadline} language={language} />
        </li>
      ))}
    </ol>
  );
}

function DeadlineText({
  deadline,
  language,
}: {
  readonly deadline: Deadline;
  readonly language: Language;
}) {
  const say = words(language);
  const { kind, title, place } = deadline;
  const who = whoText(deadline, language);
  return (
    <div>
      <p>
        <strong>{noBreak(title[language])}</strong> <Tag>{say(`deadline.${kind}`)}</Tag>
        <Unverified sourced={deadline} language={language} />
      </p>
      {place && (
        <p>
          <a href={place.path[language]}>{place.label[language]}</a>
        </p>
      )}
      {who && <p>{who}</p>}
      <p class="quiet small">
        {say('source')}: <SourceName sourced={deadline} />
      </p>
    </div>
  );
}

/** "noch 14 Tage", "heute", "in mehr als 5 Jahren", "verstrichen vor 3 Tagen". */
function leftText(deadline: Deadline, today: string, language: Language): string {
  const say = words(language);
  const left = daysLeft(deadline, today);
  const years = fullYearsLeft(deadline, today);
  if (years > 0) return say('left.years', { n: years });
  return left < 0 ? say('passed', { n: -left }) : say('left', { n: left });
}
