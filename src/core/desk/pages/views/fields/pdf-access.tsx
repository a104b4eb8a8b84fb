import type { PdfAccess } from '../../../../../platform/files/read/index.ts';
import type { Language } from '../../../../../platform/i18n/index.ts';
import { Notice } from '../../../../../platform/ui/index.ts';
import { findingsOf } from '../../../files/findings.ts';
import { words } from '../../../files/words.ts';

type PdfAccessNoteProps = {
  readonly name: string;
  readonly access: PdfAccess;
  readonly language: Language;
};

/** What in a PDF hinders people who have it read out, and why it matters; it may be published all the same. */
export function PdfAccessNote({ name, access, language }: PdfAccessNoteProps) {
  const say = words(language);
  const { pages, pagesWithoutText: count } = access;
  const found = findingsOf(access);
  if (found.length === 0) return <p class="quiet small">{say('fine')}</p>;
  return (
    <Notice kind="caution" language={language}>
      <p>{say('lead', { name })}</p>
      <ul>
        {found.map((one) => (
          <li>{say(`why.${one}`, { count, pages })}</li>
        ))}
      </ul>
    </Notice>
  );
}
