import type { Due } from '../../../../platform/editable.ts';
import { formatPartialDate, type Language } from '../../../../platform/i18n/index.ts';
import { Isolated } from '../../../../platform/ui/index.ts';
import { words } from '../words.ts';

/** left: days until then; below 0: it has passed. */
export type ShownDue = Due & { readonly left: number };

type DueListProps = {
  /** In the order of the list. */
  readonly due: readonly ShownDue[];
  readonly language: Language;
};

/** What is to be done by a day, and how many days are left; nothing when there is none. */
export function DueList({ due, language }: DueListProps) {
  const say = words(language);
  if (due.length === 0) return null;
  return (
    <>
      <h3>{say('start.due')}</h3>
      <ol class="rows">
        {due.map(({ title, about, on, path, left }) => (
          <li>
            <a href={path[language]}>
              <Isolated>{title[language]}</Isolated>
            </a>
            <p class="small quiet">
              <time datetime={on}>{formatPartialDate(on, language)}</time>
              {': '}
              {left < 0 ? (
                <strong>{say('due.passed', { n: -left })}</strong>
              ) : (
                say('due.left', { n: left })
              )}
              {about && ` · ${about[language]}`}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
