export { searchAll } from './all.ts';
export { indexDecisions } from './indexing/index-decisions.ts';
export { refreshTerms as refreshStock } from './indexing/refresh.ts';
export { searchPage } from './page.ts';
export { search } from './search.ts';
