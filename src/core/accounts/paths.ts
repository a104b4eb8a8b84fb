import type { Language } from '../../platform/i18n/index.ts';

/** Addresses of accounts, without the language. */
export const paths = {
  signIn: 'anmelden',
  reauthentication: 'anmelden/bestaetigen',
  signOut: 'abmelden',
  invitation: 'einladung',
  recovery: 'wiederherstellung',
  account: 'konto',
  keys: 'konto/schluessel',
  sessions: 'konto/sitzungen',
  chosenOrganisation: 'konto/organisation',
  organisation: 'organisation',
  invitations: 'organisation/einladungen',
  audit: 'protokoll',
} as const;

export function pathOf(language: Language, path: keyof typeof paths, rest = ''): string {
  return `/${language}/${paths[path]}${rest}`;
}

/**
 * A path of this site to go back to after signing in, or null: what begins with two slashes, a backslash or a scheme
 * leads elsewhere (R30), and the way out leads nowhere.
 */
export function returnPath(text: string | undefined): string | null {
  if (!text || text.length > 500 || !/^\/(de|en)\/[a-z0-9/_-]*$/.test(text)) return null;
  return text.includes('//') ? null : text;
}
