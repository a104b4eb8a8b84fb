import type { Language } from '../../../../platform/i18n/index.ts';
import type { DiffPart } from '../../../../platform/text/index.ts';
import { words } from '../words.ts';

type ChangesProps = { readonly parts: readonly DiffPart[]; readonly language: Language };

/** One text with what went and what came; both are read aloud and told apart without colour. */
export function Changes({ parts, language }: ChangesProps) {
  const say = words(language);
  return (
    <div class="desk-text desk-changes" dir="auto">
      {parts.map(({ kind, text }) => {
        if (kind === 'same') return <>{text}</>;
        const Mark = kind === 'deleted' ? 'del' : 'ins';
        return (
          <Mark>
            <span class="unseen">{say(`changes.${kind}`)} </span>
            {text}
            <span class="unseen"> {say('changes.end')} </span>
          </Mark>
        );
      })}
    </div>
  );
}
