import type { Language } from '../../../../platform/i18n/index.ts';
import { GoList } from '../../../../platform/ui/index.ts';
import { addressOf } from '../../pages/addresses.ts';
import { words } from '../words.ts';

/** On the account page: to one's own data, and out of the network. */
export function OwnDataLinks({ language }: { readonly language: Language }) {
  const say = words(language);
  return (
    <section class="section">
      <h2>{say('account.data')}</h2>
      <p>{say('account.data.text')}</p>
      <GoList
        links={[
          { href: addressOf(language, 'ownData'), label: say('account.data.link') },
          { href: addressOf(language, 'leaving'), label: say('account.leaving.link') },
        ]}
      />
    </section>
  );
}
