export { searchAll } from './all.ts';
export { findDirect } from './direct.ts';
export { indexDecisions, rankDecisions, unindexDecision } from './indexing/index-decisions.ts';
export { countStock, refreshStock } from './indexing/refresh.ts';
export { searchPage } from './page.ts';
export { search } from './search.ts';
