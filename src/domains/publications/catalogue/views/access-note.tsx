import { accessText } from '../../../../core/desk/index.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import type { LanguageVersion } from '../publication.ts';
import type { ShownFile } from '../shown-publication.ts';
import { words } from '../words.ts';

type AccessNoteProps = {
  readonly file: Pick<ShownFile, 'access'>;
  /** What somebody has said of the file. */
  readonly judged: LanguageVersion['accessible'];
  readonly language: Language;
};

/** What a program found in a PDF, and whether a person has looked, too. */
export function AccessNote({ file: { access }, judged, language }: AccessNoteProps) {
  if (!access) return null;
  const say = words(language);
  const parts = [accessText(access, language), ...(judged === '' ? [say('access.unjudged')] : [])];
  return (
    <p class="quiet small">
      {say('access')}: {parts.join('; ')}
    </p>
  );
}
