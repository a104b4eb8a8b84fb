import type { Language } from '../../../platform/i18n/index.ts';
import { paths } from '../paths.ts';

/** Addresses of the pages of accounts, without the language. */
export const addresses = {
  ...paths,
  fallbackSignIn: 'anmelden/passphrase',
  signedOut: 'abgemeldet',
  newKey: 'konto/schluessel/neu',
  ownFallback: 'konto/passphrase',
  ownData: 'konto/daten',
  leaving: 'konto/loeschung',
  organisations: 'organisationen',
  /** Of core/desk. */
  desk: 'redaktion',
  /** Of domains/advocacy. */
  collaboration: 'mitarbeit',
} as const;

export function addressOf(language: Language, address: keyof typeof addresses, rest = ''): string {
  return `/${language}/${addresses[address]}${rest}`;
}
