import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findCitations } from './index.ts';

/** The text with its citations in brackets, and what they are normalised to. */
type Case = readonly [marked: string, ...normalised: string[]];

const norms: readonly Case[] = [
  ['Strafbar nach [§ 232a Abs. 1 Satz 1 Nr. 2 StGB] ist …', '§ 232a Abs. 1 S. 1 Nr. 2 StGB'],
  ['[§ 232 Abs 1 S 1 Nr 1 StGB vom 11.02.2005]', '§ 232 Abs. 1 S. 1 Nr. 1 StGB'],
  ['([§§ 232, 232a und 233 StGB])', '§ 232 StGB; § 232a StGB; § 233 StGB'],
  ['[§§ 25 Abs. 4a, 4b AufenthG]', '§ 25 Abs. 4a AufenthG; § 25 Abs. 4b AufenthG'],
  ['[§§ 46a Nr. 1, 49 Abs. 1 StGB]', '§ 46a Nr. 1 StGB; § 49 Abs. 1 StGB'],
  ['[§ 53 Abs. 2 Nr. 1 und 2 GKG]', '§ 53 Abs. 2 Nr. 1 GKG; § 53 Abs. 2 Nr. 2 GKG'],
  [
    '[§ 25 Abs. 1 Nr. 1 Buchst. b und Nr. 3 Buchst. a SGB IX]',
    '§ 25 Abs. 1 Nr. 1 Buchst. b SGB IX; § 25 Abs. 1 Nr. 3 Buchst. a SGB IX',
  ],
  ['[§§ 186 bis 189 BGB]', '§ 186 BGB; § 187 BGB; § 188 BGB; § 189 BGB'],
  ['[§ 315c Abs. 1 Nr. 2a und d StGB]', '§ 315c Abs. 1 Nr. 2a StGB; § 315c Abs. 1 Nr. 2d StGB'],
  ['[§§ 3 ff. AsylG] i.V.m. [§ 34 AufenthG]', '§ 3 AsylG', '§ 34 AufenthG'],
  [
    '[§ 37 Abs. 2 Satz 2 in Verbindung mit § 14 Abs. 1 RVG]',
    '§ 37 Abs. 2 S. 2 RVG; § 14 Abs. 1 RVG',
  ],
  [
    '[§ 93c Abs. 1 Satz 1 i. V. m. § 93a Abs. 2 BVerfGG]',
    '§ 93c Abs. 1 S. 1 BVerfGG; § 93a Abs. 2 BVerfGG',
  ],
  [
    '[§§ 167 Abs. 2 VwGO], [708 Nr. 11, 711 ZPO]',
    '§ 167 Abs. 2 VwGO',
    '§ 708 Nr. 11 ZPO; § 711 ZPO',
  ],
  ['[§ 77 Abs. 1 Satz 1, 1. Halbsatz AsylG]', '§ 77 Abs. 1 S. 1 Halbs. 1 AsylG'],
  ['[§ 1 Abs. 2 dritter Spiegelstrich AÜG]', '§ 1 Abs. 2 Spiegelstrich 3 AÜG'],
  ['[§ 95 II 1 iVm § 94 I 1 AufenthG]', '§ 95 Abs. 2 S. 1 AufenthG; § 94 Abs. 1 S. 1 AufenthG'],
  ['[§ 83 b StGB], [§ 6 Abs. 2 S. 2 Alt. 1 BGB]', '§ 83b StGB', '§ 6 Abs. 2 S. 2 Alt. 1 BGB'],
  ['[Art. 4 EMRK] und [Art. 5 Abs. 3 GRCh]', 'Art. 4 EMRK', 'Art. 5 Abs. 3 GRCh'],
  ['[Art 19 Abs 4 GG], [Art. 3 und 8 EMRK]', 'Art. 19 Abs. 4 GG', 'Art. 3 EMRK; Art. 8 EMRK'],
  ['[Artikel 101 Absatz 1 Satz 2 des Grundgesetzes]', 'Art. 101 Abs. 1 S. 2 GG'],
  ['nach [§ 823 Abs. 1 des Bürgerlichen Gesetzbuches] haftet', '§ 823 Abs. 1 BGB'],
  ['[§ 12 der Heizkostenverordnung]', '§ 12 HeizkostenV'],
  ['[§ 6 Abs. 2 der 35. BImSchV]', '§ 6 Abs. 2 35. BImSchV'],
  ['[§ 4 des Zweiten Buches Sozialgesetzbuch], [§ 27 SGB 5]', '§ 4 SGB II', '§ 27 SGB V'],
  ['[§ 2 FreizügG/EU], [§ 48 VwVfG NRW]', '§ 2 FreizügG/EU', '§ 48 VwVfG NRW'],
  ['[§ 180b StGB a.F.], [§ 73 StGB nF]', '§ 180b StGB', '§ 73 StGB'],
  ['[Art. 5 Abs. 2 Buchst. a RL 2011/36/EU]', 'Art. 5 Abs. 2 Buchst. a RL 2011/36/EU'],
  ['[Art. 8 der Richtlinie 2011/36/EU]', 'Art. 8 RL 2011/36/EU'],
  ['[Art. 7 der Verordnung (EG) Nr. 883/2004]', 'Art. 7 VO (EG) 883/2004'],
  [
    '[Anlage 2 zum UStG] und [Nr. 34 der Anlage 2 zum UStG]',
    'Anlage 2 UStG',
    'Anlage 2 Nr. 34 UStG',
  ],
  ['[Abs. 3 in § 137c SGB V]', '§ 137c Abs. 3 SGB V'],
  ['[BGB § 894, § 900 Abs. 1]', '§ 894 BGB; § 900 Abs. 1 BGB'],
  [
    '[VwGO § 80 Abs. 5] [BayVwVfG Art. 30] [BV Art. 98]',
    '§ 80 Abs. 5 VwGO',
    'Art. 30 BayVwVfG',
    'Art. 98 BV',
  ],
  ['das [Grundgesetz] und die [Zivilprozessordnung] kennen', 'GG', 'ZPO'],
  [
    'im Sinne des [AufenthG], des [ProstSchG] und des [SGB XIV]',
    'AufenthG',
    'ProstSchG',
    'SGB XIV',
  ],
  ['die [Europäische Menschenrechtskonvention] ([EMRK])', 'EMRK', 'EMRK'],
  [
    'durch das [Gesetz zur Verbesserung der Bekämpfung des Menschenhandels vom 11. Oktober 2016 (BGBl. I S. 2226)] neu gefasst',
    'Gesetz zur Verbesserung der Bekämpfung des Menschenhandels vom 11. Oktober 2016 (BGBl. I S. 2226)',
  ],
  ['der [Vertrag über die Arbeitsweise der Europäischen Union]', 'AEUV'],
  ['[§\u00a0233\u00a0Abs.\u00a01 StGB]', '§ 233 Abs. 1 StGB'],
  ['[§ 232\nAbs. 2 StGB]', '§ 232 Abs. 2 StGB'],
];

