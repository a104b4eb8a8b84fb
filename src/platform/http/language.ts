import { parseAccept } from 'hono/utils/accept';
import { isLanguage, type Language, languages } from '../i18n/index.ts';

/** The language of the path ("/en/…"), else what the browser asks for, else German. */
export function languageOf(path: string, acceptLanguage: string | undefined): Language {
  const first = path.split('/')[1] ?? '';
  return isLanguage(first) ? first : preferredLanguage(acceptLanguage);
}

/** The first of the site's languages that Accept-Language (RFC 9110, 12.5.4) names, by weight; else German. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const wanted = parseAccept(acceptLanguage ?? '')
    .filter((entry) => entry.q > 0)
    .map((entry) => entry.type.toLowerCase().split('-')[0] ?? '');
  return wanted.find(isLanguage) ?? languages[0];
}
