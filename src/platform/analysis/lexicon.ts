import { germanStem } from '../i18n/stem.ts';
import lexicon from './data/lexicon.json' with { type: 'json' };
import { foldUmlauts } from './letters.ts';

/**
 * What the splitter knows. A form is how a word stands in front of another ("menschen", "zwangs"), a tail what the
 * stemmer leaves of it at the end of a compound ("opf"); both are folded and lead to the lexeme of the word alone.
 */
export type Lexicon = {
  readonly forms: ReadonlyMap<string, Modifier>;
  readonly tails: ReadonlyMap<string, string>;
  readonly longestForm: number;
};

/** lexeme: null for what means nothing alone ("Haupt-"). word: without the linking sound, "menschen" is "mensch". */
export type Modifier = { readonly lexeme: string | null; readonly word: string };

/** An entry is "word", "word form form" ("zwang zwangs"); a word in `modifiers` only stands in front. */
export type LexiconData = { readonly nouns: readonly string[]; readonly modifiers: string };

/** The stemmer cuts more from a long word than from a short one; tails are taken from behind this one. */
const front = 'landes';

export function buildLexicon(data: LexiconData): Lexicon {
  const forms = new Map<string, Modifier>();
  const tails = new Map<string, string>();
  for (const form of data.modifiers.split(' ')) {
    const word = foldUmlauts(form);
    forms.set(word, { lexeme: null, word });
  }
  const lexemes: string[] = [];
  for (const entry of data.nouns) {
    const [word = '', ...linked] = entry.split(' ').map(foldUmlauts);
    const lexeme = germanStem(word);
    lexemes.push(lexeme);
    for (const form of linked) forms.set(form, { lexeme, word });
    const tail = germanStem(front + word).slice(front.length);
    if (isTail(tail)) tails.set(tail, lexeme);
  }
  // "Entscheidungsgründe" end in Grund, not in Gründung, which leaves the same behind.
  for (const lexeme of lexemes) if (isTail(lexeme)) tails.set(lexeme, lexeme);
  const longestForm = Math.max(0, ...[...forms.keys()].map((form) => form.length));
  return { forms, tails, longestForm };
}

/** Shorter ones, and what verbs and adjectives end in as well ("fehlend", "teilweise"), would split what is whole. */
function isTail(stem: string): boolean {
  return stem.length >= 3 && !['end', 'ess', 'weis', 'ist', 'ern'].includes(stem);
}

let shipped: Lexicon | null = null;

/** The shipped words: data/lexicon.json, made by bin/make-lexicon; built at first use, as most commands never need them. */
export function shippedLexicon(): Lexicon {
  shipped ??= buildLexicon(lexicon);
  return shipped;
}
