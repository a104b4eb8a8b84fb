import type { Language } from '../../../../platform/i18n/index.ts';
import { words } from '../words.ts';

type TypedTextProps = { readonly text: string; readonly language: Language };

/** What somebody typed into a form that is no more on the page, to be copied; nothing where she typed nothing. */
export function TypedText({ text, language }: TypedTextProps) {
  if (text === '') return null;
  return (
    <>
      <p>{words(language)('refusal.typed')}</p>
      <p class="desk-text">{text}</p>
    </>
  );
}
