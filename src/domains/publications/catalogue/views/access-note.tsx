import { accessText } from '../../../../core/desk/index.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import type { LanguageVersion } from '../publication.ts';
import type { ShownFile } from '../shown-publication.ts';
import { words } from '../words.ts';

type AccessNoteProps = {
  readonly file: ShownFile;
  /** What somebody has said of the file. */
  readonly judged: LanguageVersion['accessible'];
  readonly language: Language;
};

/** What a program found in a PDF, and whether a person has looked, too. */
export function AccessNote({ file, judged, language }: AccessNoteProps) {
  const say = words(language);
  const { access, type, size } = file;
  // A draft's file is looked at, but what was found is told at its field.
  if (type !== 'application/pdf' || size === null) return null;
  const parts = [
    ...(access ? [accessText(access, language)] : []),
    ...(judged === '' ? [say('access.unjudged')] : []),
  ];
  if (parts.length === 0) return null;
  return (
    <p class="quiet small">
      {say('access')}: {parts.join('; ')}
    </p>
  );
}
