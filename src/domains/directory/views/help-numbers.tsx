import type { Language } from '../../../platform/i18n/index.ts';
import { Handset } from '../../../platform/ui/index.ts';
import { words } from '../words.ts';

const numbers = [
  { key: 'helpline', shown: '116 016' },
  { key: 'police', shown: '110' },
  { key: 'ambulance', shown: '112' },
] as const;

/** Real numbers wherever no centre can be shown. */
export function HelpNumbers({ language }: { readonly language: Language }) {
  const say = words(language);
  return (
    <ul class="calls">
      {numbers.map(({ key, shown }) => (
        <li class="call">
          <span class="call-name">{say(`line.${key}`)}</span>
          <span class="call-note">{say(`line.${key}.note`)}</span>
          <a class="call-button" href={`tel:${shown.replace(' ', '')}`}>
            <Handset />
            <bdi dir="ltr">{shown.replace(' ', '\u00a0')}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
