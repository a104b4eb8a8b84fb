export { indexDecisions } from './indexing.ts';
export { searchPage } from './page.ts';
export { search, searchAll } from './search.ts';
export { refreshStock } from './stock.ts';
