import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { findPersonalData } from './find.ts';
import { unknownWords } from './unknown-words.ts';

/** 49,365 sentences of federal courts with their entities (Leitner, Rehm, Moreno-Schneider: LER, CC BY 4.0). */
const file = new URL(
  '../../../../../shared/data/decisions/citations_annotated_sentences.jsonl.gz',
  import.meta.url,
);
const options = existsSync(file) ? {} : { skip: 'the shared data are not here' };

type Entity = { readonly start: number; readonly end: number; readonly label: string };
type Sentence = { readonly text: string; readonly entities?: readonly Entity[] };

/** Parties and others, judges, lawyers. */
const people = ['PER', 'RR', 'AN'];

function sentences(): Sentence[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Sentence);
}

const meets = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

test(
  'names that stand in full: of judges nine in ten are found, and seven in ten marks are names',
  options,
  (t) => {
    let judges = 0;
    let judgesFound = 0;
    let marks = 0;
    let right = 0;
    for (const { text, entities = [] } of sentences()) {
      const names = findPersonalData(text).filter(({ kind }) => kind === 'name');
      const persons = entities.filter(({ label }) => people.includes(label));
      marks += names.length;
      right += names.filter((name) => persons.some((person) => meets(person, name))).length;
      for (const person of persons) {
        const isFull = /\p{Lu}\p{Ll}{2,}/u.test(text.slice(person.start, person.end));
        if (person.label !== 'RR' || !isFull) continue;
        judges += 1;
        if (names.some((name) => meets(person, name))) judgesFound += 1;
      }
    }
    t.diagnostic(`judges ${judgesFound} of ${judges}; marks ${right} of ${marks}`);
    assert.ok(judges > 500 && judgesFound / judges > 0.85);
    assert.ok(right / marks > 0.65);
  },
);

/** Surnames of many origins; none is in the data of the check. */
const surnames =
  'Kovalenko Dimitrova Ivanova Okonkwo Traoré Lindqvist Brandtner Hollmeier Ostrowska Varga Szabó Yıldırım Petkova Rusu Adeyemi Tesfai Haxhiu Wieczorek Grünwaldt Schönfelder Popescu Mbeki Tkachenko Moldovan Todorova Krasniqi Kowalczyk Obermüller Nwosu Phạm'.split(
    ' ',
  );

test(
  'names put back where courts left an initial: half are marked in their sentence alone, nearly all are marked or listed',
  options,
  (t) => {
    let all = 0;
    let marked = 0;
    let listed = 0;
    for (const { text, entities = [] } of sentences())
      for (const { start, end, label } of entities) {
        if (label === 'RR' || !people.includes(label)) continue;
        if (!/^[A-Z]{1,2}[a-z]?\.?$/.test(text.slice(start, end))) continue;
        const name = surnames[all % surnames.length] as string;
        all += 1;
        const whole = text.slice(0, start) + name + text.slice(end);
        const place = { start, end: start + name.length };
        if (findPersonalData(whole).some((found) => meets(found, place))) marked += 1;
        else if (unknownWords(whole, 1000).some(({ word }) => word === name)) listed += 1;
      }
    t.diagnostic(`marked ${marked}, listed ${listed} of ${all}`);
    assert.ok(all > 900 && marked / all > 0.45);
    assert.ok((marked + listed) / all > 0.95);
  },
);
