export { findCitations } from './find.ts';
export { resolveLaw } from './laws/laws.ts';
export { normReferenceLabel } from './norms/label.ts';
export { parseNorm } from './parse-norm.ts';
