import type { Language } from '../../../../platform/i18n/index.ts';
import { Notice } from '../../../../platform/ui/index.ts';
import { words } from '../words.ts';

/** Where somebody signs in because her session ran out while she wrote. */
export function KeptNotice({ language }: { readonly language: Language }) {
  return (
    <Notice kind="information" language={language}>
      <p>{words(language)('sign_in.kept')}</p>
    </Notice>
  );
}
