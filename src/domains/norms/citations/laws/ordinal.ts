import words from '../../data/citation-words.json' with { type: 'json' };

/** Number that an ordinal's stem stands for: "zweit" is 2, with any ending "Zweiten" too. null when it is none. */
export function ordinalValue(word: string): number | null {
  const stem = word.toLowerCase().replace(/e[snrm]?$/, '');
  const value = ordinals[stem];
  return value === undefined ? null : Number(value);
}

const ordinals: Readonly<Record<string, string>> = words.ordinals;
