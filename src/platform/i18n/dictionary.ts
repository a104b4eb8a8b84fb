import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from './languages.ts';

/** ICU messages; the German file is the source and may say in `note` where a text stands. */
export type Messages = Record<string, string | { text: string; note: string }>;

type Values = Record<string, string | number | Date>;
export type Translate<Key extends string = string> = (key: Key, values?: Values) => string;
export type Dictionary<Key extends string = string> = (language: Language) => Translate<Key>;

/**
 * One domain's words. The keys of the German file are the type of the keys; a key that
 * another language lacks does not compile, an ICU message that does not parse throws at first use.
 */
export function dictionary<German extends Messages>(
  files: { de: German } & Record<Exclude<Language, 'de'>, Record<keyof German & string, string>>,
): Dictionary<keyof German & string> {
  const compiled = new Map<string, IntlMessageFormat>();
  return (language) => (key, values) => {
    const id = `${language} ${key}`;
    let message = compiled.get(id);
    if (!message) {
      const entry = (files[language] as Messages)[key] ?? (files.de as Messages)[key];
      if (entry === undefined) throw new Error(`No text for ${key}.`);
      const text = typeof entry === 'string' ? entry : entry.text;
      message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
      compiled.set(id, message);
    }
    return String(message.format(values));
  };
}

/** Makes of a key its words in every language, for what is described before anybody asks in one. */
export function inEveryLanguage<Key extends string>(
  words: Dictionary<Key>,
): (key: Key, values?: Values) => Record<Language, string> {
  return (key, values) => ({ de: words('de')(key, values), en: words('en')(key, values) });
}
