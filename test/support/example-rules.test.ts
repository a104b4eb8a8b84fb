import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findForbiddenContacts } from './example-rules.ts';
import { processorTime } from './time.ts';

test('the numbers kept free for films pass, however they are written', () => {
  const free = [
    '030 23125 000',
    '030 / 23125-999',
    '03023125001',
    '(030) 23125 123',
    '+49 30 23125001',
    '+49 (0)30 23 12 50 01',
    '0049 30 23125 001',
    '040 66969 002',
    '069/90009-003',
    '0221 4710 004',
    '+49\u00a0221\u202f4710\u2009004',
    '089–99998–555',
    'Telefon 030 23125 001, Fax 030 23125 002',
    '030 23125 001 040 66969 002',
  ];
  for (const text of free) assert.deepEqual(findForbiddenContacts(text), [], text);
});

test('every other telephone number is found, however it is written', () => {
  const others = [
    '030 / 26 39 11 76',
    '030-26391176',
    '(030) 26391176',
    '+49 30 26391176',
    '+49 (0) 30 / 26391176',
    '0049 30 26391176',
    '49 30 26391176',
    '0151 12345678',
    '+43 1 7180000',
    '030 23125 0012',
    '030 23125 001-5',
    '030 23126 001',
    '0221 4711 000',
    '116 016',
    '0800 1239900',
    'Tel. 26391176',
    'Telefonnummer: 26 39 11 76',
    '030\u00ad26391176',
    '٠٣٠ ٢٦٣٩١١٧٦',
    '０３０ ２６３９１１７６',
    '030 23125 001 und 030 26391176',
  ];
  for (const text of others) assert.equal(findForbiddenContacts(text).length, 1, text);
});

test('any three digits after a free range pass, any other neighbour does not', () => {
  const ranges = ['03023125', '04066969', '06990009', '02214710', '08999998'];
  const free = fc.constantFrom(...ranges);
  fc.assert(
    fc.property(free, fc.integer({ min: 0, max: 999 }), (start, last) => {
      const number = start + String(last).padStart(3, '0');
      assert.deepEqual(findForbiddenContacts(number), []);
      assert.deepEqual(findForbiddenContacts(`${number}7`), [`${number}7`]);
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^0[1-9]\d{6,10}$/), (number) => {
      const isFree = number.length === 11 && ranges.some((start) => number.startsWith(start));
      assert.equal(findForbiddenContacts(number).length, isFree ? 0 : 1);
    }),
  );
});

test('what only looks like a telephone number passes', () => {
  const harmless = [
    '01.02.2026 bis 03.04.2026',
    '2026-01-15T10:00:00Z',
    'DE02 1203 0000 0000 2020 51',
    '00000000-0000-4000-8000-000000000001',
    '02054516-0a1b-4c2d-8e3f-00000000000f',
    'sha256 02054516deadbeef02054516deadbeef02054516deadbeef02054516deadbeef',
    'Anteil 0.1234567',
    '01067–01069 Dresden',
    '1.234.567 Euro',
    'Aktenzeichen 2 StR 87/22',
    'Haus 007',
  ];
  for (const text of harmless) assert.deepEqual(findForbiddenContacts(text), [], text);
});

test('only example.org and its subdomains pass as domains', () => {
  const free = [
    'info@example.org',
    'https://beispiel-nord.example.org/wir/kontakt.html?von=kok-buero.de',
    'EXAMPLE.ORG.',
    'siehe flyer.pdf, z.B. vom Beispiel-Haus e.V., u.a. d.h. Nr.5',
  ];
  for (const text of free) assert.deepEqual(findForbiddenContacts(text), [], text);
  const others: [string, string][] = [
    ['info@kok-buero.de', 'info@kok-buero.de'],
    ['<mailto:info@kok-buero.de>', 'info@kok-buero.de'],
    ['"www.kok-gegen-menschenhandel.de"', 'www.kok-gegen-menschenhandel.de'],
    ['Web:frauen.berlin', 'frauen.berlin'],
    ['bücher.de', 'bücher.de'],
    ['xn--bcher-kva.xn--p1ai', 'xn--bcher-kva.xn--p1ai'],
    ['example.com', 'example.com'],
    ['example.org.evil.de', 'example.org.evil.de'],
    ['notexample.org', 'notexample.org'],
    ['https://example.org@evil.de/', 'example.org@evil.de'],
    ['http://192.0.2.1/', '192.0.2.1'],
    ['http://localhost:80/', 'localhost'],
    ['evil\u200b.de', 'evil.de'],
  ];
  for (const [text, found] of others) assert.deepEqual(findForbiddenContacts(text), [found], text);
});

test('only Beispielstraße, Beispielweg and Beispielplatz pass as streets', () => {
  const free = [
    'Beispielstraße 5, 10115 Berlin',
    'Beispielweg 12a',
    'Am Beispielplatz 1',
    'Hilfe auf der Straße und auf dem Weg dorthin',
    'Am Montag 3 Plätze frei, im Januar 12',
    'Ein Fluchtweg und 5 Schlafplätze',
    'an 5 Tagen',
  ];
  for (const text of free) assert.deepEqual(findForbiddenContacts(text), [], text);
  const others: [string, string][] = [
    ['Lützowstr. 102–104, Hof 1', 'Lützowstr. 102-104'],
    ['in der Lützowstraße', 'Lützowstraße'],
    ['Karl-Marx-Straße 3b', 'Karl-Marx-Straße 3b'],
    ['Berliner Straße 12', 'Berliner Straße 12'],
    ['Straße des 17. Juni 135', 'Straße des 17. Juni 135'],
    ['Platz der Republik 1', 'Platz der Republik 1'],
    ['Pariser Platz 1', 'Pariser Platz 1'],
    ['Am Markt 3', 'Am Markt 3'],
    ['Unter den Linden 77', 'Unter den Linden 77'],
    ['Sonnenallee 9', 'Sonnenallee 9'],
    ['Hafen 7, 20457 Hamburg', 'Hafen 7'],
    ['10 Downing Street', '10 Downing Street'],
    ['Beispielstr. 5', 'Beispielstr. 5'],
  ];
  for (const [text, found] of others) assert.deepEqual(findForbiddenContacts(text), [found], text);
});

test('long hostile texts take linear time', () => {
  const pieces = [
    '0 ',
    'a.',
    'a',
    '(',
    '030 ',
    'Tel',
    '+',
    '-',
    'Am An ',
    'a@',
    'kok-documented-2024@6',
    '. ( ',
    '1.',
    '0049',
    '/',
    'A1B2 ',
  ];
  for (const piece of pieces) {
    const text = piece.repeat(200_000 / piece.length);
    const spent = processorTime();
    findForbiddenContacts(`${text}x`);
    const seconds = spent() / 1_000;
    assert.ok(seconds < 3, `${JSON.stringify(piece)} repeated took ${seconds} s`);
  }
});
