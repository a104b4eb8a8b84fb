import type { Language } from '../platform/i18n/index.ts';
import type { HomeLinks } from './home/index.ts';

/** Where the start page leads in `language`. */
export function homeLinks(language: Language): HomeLinks {
  const at = (segment: string) => `/${language}/${segment}`;
  return {
    help: at('hilfe'),
    centres: at('hilfe/orte'),
    trafficking: at('hilfe/was'),
    helping: at('hilfe/andere'),
    search: at('suche'),
    directory: at('beratungsstellen'),
    decisions: at('rechtsprechung'),
    newest: at('rechtsprechung?sort=newest'),
    norms: at('normen'),
    topics: at('themen'),
    monitoring: at('monitoring'),
    demands: at('forderungen'),
    dossiers: at('dossiers'),
    deadlines: at('fristen'),
    publications: at('veroeffentlichungen'),
    figures: at('daten'),
    press: at('presse'),
    about: at('ueber-uns'),
    contact: at('kontakt'),
    api: '/api',
    openApi: '/api/v1/openapi.json',
    feed: at('rechtsprechung.atom'),
  };
}
