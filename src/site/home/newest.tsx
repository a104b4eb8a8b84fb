import { formatDate, type Language } from '../../platform/i18n/index.ts';
import { German } from '../../platform/ui/index.ts';
import { words } from './words.ts';

export type NewestDecision = {
  /** What it is about; null where nobody has said so yet, then the court line is the link. */
  readonly title: string | null;
  /** "BGH, Beschluss, 2 StR 87/22", without the date. */
  readonly courtLine: string;
  /** Day of the decision, ISO 8601. */
  readonly date: string;
  readonly href: string;
};

type NewestProps = { readonly language: Language; readonly newest: readonly NewestDecision[] };

export function Newest({ language, newest }: NewestProps) {
  const say = words(language);
  return (
    <section aria-labelledby="home-newest">
      <h2 id="home-newest">{say('newest.title')}</h2>
      {newest.length === 0 ? (
        <p class="quiet">{say('newest.none')}</p>
      ) : (
        <ul class="rows home-newest">
          {newest.map((decision) => (
            <li>
              <time class="quiet small" datetime={decision.date}>
                {formatDate(decision.date, language)}
              </time>
              <div>
                <a href={decision.href}>
                  <German>{decision.title ?? decision.courtLine}</German>
                </a>
                {decision.title && (
                  <p class="quiet small">
                    <German>{decision.courtLine}</German>
                  </p>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
