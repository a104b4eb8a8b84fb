/**
 * What a word may be in a citation, one bit each; a word may be several things ("S" is Satz, page and a register
 * sign), and the grammar decides by place.
 */
export const role = {
  /** Begins with a capital letter. */
  capital: 1,
  /** "IV", "XII": a number in Roman letters. */
  roman: 1 << 1,
  /** "Art", "Artikel". */
  article: 1 << 2,
  /** "Abs", "Satz", "Nr": a level below the section. */
  detail: 1 << 3,
  /** First word of a law's abbreviation in the table of laws. */
  law: 1 << 4,
  /** Has the shape of an abbreviation of a law: "SächsPersVG", "ESchVO". */
  lawShape: 1 << 5,
  /** Written-out name of a law, or the word that ends it: "Grundgesetzes", "Zivilprozessordnung". */
  lawNoun: 1 << 6,
  /** "Richtlinie", "Verordnung", "Gesetz" and the like: a law only with what follows. */
  actNoun: 1 << 7,
  /** "BGH", "EuGH": a court by one word. */
  court: 1 << 8,
  /** "OLG", "Landgerichts": a court that has a place. */
  courtOfPlace: 1 << 9,
  /** "Senat", "Kammer". */
  chamber: 1 << 10,
  /** "Urteil", "BFH-Beschlüsse", "Verfahren": a type of decision or proceedings. */
  type: 1 << 11,
  month: 1 << 12,
  /** First word of a reporter of decisions or of a journal: "BVerfGE", "NJW", "SozR". */
  reporter: 1 << 13,
  /** Sign in a file number: "StR", "AZR". */
  register: 1 << 14,
  /** "Rn", "RdNr", "Tz": a place in a decision or a book. */
  pinpoint: 1 << 15,
  /** Articles and prepositions that may stand inside a citation: "des", "vom", "zum". */
  particle: 1 << 16,
  /** "und", "oder", "bis", "bzw". */
  link: 1 << 17,
  /** Ordinal of a law or a book: "Zweites", "Dreizehnten". */
  ordinal: 1 << 18,
  /** Ends like an adjective: "Bürgerlichen", "Sächsisches". */
  adjective: 1 << 19,
  /** A Land: "NRW", "Baden". */
  land: 1 << 20,
  /** Agreements, bye-laws, administrative rules: what stands behind "§ 5" but is no law. */
  notLaw: 1 << 21,
  /** "BGBl", "ABl": gazettes. */
  gazette: 1 << 22,
  /** "ECLI". */
  ecli: 1 << 23,
} as const;
