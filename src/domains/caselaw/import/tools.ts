import { findCitations, type NormReference } from '../../norms/index.ts';
import { indexDecisions, refreshStock } from '../search/index.ts';
import type { Parser } from './references.ts';
import type { StoreTools } from './store.ts';

/** The parser of the domain norms; a listed norm is read like one in a text. */
export const parser: Parser = { findCitations, parseNorm };

/** The parser of the domain norms, and the search index of this one. */
export const storeTools: StoreTools = { parser, indexDecisions, refreshStock };

function parseNorm(text: string): NormReference[] {
  return findCitations(text).flatMap((found) => (found.kind === 'norm' ? found.norms : []));
}
