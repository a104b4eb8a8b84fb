import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findCitations, parseNorm, resolveLaw } from './index.ts';

/** Pieces of citations, of sentences, and of what breaks programs: lone surrogates, NUL, bidirectional controls. */
const pieces = fc.constantFrom(
  ...'§ §§ Art. Abs. Satz Nr. Buchst. 1 232a 2015 StGB SGB II EMRK GG BGB VwGO a.F. und bis , ; . ( ) [ ] < > - – / ='.split(
    ' ',
  ),
  ...'BGH OLG Hamm EuGH EGMR Urteil Beschluss vom v. 17. Januar 2023 1.2.2015 2 StR 87/22 C-465/07 juris Rn. 12'.split(
    ' ',
  ),
  ...'BVerfGE NJW SozR Buchholz aaO a. O. Gesetz zur Änderung des Gesetzes Verordnung (EU) Richtlinie 2011/36/EU'.split(
    ' ',
  ),
  '§ 232 StGB',
  'BGH, Urteil vom 17. Januar 2023 – 2 StR 87/22',
  'iVm',
  'in Verbindung mit',
  'Anlage 2 zum',
  '\n\n',
  '\u0000',
  '\ud800',
  '\udc00',
  '\u202e',
  '\u00ad',
  '😀',
  'Menschenhandel',
);

const citing = fc
  .array(fc.tuple(pieces, fc.constantFrom('', ' ', '\n', '\u00a0')), { maxLength: 60 })
  .map((parts) => parts.flat().join(''));
const codeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
  .map((codes) => String.fromCharCode(...codes));
const anything = fc.oneof(citing, fc.string({ unit: 'binary', maxLength: 300 }), codeUnits);

describe('findCitations, for any text', () => {
  it('gives ordered spans inside the text, whose text is the slice, and which do not overlap', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let free = 0;
        for (const { start, end, text: cited } of findCitations(text)) {
          assert.ok(start >= free && end > start && end <= text.length);
          assert.equal(cited, text.slice(start, end));
          free = end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('names at least one norm, or something of a decision', () => {
    fc.assert(
      fc.property(citing, (text) => {
        for (const found of findCitations(text)) {
          assert.notEqual(found.normalised, '');
          if (found.kind === 'norm') assert.ok(found.norms.length > 0);
          else assert.ok(Object.values(found.decision).some((part) => part !== null));
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('gives dates that exist', () => {
    fc.assert(
      fc.property(citing, (text) => {
        for (const found of findCitations(text)) {
          const dates =
            found.kind === 'norm' ? found.norms.map((norm) => norm.version) : [found.decision.date];
          for (const date of dates)
            if (date !== null) assert.equal(new Date(date).toISOString().slice(0, 10), date);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('finds the same in what stands before an empty line', () => {
    fc.assert(
      fc.property(citing, citing, (first, second) => {
        const alone = findCitations(first);
        const together = findCitations(`${first}\n\n\n${second}`).slice(0, alone.length);
        assert.deepEqual(together, alone);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('normalising', () => {
  const sections = fc.constantFrom('1', '232a', '80', '25');
  const details = fc.constantFrom(
    '',
    ' Abs. 1',
    ' Abs. 1 S. 2',
    ' Abs. 4a Nr. 3',
    ' Nr. 2 Buchst. b',
    ' S. 1 Halbs. 2 Alt. 1',
  );
  const laws = fc.constantFrom(
    'StGB',
    'AufenthG',
    'SGB II',
    'FreizügG/EU',
    '35. BImSchV',
    'SächsPersVG',
  );
  const label = fc
    .tuple(sections, details, laws)
    .map(([section, detail, law]) => `§ ${section}${detail} ${law}`);

  it('leaves normalised norms as they are', () => {
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 4 }), (labels) => {
        const text = labels.join('; ');
        assert.equal(
          findCitations(text)
            .map((found) => found.normalised)
            .join('; '),
          text,
        );
      }),
    );
  });

  it('leaves normalised decisions as they are', () => {
    const courts = fc.constantFrom('BGH', 'BVerwG', 'OLG Hamm', 'LG Berlin', 'EuGH');
    const numbers = fc.constantFrom(
      '2 StR 87/22',
      '10 C 23.12',
      '501 KLs 12/18',
      'C-465/07',
      'VIII ZR 10/03',
    );
    const dates = fc.date({
      min: new Date('1950-01-01'),
      max: new Date('2026-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(courts, dates, numbers, (court, date, number) => {
        const text = `${court} ${date.toISOString().slice(0, 10)} ${number}`;
        assert.deepEqual(
          findCitations(text).map((found) => found.normalised),
          [text],
        );
      }),
    );
  });
});

describe('parseNorm and resolveLaw', () => {
  it('never throw', () => {
    fc.assert(
      fc.property(anything, (text) => {
        parseNorm(text);
        resolveLaw(text);
      }),
      { numRuns: 2000 },
    );
  });
});
