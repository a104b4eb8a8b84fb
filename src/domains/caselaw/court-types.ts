/** 1 first instance, 2 appeal, 3 federal and constitutional courts, 4 European courts. */
export type Level = 1 | 2 | 3 | 4;

export type Branch =
  | 'ordinary'
  | 'administrative'
  | 'labour'
  | 'social'
  | 'finance'
  | 'constitutional'
  | 'patent'
  | 'professional'
  | 'procurement'
  | 'military'
  | 'church'
  | 'european';

/** A kind of court: its usual abbreviation, its words as folded text, longest first, and where it stands. */
export type CourtType = {
  readonly abbreviation: string;
  readonly words: readonly string[];
  readonly level: Level;
  readonly branch: Branch;
  /** There is only one, and its name needs no place. */
  readonly single?: true;
};

/** In the order in which they are looked for: a longer word before one that it contains. */
export const courtTypes: readonly CourtType[] = [
  single('BVerfG', ['bundesverfassungsgericht', 'bverfg'], 3, 'constitutional'),
  single('BVerwG', ['bundesverwaltungsgericht', 'bverwg'], 3, 'administrative'),
  single('BGH', ['bundesgerichtshof', 'bgh'], 3, 'ordinary'),
  single('BAG', ['bundesarbeitsgericht', 'bag'], 3, 'labour'),
  single('BSG', ['bundessozialgericht', 'bsg'], 3, 'social'),
  single('BFH', ['bundesfinanzhof', 'bfh'], 3, 'finance'),
  single('BPatG', ['bundespatentgericht', 'bpatg'], 3, 'patent'),
  single('GmSOGB', ['gemeinsamer senat der obersten bundesgerichte', 'gmsogb'], 3, 'ordinary'),
  single(
    'EGMR',
    [
      'europaeischer gerichtshof fuer menschenrechte',
      'european court of human rights',
      'egmr',
      'ecthr',
    ],
    4,
    'european',
  ),
  single(
    'EuG',
    [
      'gericht der europaeischen union',
      'gericht erster instanz der europaeischen gemeinschaften',
      'eug',
    ],
    4,
    'european',
  ),
  single(
    'EuGH',
    ['gerichtshof der europaeischen union', 'europaeischer gerichtshof', 'eugh'],
    4,
    'european',
  ),
  single('BayObLG', ['bayerisches oberstes landesgericht', 'bayoblg'], 2, 'ordinary'),
  single('KG', ['kammergericht', 'kg'], 2, 'ordinary'),
  type('AnwGH', ['anwaltsgerichtshof', 'anwgh', 'agh'], 2, 'professional'),
  type('AnwG', ['anwaltsgericht', 'anwg'], 1, 'professional'),
  type('LBerG', ['landesberufsgericht'], 2, 'professional'),
  type('BerG', ['berufsgericht'], 1, 'professional'),
  type('BerGH', ['berufsgerichtshof', 'aerztegerichtshof'], 2, 'professional'),
  type('DGH', ['dienstgerichtshof', 'dienstgh', 'dgh'], 2, 'professional'),
  type('TDG', ['truppendienstgericht', 'tdg'], 1, 'military'),
  type('DG', ['dienstgericht', 'dg'], 1, 'professional'),
  type('RSchOG', ['rheinschifffahrtsobergericht'], 2, 'ordinary'),
  type('RSchG', ['rheinschifffahrtsgericht'], 1, 'ordinary'),
  type('MSchOG', ['moselschifffahrtsobergericht'], 2, 'ordinary'),
  type('MSchG', ['moselschifffahrtsgericht'], 1, 'ordinary'),
  type('SchOG', ['schifffahrtsobergericht', 'schiffahrtsobergericht'], 2, 'ordinary'),
  type('SchG', ['schifffahrtsgericht', 'schiffahrtsgericht'], 1, 'ordinary'),
  type('KArbG', ['kirchliches arbeitsgericht'], 1, 'church'),
  type('VerfGH', ['verfassungsgerichtshof', 'verfgh', 'vfgh'], 3, 'constitutional'),
  type('LVerfG', ['landesverfassungsgericht', 'lverfg'], 3, 'constitutional'),
  type('VerfG', ['verfassungsgericht', 'verfg'], 3, 'constitutional'),
  type('StGH', ['staatsgerichtshof', 'stgh'], 3, 'constitutional'),
  type('LAG', ['landesarbeitsgericht', 'larbg', 'lag'], 2, 'labour'),
  type('ArbG', ['arbeitsgericht', 'arbg'], 1, 'labour'),
  type('LSG', ['landessozialgericht', 'lsg'], 2, 'social'),
  type('SG', ['sozialgericht', 'sg'], 1, 'social'),
  type('OVG', ['oberverwaltungsgericht', 'ovg'], 2, 'administrative'),
  type('VGH', ['verwaltungsgerichtshof', 'vgh'], 2, 'administrative'),
  type('VG', ['verwaltungsgericht', 'vg'], 1, 'administrative'),
  // One instance of the rank of an upper court: § 5 FGO, but the first that decides.
  type('FG', ['finanzgericht', 'fg'], 1, 'finance'),
  type('OLG', ['oberlandesgericht', 'olg'], 2, 'ordinary'),
  type('LG', ['landgericht', 'lg'], 1, 'ordinary'),
  type('AG', ['amtsgericht', 'ag'], 1, 'ordinary'),
  type('VK', ['vergabekammern', 'vergabekammer', 'vk'], 1, 'procurement'),
];

function type(
  abbreviation: string,
  words: readonly string[],
  level: Level,
  branch: Branch,
): CourtType {
  return { abbreviation, words, level, branch };
}

function single(
  abbreviation: string,
  words: readonly string[],
  level: Level,
  branch: Branch,
): CourtType {
  return { abbreviation, words, level, branch, single: true };
}
