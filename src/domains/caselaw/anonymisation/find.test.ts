import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findPersonalData } from './find.ts';
import { markedParagraphs } from './marked-text.ts';
import { unknownWords } from './unknown-words.ts';

/** "kind: text" of what is found. */
function found(text: string): string[] {
  return findPersonalData(text).map(({ kind, text: words }) => `${kind}: ${words}`);
}

const expected: readonly [string, readonly string[]][] = [
  // names
  ['Frau Koch und Herr Dr. von Hagen kamen.', ['name: Koch', 'name: Hagen']],
  ['Die Zeugin Ivanova sagte aus.', ['name: Ivanova']],
  ['Der Angeklagte Elvir Musterovic schwieg.', ['name: Elvir Musterovic']],
  [
    'Die Zeuginnen Beispielova, Mustereva und Probeva',
    ['name: Beispielova', 'name: Mustereva', 'name: Probeva'],
  ],
  ['Die Nebenklägerin, geborene Beispielska, floh.', ['name: Beispielska']],
  ['Er wurde „Beispielino“ genannt; alias Musterino.', ['name: Musterino']],
  ['In der Strafsache gegen Beispieloglu wegen Menschenhandels', ['name: Beispieloglu']],
  ['Zuletzt war Elena Beispielova in Haft.', ['name: Elena Beispielova']],
  ['Später fuhr Stojanova, Petya mit.', ['name: Stojanova, Petya']],
  ['KHK’in Beispielmann führte die Ermittlungen.', ['name: Beispielmann']],
  ['Als Vorsitzende Richterin am Landgericht Beispielmann entschied', ['name: Beispielmann']],
  // births
  ['geboren am 12.03.1990 in Sofia', ['birth: 12.03.1990', 'birth: Sofia']],
  ['Die am 3. Juni 2001 geborene Nebenklägerin', ['birth: 3. Juni 2001']],
  ['Jahrgang 1985', ['birth: 1985']],
  // addresses
  [
    'wohnhaft Beispielstraße 12a, 10115 Beispielstadt',
    ['address: Beispielstraße 12a', 'address: 10115 Beispielstadt'],
  ],
  ['lebte in 10115 Neustadt', ['address: 10115 Neustadt']],
  ['in der Wunstorfer Straße 35', ['address: Wunstorfer Straße 35']],
  // numbers
  ['Kennzeichen B-XY 1234', ['plate: B-XY 1234']],
  ['das Fahrzeug M - AB 12 E', ['plate: M - AB 12']],
  ['IBAN DE02 1203 0000 0000 2020 51', ['account: DE02 1203 0000 0000 2020 51']],
  ['DE02120300000000202052', ['account: DE02120300000000202052']],
  ['Konto-Nr. 1234567890', ['account: 1234567890']],
  ['Tel. 030 23125 123', ['phone: 030 23125 123']],
  ['unter 040/66969-123 erreichbar', ['phone: 040/66969-123']],
  ['beispiel.person@example.org', ['email: beispiel.person@example.org']],
  ['auf Instagram @beispiel_person', ['online: @beispiel_person']],
  ['Reisepass Nr. C01X00T47', ['identifier: C01X00T47']],
  ['Versicherungsnummer 65 170839 J 003', ['identifier: 65 170839 J 003']],
  // businesses
  ['im Club „Roter Mond“', ['business: Roter Mond']],
  ['bei der Beispielia Reinigung GmbH', ['business: Beispielia Reinigung GmbH']],
];
for (const [text, places] of expected)
  test(`is found: ${text}`, () => assert.deepEqual(found(text), places));

const nothing = [
  'Der Kläger Anspruch auf Lohn hat, ist streitig.',
  '§ 232a Abs. 1 Nr. 1 StGB; BGH, Urteil vom 17. Januar 2023 – 2 StR 87/22, NJW 2023, 1234 Rn. 12.',
  'NJW-RR 2017, 123; TV-L 13; NZA-RR 2009, 12; BT-Drs. 18/9095',
  'Die Zeugin K. und der Angeklagte A. lebten in der Kstraße.',
  'Im Januar 2013 zahlte er 10000 Euro; im Jahr 2014 noch 12500 Euro.',
  'Die Strafkammer hat die Angeklagte wegen Menschenhandels zu einer Freiheitsstrafe verurteilt.',
  'I. Die Revision ist unbegründet. 1. Das Landgericht hat richtig entschieden.',
  'Az. 0123 Js 45678/20; 8 AZR 418/15',
];
for (const text of nothing)
  test(`nothing is found in: ${text}`, () => assert.deepEqual(found(text), []));

test('a name that was told once is marked wherever it stands, also in the genitive', () => {
  const text =
    'Die Zeugin Beispielova kam. Nachts schlug er Beispielova. Beispielovas Pass lag dort.';
  assert.deepEqual(found(text), ['name: Beispielova', 'name: Beispielova', 'name: Beispielovas']);
});

test('judges are marked as public: by their office and by their signature', () => {
  const text =
    'durch den Richter Beispielmann\n\nVon Rechts wegen\n\nBeispielmann   Mustermann   Dr. Probska';
  assert.deepEqual(
    findPersonalData(text).map(({ text: name, strength }) => `${name} ${strength}`),
    ['Beispielmann public', 'Beispielmann   Mustermann   Dr. Probska public'],
  );
});

test('words that the check does not know are listed: names without a cue are among them', () => {
  const words = unknownWords(
    'Nachts kam Musterowitsch. Die Strafkammer glaubte Musterowitsch.',
    10,
  );
  assert.deepEqual(words, [{ word: 'Musterowitsch', start: 11, count: 2 }]);
});

const noise = fc.array(
  fc.oneof(
    fc.constantFrom(
      'Frau',
      'Zeugin',
      'Dr.',
      'K.',
      'Elena',
      '@',
      'DE02',
      '0170',
      '\n',
      '„',
      '“',
      ',',
      '-',
      '/',
      '.',
      'GmbH',
      'Club',
      'geboren am',
      '12.3.1990',
      'Straße',
      '12',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  ),
  { maxLength: 60 },
);

test('whatever the text, candidates stand in order, within it, apart from each other, and are what they say', () => {
  fc.assert(
    fc.property(noise, (parts) => {
      const text = parts.join(' ');
      let free = 0;
      for (const { start, end, text: words } of findPersonalData(text)) {
        assert.ok(start >= free && end > start && end <= text.length);
        assert.equal(text.slice(start, end), words);
        free = end;
      }
      const pieces = markedParagraphs(text, findPersonalData(text)).flat();
      assert.equal(pieces.map((piece) => piece.text).join(''), text.replaceAll('\n', ''));
    }),
    { numRuns: 1000 },
  );
});
