import { textDirection } from './languages.ts';

/** Languages of help pages by the code in their address, in the order in which pages list them; `name` is the language's own. */
export const tongues = [
  tongue('de', 'Deutsch'),
  { code: 'de-leicht', name: 'Leichte Sprache', lang: 'de-simple', dir: 'ltr' },
  tongue('en', 'English'),
  tongue('fr', 'Français'),
  tongue('es', 'Español'),
  tongue('pt', 'Português'),
  tongue('ro', 'Română'),
  tongue('bg', 'Български'),
  tongue('hu', 'Magyar'),
  tongue('pl', 'Polski'),
  tongue('uk', 'Українська'),
  tongue('ru', 'Русский'),
  tongue('tr', 'Türkçe'),
  tongue('sq', 'Shqip'),
  tongue('ar', 'العربية'),
  tongue('fa', 'فارسی'),
  tongue('ti', 'ትግርኛ'),
  tongue('am', 'አማርኛ'),
  tongue('vi', 'Tiếng Việt'),
  tongue('th', 'ไทย'),
  tongue('zh', '中文'),
  tongue('pcm', 'Naijá'),
] as const;

export type TongueCode = (typeof tongues)[number]['code'];

/** A language in which help exists; wider than the languages of the whole site. */
export type Tongue = {
  readonly code: TongueCode;
  readonly name: string;
  /** BCP 47, for `lang` and `hreflang`. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
};

/** The language of an address's first segment; null when it is none of help's. */
export function tongueOf(code: string): Tongue | null {
  return tongues.find((known) => known.code === code) ?? null;
}

function tongue<Code extends string>(code: Code, name: string) {
  return { code, name, lang: code, dir: textDirection(code) };
}
