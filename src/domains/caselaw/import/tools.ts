import { findCitations, parseNorm } from '../../norms/index.ts';
import { indexDecisions, refreshStock } from '../search/index.ts';
import type { Parser } from './references.ts';
import type { StoreTools } from './store.ts';

/** The parser of the domain norms. */
export const parser: Parser = { findCitations, parseNorm };

/** The parser of the domain norms, and the search index of this one. */
export const storeTools: StoreTools = { parser, indexDecisions, refreshStock };
