import { type Language, languages, nameOf, tongues } from '../../i18n/index.ts';
import type { FrameContext } from '../index.ts';

/** A frame as the site would make it, of an invented network. */
export function sampleFrame(
  language: Language,
  given: Partial<Pick<FrameContext, 'mode' | 'path' | 'asset'>> = {},
): FrameContext {
  const path = given.path ?? `/${language}/normen/stgb/232a`;
  const link = (href: string, label: string) => ({ href, label, current: path.startsWith(href) });
  const german = language === 'de';
  return {
    language,
    languages: languages.map((code) => ({
      code,
      name: nameOf(code),
      path: path.replace(/^\/../, `/${code}`),
    })),
    mode: given.mode ?? 'production',
    path,
    origin: 'https://www.example.org',
    site: {
      name: 'Schnittstelle',
      network: {
        name: 'Beispiel-Netzwerk gegen Menschenhandel e.V.',
        shortName: 'Beispiel-Netzwerk',
        addressLines: ['Beispielstraße 1', '10785 Berlin'],
        phone: '030 23125 000',
        phoneHref: 'tel:+493023125000',
        email: 'info@example.org',
      },
    },
    navigation: {
      main: [
        link(`/${language}/rechtsprechung`, german ? 'Rechtsprechung' : 'Case law'),
        link(`/${language}/normen`, german ? 'Normen' : 'Norms'),
        link(`/${language}/ueber-uns`, german ? 'Über uns' : 'About us'),
      ],
      law: [
        link(`/${language}/rechtsprechung`, german ? 'Rechtsprechung' : 'Case law'),
        link(`/${language}/normen`, german ? 'Normen und Fassungen' : 'Norms and versions'),
      ],
      politics: [link(`/${language}/forderungen`, german ? 'Forderungen' : 'Demands')],
      public: [
        link('/api', german ? 'Schnittstelle für Programme (API)' : 'Interface for programs (API)'),
      ],
      site: [
        link(`/${language}/barrierefreiheit`, german ? 'Barrierefreiheit' : 'Accessibility'),
        link(`/${language}/datenschutz`, german ? 'Datenschutz' : 'Privacy'),
        link(`/${language}/impressum`, german ? 'Impressum' : 'Imprint'),
      ],
    },
    help: { href: `/${language}/#hilfe`, label: german ? 'Ich brauche Hilfe' : 'I need help' },
    search: null,
    helpLanguages: tongues.map((tongue) => ({ tongue, path: `/${tongue.code}/hilfe` })),
    asset: given.asset ?? ((name) => `/assets/${name}`),
  };
}
