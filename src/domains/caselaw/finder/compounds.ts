import { partsOf } from './analysis/compounds.ts';
import { foldUmlauts } from './analysis/letters.ts';
import { shippedLexicon } from './analysis/lexicon.ts';

export function partStems(plain: string): readonly string[] {
  const known = memo.get(plain);
  if (known) return known;
  const found = partsOf(foldUmlauts(plain), shippedLexicon);
  memo.set(plain, found);
  return found;
}
const memo = new Map<string, readonly string[]>();
