import type { Language } from '../../platform/i18n/index.ts';
import names from './data/source-names.json' with { type: 'json' };

const english = new Map<string, string>(Object.entries(names));

type Sourced = { readonly source: string; readonly sourceUrl: string | null };

/** How a source is called on a page of this language: in English where its publisher calls it so, else in German. lang: BCP 47. */
export function sourceIn(
  { source, sourceUrl }: Sourced,
  language: Language,
): Sourced & { readonly lang: Language } {
  const name = language === 'en' ? english.get(source) : undefined;
  return name === undefined
    ? { source, sourceUrl, lang: 'de' }
    : { source: name, sourceUrl, lang: 'en' };
}
