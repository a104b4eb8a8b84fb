import type { Domain } from '../../platform/domain.ts';

export { answerKept } from './answer.ts';
export { fewerWords } from './fewer-words.ts';
export { follow } from './follow.ts';
export { firstYear, lastYear } from './query/compile.ts';
export { longestText, parseQuery } from './query/parse.ts';
export { refresh } from './refresh.ts';
export { hitsWithin, thingsWith } from './things.ts';

/** What is public, kept as the search over the whole site needs it; the pages are the site's. */
export const findDomain: Domain = {
  name: 'find',
  schema: 'find',
  migrations: new URL('migrations/', import.meta.url),
};
