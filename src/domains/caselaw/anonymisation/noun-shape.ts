import { foldUmlauts, shippedLexicon, split } from '../../../platform/analysis/index.ts';
import { germanStem } from '../../../platform/i18n/stem.ts';

/** Whether a word that begins with a capital letter is a German noun by its ending, or put together from known ones. */
export function looksLikeNoun(word: string): boolean {
  if (word.length < 6) return false;
  if (surname.test(word)) return false;
  if (ending.test(word)) return true;
  const folded = foldUmlauts(word.toLowerCase().replaceAll('-', ''));
  const stem = germanStem(folded);
  return (
    shippedLexicon().tails.has(stem) ||
    (folded.length >= 8 && split(stem, shippedLexicon()) !== null)
  );
}

const ending =
  /(?:[^s]chaft|schaft|heit|keit|ität|ung|tion|sion|ismus|tum|nis|ierung|barkeit|verfahren|gericht|grund|zeit|recht|gesetz|fall|weise|maß|teil|stelle|kraft|straf[a-z]*)(?:e|en|er|es|s|se|sen|ses|n)?$/;

/** Compounds that are more often a family: "Bergmann", "Steinbacher". */
const surname =
  /(?:mann|m[ae][iy]er|bauer|berger|steiner?|felder|bach|bacher|hofer|huber|müller|schmidt|schulze?|brink|kamp|dorfer|burger|inger|eder|ner)$/;
