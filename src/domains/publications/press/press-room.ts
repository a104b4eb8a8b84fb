import type { Language } from '../../../platform/i18n/index.ts';

/** What the press page says beside the releases. */
export type PressRoom = {
  /** Markdown, with figures as [[figure:…]]; '' for none. */
  readonly about: Readonly<Record<Language, string>>;
  /** Whom the press reaches, besides the network itself. */
  readonly contacts: readonly PressContact[];
  /** Names of evidence: "figure:kok-documented-2024@6". */
  readonly figures: readonly string[];
};

/** '' for what is not given. */
export type PressContact = {
  readonly name: string;
  readonly roleDe: string;
  readonly roleEn: string;
  readonly phone: string;
  readonly email: string;
};

export function pressPath(language: Language): string {
  return `/${language}/presse`;
}
