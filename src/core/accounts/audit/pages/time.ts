import type { Language } from '../../../../platform/i18n/index.ts';

/** "23:09:41", in the network's time: the order of events within a minute counts. */
export function formatTime(epochMilliseconds: number, language: Language): string {
  return new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    timeStyle: 'medium',
    timeZone: 'Europe/Berlin',
  }).format(epochMilliseconds);
}
