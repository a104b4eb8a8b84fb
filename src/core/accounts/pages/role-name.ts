import type { Role } from '../../../platform/domain.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { words } from './words.ts';

/** "Redaktion", as pages name it. */
export function roleName(role: Role, language: Language): string {
  return words(language)(`role.${role}`);
}
