import type { Scope } from '../../../core/accounts/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import type { Crumb } from '../../../platform/ui/index.ts';
import { texts, words } from './words.ts';

/** Where the desk has the entries: of one's own organisation, or of all. */
export function deskBase(language: Language, scope: Scope): string {
  return `/${language}/redaktion/${scope === 'any' ? 'netz/' : ''}eintraege`;
}

export function deskCrumbs(language: Language, scope: Scope, title: string): readonly Crumb[] {
  return [
    { label: words(language)('desk'), href: `/${language}/redaktion` },
    { label: texts('kind')[language], href: deskBase(language, scope) },
    { label: title, href: null },
  ];
}
