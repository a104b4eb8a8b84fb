export { searchAll } from './all.ts';
export { indexDecisions } from './indexing/index-decisions.ts';
export { refreshStock } from './indexing/refresh.ts';
export { searchPage } from './page.ts';
export { search } from './search.ts';