const decisions: readonly Case[] = [
  [
    'vgl. [BGH, Urteil vom 17. Januar 2023 – 2 StR 87/22, juris Rn. 12] mwN',
    'BGH 2023-01-17 2 StR 87/22',
  ],
  ['[BGH, Beschl. v. 4.12.2020 - 4 StR 503/19, NStZ 2021, 365]', 'BGH 2020-12-04 4 StR 503/19'],
  ['[BGH, U. v. 03.03.2015 – 5 StR 1/15]', 'BGH 2015-03-03 5 StR 1/15'],
  ['[BVerfGE 80, 315 <333 f.>; 83, 216]; [BVerfGE 94, 49]', 'BVerfGE 80, 315', 'BVerfGE 94, 49'],
  ['[NJW 2015, 1827]', 'NJW 2015, 1827'],
  ['([BGH NJW 2015, 1827, 1829 f.])', 'BGH NJW 2015, 1827'],
  [
    '[BAG 27. Juni 2012 - 5 AZR 317/11 - Rn. 14, BAGE 142, 247]; [BAG 3, 321]',
    'BAG 2012-06-27 5 AZR 317/11',
    'BAG 3, 321',
  ],
  [
    '[BSG Urteil vom 24. 3. 2016 - B 12 R 3/14 R - SozR 4-2400 § 7a Nr 5 RdNr 10]',
    'BSG 2016-03-24 B 12 R 3/14 R',
  ],
  [
    '[BFH-Urteil vom 17. Mai 2017 V R 52/15, BFHE 258, 124, BStBl II 2018, 218, Rz 30], m.w.N.',
    'BFH 2017-05-17 V R 52/15',
  ],
  [
    '[BVerwG, Urteil vom 20. Februar 2013 - 10 C 23.12 - BVerwGE 146, 67 Rn. 19 ff.]',
    'BVerwG 2013-02-20 10 C 23.12',
  ],
  [
    '[BVerfG, Beschluss der 2. Kammer des Ersten Senats vom 14. September 2016 - 1 BvR 1304/13 -, juris, Rn. 23]',
    'BVerfG 2016-09-14 1 BvR 1304/13',
  ],
  [
    '[Urteil des Landgerichts Berlin vom 3. Mai 2019 - 501 KLs 12/18 -] wird',
    'LG Berlin 2019-05-03 501 KLs 12/18',
  ],
  [
    '[OLG Frankfurt am Main, Beschluss vom 1. Juli 2010 - 3 Ss 5/10]',
    'OLG Frankfurt am Main 2010-07-01 3 Ss 5/10',
  ],
  [
    '[Hessischer VGH, Beschluss vom 2. Mai 2011 - 3 A 1/11.A -]',
    'Hessischer VGH 2011-05-02 3 A 1/11.A',
  ],
  [
    '[Beschluss des Schleswig-Holsteinischen Oberlandesgerichts vom 4. Oktober 2017 - 10 UF 24/17 -]',
    'Schleswig-Holsteinisches OLG 2017-10-04 10 UF 24/17',
  ],
  ['[EuGH, Urteil vom 17. Februar 2009 - C-465/07 [Elgafaji] Rn. 43]', 'EuGH 2009-02-17 C-465/07'],
  [
    '[EGMR, Urteil vom 7. Januar 2010 - Nr. 25965/04, Rantsev / Zypern und Russland, Rn. 282]',
    'EGMR 2010-01-07 25965/04',
  ],
  ['[ECLI:DE:BGH:2023:170123B2STR87.22.0]', 'BGH ECLI:DE:BGH:2023:170123B2STR87.22.0'],
  [
    '[BGH, Beschluss vom 5. Juli 2005 – 2 StR 131/05]; [Urteil vom 9. Mai 2001 – 2 StR 111/01]',
    'BGH 2005-07-05 2 StR 131/05',
    'BGH 2001-05-09 2 StR 111/01',
  ],
  ['im [Verfahren 2 BvR 1936/17] und in [X B 79/17]', '2 BvR 1936/17', 'X B 79/17'],
  ['[LG Berlin, Urteil vom 3. Mai 2019, Az. 501 KLs 12/18]', 'LG Berlin 2019-05-03 501 KLs 12/18'],
  [
    '[BGH, AnwZ (Brfg) 26/12]; [Senat, Beschluss vom 2. November 2016 - StB 35/16]',
    'BGH AnwZ (Brfg) 26/12',
    '2016-11-02 StB 35/16',
  ],
  [
    '[BGHSt 42, 179], [RGZ 105, 417, 419 f], [BGHZ 39, 306]',
    'BGHSt 42, 179',
    'RGZ 105, 417',
    'BGHZ 39, 306',
  ],
];

