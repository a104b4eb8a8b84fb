import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { Temporal } from '../clock/index.ts';
import { plainText } from '../files/index.ts';
import { type CalendarEvent, calendar } from './index.ts';

const now = Temporal.Instant.from('2026-11-26T10:20:30.5Z');
const made = (events: readonly CalendarEvent[], name = 'Fristen') =>
  calendar({ name, product: 'Beispiel', now }, events);
const event: CalendarEvent = {
  uid: 'frist.beispiel@example.org',
  day: '2028-02-29',
  title: 'Beispiel-Frist',
  description: '',
  url: null,
};

/** What an independent parser reads. */
function read(text: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(text));
}
function events(text: string): ICAL.Event[] {
  return read(text)
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));
}

test('a parser of others reads the whole day, the words, the address and the revision', () => {
  const changed = Temporal.Instant.from('2026-01-02T03:04:05.678Z');
  const [found] = events(
    made([
      {
        ...event,
        title: 'Umsetzung; Bericht, Anhörung \\ „Ende“',
        description: 'Erste Zeile\nZweite; Zeile',
        url: 'https://example.org/de/dossiers/beispiel?a=1,2;3',
        category: 'Bericht',
        revision: { sequence: 3, changed },
      },
    ]),
  );
  assert.ok(found);
  assert.equal(found.uid, event.uid);
  assert.deepEqual(
    [found.startDate.isDate, String(found.startDate), String(found.endDate)],
    [true, '2028-02-29', '2028-03-01'],
  );
  assert.equal(found.summary, 'Umsetzung; Bericht, Anhörung \\ „Ende“');
  assert.equal(found.description, 'Erste Zeile\nZweite; Zeile');
  assert.equal(found.sequence, 3);
  const value = (name: string) => String(found.component.getFirstPropertyValue(name));
  assert.equal(value('url'), 'https://example.org/de/dossiers/beispiel?a=1,2;3');
  assert.equal(value('dtstamp'), '2026-01-02T03:04:05Z');
  assert.equal(value('last-modified'), '2026-01-02T03:04:05Z');
  assert.equal(value('status'), 'CONFIRMED');
  assert.equal(value('categories'), 'Bericht');
});

test('what is called off says so; what nobody counts is stamped with now', () => {
  const [found] = events(made([{ ...event, cancelled: true }]));
  assert.equal(found?.component.getFirstPropertyValue('status'), 'CANCELLED');
  assert.equal(String(found?.component.getFirstPropertyValue('dtstamp')), '2026-11-26T10:20:30Z');
  assert.equal(found?.component.getFirstProperty('sequence'), null);
});

test('RFC 5545, 3.6: the calendar has version and product, and a component even when there is no event', () => {
  const empty = read(made([]));
  assert.equal(empty.getFirstPropertyValue('version'), '2.0');
  assert.equal(empty.getFirstPropertyValue('prodid'), '-//Schnittstelle//Beispiel//DE');
  assert.equal(String(empty.getFirstPropertyValue('refresh-interval')), 'PT12H');
  assert.equal(empty.getAllSubcomponents().length, 1);
  assert.equal(empty.getAllSubcomponents('vevent').length, 0);
  assert.doesNotMatch(made([event]), /METHOD|VTIMEZONE/);
});

test('RFC 5545, 3.1: lines end with CRLF and have 75 octets at most, whatever the words; nothing gets lost or out', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('ü'.repeat(80), '𝄞'.repeat(40), 'a\r\nEND:VEVENT\r\nBEGIN:VEVENT', 'x,;\\n'),
  );
  fc.assert(
    fc.property(words, words, (title, description) => {
      const text = made([{ ...event, title, description }], title);
      assert.ok(text.endsWith('END:VCALENDAR\r\n'));
      for (const line of text.slice(0, -2).split('\r\n')) {
        assert.ok(Buffer.byteLength(line) <= 75, line);
        assert.doesNotMatch(line, /[\r\n]/);
      }
      const found = events(text);
      assert.equal(found.length, 1);
      assert.equal(found[0]!.component.getFirstPropertyValue('summary'), plainText(title));
      if (plainText(description) !== '')
        assert.equal(
          found[0]!.component.getFirstPropertyValue('description'),
          plainText(description),
        );
    }),
  );
});

test('an address cannot bring lines along', () => {
  const url = 'https://example.org/a\r\nATTENDEE:mailto:x@example.org';
  const [found] = events(made([{ ...event, url }]));
  assert.equal(found?.component.getFirstProperty('attendee'), null);
});
