/** What was read of a decision so far. */
export type Draft = {
  court: string | null;
  type: string | null;
  /** A chamber was named. */
  chamber: boolean;
  date: string | null;
  fileNumber: string | null;
  ecli: string | null;
  reporter: string | null;
  paragraph: string | null;
  /** "juris" was named. */
  database: boolean;
  /** "a. a. O." was read. */
  above: boolean;
  /** The name of the case was read. */
  named: boolean;
  /** The court is one of the European courts, which cite by names and application numbers. */
  european: boolean;
  /** Dashes around the file number come in pairs. */
  dashes: number;
  brackets: number;
};

export function emptyDraft(): Draft {
  return {
    court: null,
    type: null,
    chamber: false,
    date: null,
    fileNumber: null,
    ecli: null,
    reporter: null,
    paragraph: null,
    database: false,
    above: false,
    named: false,
    european: false,
    dashes: 0,
    brackets: 0,
  };
}

/** Something that only one decision can have, or a place where it is printed. */
export function hasEvidence(draft: Draft): boolean {
  return draft.fileNumber !== null || draft.ecli !== null || draft.reporter !== null;
}

/** A court or a type of decision was read: what follows is more likely its number than anything else. */
export function hasHead(draft: Draft): boolean {
  return draft.court !== null || draft.type !== null;
}
