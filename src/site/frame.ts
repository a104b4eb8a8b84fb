import type { Config, Mode } from '../platform/config/index.ts';
import type { Domain, NavigationEntry } from '../platform/domain.ts';
import type { Assets } from '../platform/http/assets.ts';
import { type Language, nameOf, tongues } from '../platform/i18n/index.ts';
import type { FrameContext, NavLink } from '../platform/ui/index.ts';
import { words } from './words.ts';

type FrameSource = {
  readonly config: Config;
  readonly mode: Mode;
  readonly assets: Assets;
  readonly domains: readonly Domain[];
  /** Its identity now; `languages` are those in which it offers the site. */
  readonly network: () => FrameContext['site']['network'] & {
    readonly languages: readonly Language[];
  };
};

/** What every page shows around its content, for the visit of `path` in `language`. */
export function createFrame(
  source: FrameSource,
): (path: string, language: Language) => FrameContext {
  const entries = source.domains.flatMap((domain) => domain.navigation ?? []);
  return (path, language) => ({
    language,
    languages: source.network().languages.map((code) => ({
      code,
      name: nameOf(code),
      path: inLanguage(path, code),
    })),
    mode: source.mode,
    path,
    origin: source.config.publicOrigin ?? '',
    site: { name: 'Schnittstelle', network: source.network() },
    navigation: {
      main: links(entries, 'main', path, language),
      law: links(entries, 'footer-law', path, language),
      politics: links(entries, 'footer-politics', path, language),
      public: links(entries, 'footer-public', path, language),
      site: links(entries, 'footer-site', path, language),
    },
    help: { href: `/${language}/hilfe`, label: words(language)('help.button') },
    search: { description: '/opensearch.xml', label: 'Schnittstelle' },
    helpLanguages: tongues.map((tongue) => ({ tongue, path: `/${tongue.code}/hilfe` })),
    asset: source.assets.address,
  });
}

/** The same page in another language: segments are the same in every language. */
function inLanguage(path: string, language: Language): string {
  const rest = path.replace(/^\/[a-z]{2}(?=\/|$)/, '');
  return path === rest ? `/${language}/` : `/${language}${rest || '/'}`;
}

function links(
  entries: readonly NavigationEntry[],
  audience: NavigationEntry['audience'],
  path: string,
  language: Language,
): NavLink[] {
  return entries
    .filter((entry) => entry.audience === audience)
    .sort((a, b) => a.weight - b.weight)
    .map((entry) => {
      const href = entry.path(language);
      return {
        href,
        label: entry.label(language),
        current: path === href || path.startsWith(`${href}/`),
      };
    });
}
