export { indexDecisions, refreshStock, search, searchAll, searchPage } from '../finder/index.ts';
