import type { Language } from '../../../../platform/i18n/index.ts';
import { GoList } from '../../../../platform/ui/index.ts';
import { addressOf } from '../addresses.ts';
import { words } from '../words.ts';

export function SignedOutPage({ language }: { readonly language: Language }) {
  const say = words(language);
  return (
    <>
      <h1>{say('signed_out.title')}</h1>
      <p class="lead">{say('signed_out.text')}</p>
      <GoList links={[{ href: addressOf(language, 'signIn'), label: say('signed_out.again') }]} />
    </>
  );
}
