import type { Language } from '../../../../platform/i18n/index.ts';
import type { State } from '../demand.ts';
import { words } from '../words.ts';

type StateNameProps = {
  /** null: nobody has recorded it. */
  readonly state: State | null;
  readonly language: Language;
};

/** How a demand stands: a sign and the words for it, so that neither colour nor form is needed. */
export function StateName({ state, language }: StateNameProps) {
  return (
    <span class="demand-state">
      <span class="demand-sign" aria-hidden="true">
        {signs[state ?? 'unknown']}
      </span>{' '}
      {words(language)(`state.${state ?? 'unknown'}`)}
    </span>
  );
}

const signs: Record<State | 'unknown', string> = {
  none: '○',
  announced: '◔',
  partly: '◐',
  done: '●',
  reversed: '↩',
  unknown: '–',
};
