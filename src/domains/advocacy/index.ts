import type { Domain } from '../../platform/domain.ts';
import { contacts } from './contacts/index.ts';
import { demands } from './demands/index.ts';
import { dossiers } from './dossiers/index.ts';
import { draftingPiece } from './drafting/index.ts';
import { type Piece, together } from './piece.ts';
import { shadowReportKind, shadowReportsPiece } from './shadow-reports/index.ts';
import { statementKind } from './statements/kind.ts';

/** One for each folder: a line here, and whatever it brings is part of the site. */
const pieces: readonly Piece[] = [
  demands,
  contacts,
  dossiers,
  shadowReportsPiece,
  draftingPiece([statementKind, shadowReportKind]),
];

/** What the network asks of politics, and what comes of it. */
export const advocacyDomain: Domain = {
  name: 'advocacy',
  schema: 'advocacy',
  migrations: new URL('migrations/', import.meta.url),
  ...together(pieces),
};
