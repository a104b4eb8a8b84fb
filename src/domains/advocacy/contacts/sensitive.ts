import type { Language } from '../../../platform/i18n/index.ts';
import list from './data/sensitive-words.json' with { type: 'json' };

/** A kind of data that Art. 9 (1) GDPR protects, and the words that hint at it. */
type Category = {
  readonly name: Readonly<Record<Language, string>>;
  /** "krank*": a word that begins so; "*erkrankung": one that ends so; "*sucht*": one that holds it. */
  readonly words: readonly string[];
  /** In a sentence with one of these the words belong to the office: "SPD-Fraktion". */
  readonly unless?: readonly string[];
};

/** A word as it was typed, and what it hints at. */
export type SensitiveWord = { readonly word: string; readonly category: string };

const categories: readonly Category[] = list;

/** Words in free texts that may tell of health, religion, party and the like; each once, in their order. */
export function sensitiveWords(
  texts: readonly string[],
  language: Language,
): readonly SensitiveWord[] {
  const found = new Map<string, SensitiveWord>();
  for (const sentence of texts.flatMap((text) => text.split(/[.!?\n]+/))) {
    const words = sentence.match(/[\p{L}\p{N}]+/gu) ?? [];
    for (const { name, words: patterns, unless = [] } of categories) {
      if (words.some((word) => matchesAny(word, unless))) continue;
      for (const word of words.filter((one) => matchesAny(one, patterns)))
        found.set(word.toLowerCase(), { word, category: name[language] });
    }
  }
  return [...found.values()];
}

function matchesAny(word: string, patterns: readonly string[]): boolean {
  const typed = word.toLowerCase();
  return patterns.some((pattern) => {
    const core = pattern.replaceAll('*', '').toLowerCase();
    if (pattern.startsWith('*') && pattern.endsWith('*')) return typed.includes(core);
    if (pattern.startsWith('*')) return typed.endsWith(core);
    return pattern.endsWith('*') ? typed.startsWith(core) : typed === core;
  });
}
