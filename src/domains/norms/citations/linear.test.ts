import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { processorTime } from '../../../../test/support/time.ts';
import { findCitations } from './index.ts';
import { Tokens } from './text/tokens.ts';

/** What an attacker would send: beginnings of citations without an end, repeated. */
const attacks: readonly string[] = [
  '§',
  '§ ',
  '§ 1 ',
  '§ 1, ',
  '§§ 1 bis 60, ',
  '§ 1 Abs. 1, S. 1, ',
  '§ 1 i. V. m. ',
  '§ 1 I 1 ',
  'Art. ',
  'Art. 1 § 1 ',
  '1, ',
  '1 ',
  '1',
  '1.',
  '1. 1. 2015 ',
  'vom 1.1.2015 ',
  '(',
  '[',
  '<',
  '< ',
  '- ',
  '-',
  '--',
  '"',
  '\u0000',
  '\ud800',
  '\n\n',
  'a',
  'A',
  'Aa ',
  'Aa-',
  'A- und ',
  'Abs. 1 in § 1 ',
  'Nr. 1 der ',
  'Anlage 1 ',
  'Gesetz ',
  'Gesetz zur ',
  'Gesetz zur Änderung des ',
  'Gesetz über die A, zur ',
  '(BGBl. I S. 1; ',
  'Verordnung (EU) Nr. ',
  'Richtlinie 2011/',
  'Sozialgesetzbuch ',
  'Zweites Buch ',
  'StGB ',
  'StGB § ',
  'StGB § 1, ',
  'BGB/',
  'BGH ',
  'BGH, ',
  'BGH (',
  'BGH <',
  'BGH [A ',
  'BGH - A a. a. ',
  'BGH 2015, ',
  'OLG ',
  'OLG-',
  'OLG Bad ',
  'Senat ',
  'der 2. Kammer ',
  'Urteil ',
  'Urteil vom ',
  '1 StR ',
  '1 StR 1/11, ',
  '1 StR 1/11 und ',
  'C-1/11, ',
  'EuGH, A ',
  'EGMR, Aa v. Bb, ',
  'NJW 2015, 1, ',
  'NJW 2015, 1; ',
  'A, NJW 2015, 1 ',
  'BVerfGE 1, 1; ',
  'SozR 4 - ',
  'AP Nr. 1 zu § ',
  'Rn. 1 ',
  'a. a. O. ; ',
  'juris ',
  'ECLI:DE:BGH:2015:',
  'EU:C:2015:',
  'I. 1. a) aa) ',
  '§§ 1 BGB, 2 ',
  '1 StR 1/11, zur Veröffentlichung ',
];

const SMALL = 5_000;
const GROWTH = 8;

describe('the time of findCitations', () => {
  for (const attack of attacks)
    it(`is linear for ${JSON.stringify(attack)} repeated`, () => {
      const short = steps(repeated(attack, SMALL));
      const long = steps(repeated(attack, SMALL * GROWTH));
      assert.ok(long <= short * GROWTH * 1.1 + 1000, `${short} steps became ${long}`);
    });

  for (const attack of ['§', '§ 1 ', 'Art. Art.', '1, 2, 3, ', '(', 'Gesetz ', '§§ 1 bis 60, '])
    it(`lets a megabyte of ${JSON.stringify(attack)} pass`, () => {
      const time = processorTime();
      findCitations(repeated(attack, 1_000_000));
      // Less than a second on an idle core; a quadratic loop would need minutes.
      assert.ok(time() < 20_000);
    });
});

function repeated(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length));
}

/** How often the grammar looks at a token, which unlike the clock is the same on every machine. */
function steps(text: string): number {
  let count = 0;
  const { has, mark, is, word, size, apart, slice } = Tokens.prototype;
  const methods = { has, mark, is, word, size, apart, slice };
  for (const [name, method] of Object.entries(methods))
    Object.defineProperty(Tokens.prototype, name, {
      configurable: true,
      writable: true,
      value(this: Tokens, ...args: never[]) {
        count++;
        return (method as (...args: never[]) => unknown).apply(this, args);
      },
    });
  try {
    findCitations(text);
  } finally {
    for (const [name, value] of Object.entries(methods))
      Object.defineProperty(Tokens.prototype, name, { configurable: true, writable: true, value });
  }
  return count;
}
