import type { Mode } from '../../config/index.ts';
import type { Language, Tongue } from '../../i18n/index.ts';

/** What every page shows around its content; needs no database, so that error pages have it too. */
export type FrameContext = {
  readonly language: Language;
  /** This page in every language of the site, its own included. */
  readonly languages: readonly LanguageLink[];
  readonly mode: Mode;
  /** Path of this page, without origin and query. */
  readonly path: string;
  /** "https://www.example.org", without a slash at the end. */
  readonly origin: string;
  readonly site: { readonly name: string; readonly network: Network };
  readonly navigation: {
    readonly main: readonly NavLink[];
    readonly law: readonly NavLink[];
    readonly politics: readonly NavLink[];
    readonly public: readonly NavLink[];
    readonly site: readonly NavLink[];
  };
  /** The help field; its label's last word is what a narrow screen shows. */
  readonly help: { readonly href: string; readonly label: string } | null;
  /** What browsers read that offer the site's search (OpenSearch); null on a site without. */
  readonly search: { readonly description: string; readonly label: string } | null;
  /** Help in every language it exists in; empty on a site without. */
  readonly helpLanguages: readonly HelpLanguage[];
  /** Address of an asset by its name. */
  readonly asset: (name: string) => string;
};

export type Network = {
  readonly name: string;
  readonly shortName: string;
  readonly addressLines: readonly string[];
  readonly phone: string;
  /** "tel:+493026391176" */
  readonly phoneHref: string;
  readonly email: string;
};

export type NavLink = {
  readonly href: string;
  readonly label: string;
  /** This page, or the part of the site it belongs to. */
  readonly current: boolean;
};

export type HelpLanguage = { readonly tongue: Tongue; readonly path: string };

export type LanguageLink = {
  readonly code: Language;
  readonly name: string;
  readonly path: string;
};
