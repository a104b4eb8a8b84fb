import type { Translation } from '../../../../platform/editable.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import { listsOf } from '../states.ts';
import { words } from '../words.ts';

type StateWordsProps = {
  readonly state: Translation;
  readonly isSource: boolean;
  readonly language: Language;
};

/** How a text stands, in words: "veraltet, nicht bestätigt". */
export function StateWords({ state, isSource, language }: StateWordsProps) {
  const say = words(language);
  const lists = listsOf(state, isSource);
  const good = state.confirmed ? 'confirmed' : 'fine';
  const found = lists.length > 0 ? lists : ([good] as const);
  return <>{found.map((one) => say(`state.${one}`)).join(', ')}</>;
}
