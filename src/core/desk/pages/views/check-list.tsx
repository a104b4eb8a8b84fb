import { formatMoment, type Language } from '../../../../platform/i18n/index.ts';
import type { AskedCheck } from '../asked-check.ts';
import { words } from '../words.ts';

type CheckListProps = { readonly checks: readonly AskedCheck[]; readonly language: Language };

/** The checks of a draft with what they state, and who has stated it. */
export function CheckList({ checks, language }: CheckListProps) {
  const say = words(language);
  return (
    <ul class="rows">
      {checks.map(({ check, statements, missing }) => (
        <li>
          <p>
            <strong>{check.label[language]}</strong>: {check.statement[language]}
          </p>
          {statements.map(({ personName, at }) => (
            <p class="small">
              {say('checks.stated', {
                name: personName || say('former_member'),
                at: formatMoment(at.epochMilliseconds, language),
              })}
            </p>
          ))}
          {missing > 0 && <p class="small quiet">{say('checks.missing', { count: missing })}</p>}
        </li>
      ))}
    </ul>
  );
}
