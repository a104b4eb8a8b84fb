export { findCitations } from './find.ts';
export type { Law, LawKind } from './laws/law.ts';
export { resolveLaw } from './laws/laws.ts';
export { normReferenceLabel } from './norms/label.ts';
export { parseNorm } from './parse-norm.ts';
