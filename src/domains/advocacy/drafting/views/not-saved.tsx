import type { Language } from '../../../../platform/i18n/index.ts';
import { words } from '../words.ts';

/** What somebody wrote and has no field to stand in any more, to be copied. */
export function NotSaved({
  text,
  language,
}: {
  readonly text: string;
  readonly language: Language;
}) {
  return (
    <>
      <p>{words(language)('typed.text')}</p>
      <pre class="desk-text">{text}</pre>
    </>
  );
}
