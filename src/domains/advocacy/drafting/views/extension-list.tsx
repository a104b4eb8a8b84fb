import { formatMoment, type Language } from '../../../../platform/i18n/index.ts';
import type { Extension } from '../ballot.ts';
import { words } from '../words.ts';
import { untilText } from './until-text.ts';

type ExtensionListProps = {
  readonly extensions: readonly Extension[];
  readonly language: Language;
};

/** How often a ballot was given more time, by whom and why; nothing where it was not. */
export function ExtensionList({ extensions, language }: ExtensionListProps) {
  const say = words(language);
  if (extensions.length === 0) return null;
  return (
    <ul class="rows">
      {extensions.map(({ before, until, reason, personName, madeAt }) => (
        <li>
          <p>
            {say('extension', {
              until: untilText(until, language),
              before: untilText(before, language),
            })}
          </p>
          <p class="small quiet">
            {say('votes.at', {
              name: personName || say('person.gone'),
              at: formatMoment(madeAt.getTime(), language),
            })}
          </p>
          <p class="desk-text" dir="auto">
            {reason}
          </p>
        </li>
      ))}
    </ul>
  );
}
