export { split } from './compounds.ts';
export { editDistance } from './edit-distance.ts';
export { foldUmlauts, normaliseWord } from './letters.ts';
export { buildLexicon, type Lexicon, shippedLexicon } from './lexicon.ts';
export {
  bestWindow,
  type Finder,
  finderOf,
  needlesOf,
  passageOf,
  type Segment,
  type Window,
} from './passage.ts';
export { isStopWord } from './stop-words.ts';
export { eachToken, type Joint } from './tokens.ts';
export { quote, Vector, type Weight } from './vector.ts';
export { analyse, inside } from './words.ts';