/** What looks like a citation and is none. */
const neither: readonly string[] = [
  'Nach § 5 der Satzung und § 12 Abs. 7 TV-L ist zu zahlen.',
  'Die Regelung in § 3 Abs. 1 gilt entsprechend.',
  'Das Urteil vom 7. Februar 2017 wurde aufgehoben.',
  'Der Bundesgerichtshof hat mit Beschluss vom 10. Januar 2017 entschieden.',
  'Fischer, StGB, 70. Aufl., § 232 Rn. 5',
  'Bauer/Diller, NJW 2002, 1609',
  'Das SG hat die Klage abgewiesen, die RV bleibt.',
  'Kunst aller Art 5 mal betrachtet',
  'Es waren 3 von 4 am 1. Mai 2015 da.',
  'im Gesetz zum Ausdruck gebracht',
  'Denkgesetze und Landesgesetze',
  'Strafverfahren 508 Js 9347/17',
  'Zahlung von 1.242,36 Euro',
  '',
];

describe('findCitations', () => {
  for (const one of norms) it(`norm: ${one[0]}`, () => check(one, 'norm'));
  for (const one of decisions) it(`decision: ${one[0]}`, () => check(one, 'decision'));
  for (const text of neither)
    it(`neither: ${text}`, () => assert.deepEqual(findCitations(text), []));

  it('tells what a norm consists of', () => {
    const [found] = findCitations('§ 232 Abs 1 S 1 Nr 1 StGB vom 11.02.2005');
    assert.ok(found?.kind === 'norm');
    assert.deepEqual(found.norms, [
      {
        law: 'stgb',
        abbreviation: 'StGB',
        sign: '§',
        section: '232',
        detail: 'Abs. 1 S. 1 Nr. 1',
        version: '2005-02-11',
      },
    ]);
  });

  it('names a law that no table has as it is written', () => {
    const [found] = findCitations('§ 5 ESchVO NW');
    assert.ok(found?.kind === 'norm');
    assert.equal(found.norms[0]?.law, null);
    assert.equal(found.norms[0]?.abbreviation, 'ESchVO NW');
  });

  it('tells what a decision consists of', () => {
    const text = 'BVerwG, Urteil vom 20. Februar 2013 - 10 C 23.12 - BVerwGE 146, 67 Rn. 19 ff.';
    const [found] = findCitations(text);
    assert.ok(found?.kind === 'decision');
    assert.deepEqual(found.decision, {
      court: 'BVerwG',
      type: 'Urteil',
      date: '2013-02-20',
      fileNumber: '10 C 23.12',
      ecli: null,
      reporter: 'BVerwGE 146, 67',
      paragraph: '19',
    });
  });

  it('gives offsets in UTF-16 code units', () => {
    const [found] = findCitations('😀 § 1 StGB');
    assert.deepEqual([found?.start, found?.end], [3, 11]);
  });

  it('does not lend a court over an empty line', () => {
    const found = findCitations(
      'BGH, Urteil vom 9. Mai 2001 – 2 StR 111/01\n\nUrteil vom 3. Mai 2019 - 5 Ca 1/18',
    );
    assert.deepEqual(
      found.map((one) => one.normalised),
      ['BGH 2001-05-09 2 StR 111/01', '2019-05-03 5 Ca 1/18'],
    );
  });
});

function check([marked, ...normalised]: Case, kind: string): void {
  const { text, spans } = unmark(marked);
  const found = findCitations(text).filter((one) => one.kind === kind);
  assert.deepEqual(
    found.map((one) => one.text),
    spans,
  );
  assert.deepEqual(
    found.map((one) => one.normalised),
    normalised,
  );
}

/** Takes the outer brackets away; a bracket inside a citation stays. */
function unmark(marked: string): { text: string; spans: string[] } {
  let text = '';
  let depth = 0;
  const spans: string[] = [];
  for (const sign of marked) {
    if (sign === '[' && depth++ === 0) spans.push('');
    else if (sign === ']' && --depth === 0) continue;
    else {
      text += sign;
      if (depth > 0) spans[spans.length - 1] += sign;
    }
  }
  return { text, spans };
}
