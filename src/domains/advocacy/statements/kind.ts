import type { PaperKind } from '../drafting/index.ts';

/** Statements (Stellungnahmen): what the network says to a bill or another matter. */
export const statementKind: PaperKind = {
  kind: 'statement',
  segment: 'stellungnahmen',
  name: { de: 'Stellungnahmen', en: 'Statements' },
  newOne: { de: 'Neue Stellungnahme', en: 'New statement' },
};
