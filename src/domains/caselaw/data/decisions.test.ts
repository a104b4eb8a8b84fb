import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { z } from 'zod';
import { okfFacts, okfPresent, okfRows } from '../../../../bin/make-decisions.ts';
import { acts, areas, bases, forms, means } from '../decision.ts';
import { fileNumberKey, parseEcli, typeKey } from '../identity.ts';

const text = z.string().trim().min(1);
const record = z.strictObject({
  source: text,
  sourceId: text,
  sourceUrl: z.url(),
  licence: text.optional(),
  basis: z.enum(bases),
  checked: z.iso.date().nullable(),
  court: text,
  chamber: text.optional(),
  date: z.iso.date(),
  fileNumbers: z.tuple([text], text),
  type: text,
  ecli: text.optional(),
  documentNumber: text.optional(),
  title: text,
  leitsaetze: z.array(text).default([]),
  norms: z.array(text).default([]),
  summaryDe: text.optional(),
  summaryEn: text.optional(),
  area: z.enum(areas).optional(),
  forms: z.array(z.enum(forms)).default([]),
  acts: z.array(z.enum(acts)).default([]),
  means: z.array(z.enum(means)).default([]),
  outcome: z
    .strictObject({
      sentenceMonths: z.int().positive(),
      suspended: z.boolean(),
      confiscationEuro: z.number().positive(),
      damagesEuro: z.number().positive(),
      title: text,
    })
    .partial()
    .optional(),
  topic: z.enum(['core', 'related']),
  previous: z
    .array(
      z.strictObject({
        court: text,
        date: z.iso.date().nullable(),
        fileNumber: text.nullable(),
        type: text.nullable(),
      }),
    )
    .default([]),
});
type ShippedRecord = z.infer<typeof record>;

const shippedRecords = z.array(record);
const records = shippedRecords.parse(
  JSON.parse(readFileSync(new URL('decisions.json', import.meta.url), 'utf8')),
);
const absent = '../shared/data is absent';

test('at least forty decisions, of at least six areas of law and all kinds of basis', () => {
  assert.ok(records.length >= 40, `${records.length} decisions`);
  assert.ok(new Set(records.flatMap((one) => one.area ?? [])).size >= 6);
  assert.deepEqual(
    new Set(records.map((one) => one.basis)),
    new Set(['full_text', 'headnote', 'secondary', 'metadata']),
  );
});

test('a record with a field that the contract does not know, or without a date, is no record', () => {
  const first = records[0]!;
  assert.equal(shippedRecords.safeParse([{ ...first, holding: 'x' }]).success, false);
  assert.equal(shippedRecords.safeParse([{ ...first, date: '2023-02-31' }]).success, false);
  assert.equal(shippedRecords.safeParse([{ ...first, date: undefined }]).success, false);
});

allOf(records, 'a decision lies in the past and within the courts’ lifetimes', (one) => {
  assert.ok(one.date > '1990-01-01' && one.date <= '2026-11-23', one.date);
  for (const earlier of one.previous)
    if (earlier.date) assert.ok(earlier.date < one.date, `${earlier.date} before ${one.date}`);
});

allOf(records, 'an ECLI follows its grammar and tells the year of the decision', (one) => {
  if (!one.ecli) return;
  const ecli = parseEcli(one.ecli);
  assert.ok(ecli, one.ecli);
  assert.equal(String(ecli.year), one.date.slice(0, 4));
});

allOf(records, 'an ECLI tells the day, where its court writes it there', (one) => {
  if (!one.ecli) return;
  assert.match(one.ecli, dayIn(one));
});

test('of a BGH decision the ECLI also tells type and file number', () => {
  const bgh = records.filter((one) => one.court === 'BGH' && one.ecli);
  assert.ok(bgh.length > 20);
  for (const one of bgh) {
    const ordinal = parseEcli(one.ecli ?? '')?.ordinal ?? '';
    const number = one.fileNumbers[0].replaceAll(' ', '').replace('/', '.').toUpperCase();
    const letter = one.type === 'Urteil' ? 'U' : 'B';
    assert.equal(ordinal.slice(6).replace(/\.\d$/, ''), `${letter}${number}`, nameOf(one));
  }
});

test('no decision stands twice, by identity, by ECLI or by source', () => {
  const identities = records.map((one) =>
    [one.court, one.date, fileNumberKey(one.fileNumbers[0]), typeKey(one.type)].join('|'),
  );
  const eclis = records.flatMap((one) => one.ecli ?? []);
  const sources = records.map((one) => `${one.source}|${one.sourceId}`);
  for (const keys of [identities, eclis, sources]) assert.equal(new Set(keys).size, keys.length);
});

allOf(
  records,
  'whoever tells what a court decided has read it: summary, outcome, coding',
  (one) => {
    const tells = one.summaryDe ?? one.summaryEn ?? one.outcome ?? one.acts[0] ?? one.means[0];
    if (tells !== undefined) assert.ok(one.checked, 'told, but nobody checked');
    if (tells !== undefined) assert.notEqual(one.basis, 'metadata');
  },
);

allOf(records, 'checked names a day and an address, and untold things stay unchecked', (one) => {
  assert.match(one.sourceUrl, /^https?:\/\/[^\s]+$/);
  if (['full_text', 'secondary'].includes(one.basis)) assert.ok(one.checked, 'read, but when?');
  if (one.source === 'okf-bundles') assert.equal(one.checked, null);
});

allOf(records, 'a headnote is the court’s own: only from official records', (one) => {
  if (one.basis === 'headnote') assert.ok(one.leitsaetze.length > 0, 'basis without headnote');
  if (one.leitsaetze.length > 0) assert.equal(one.licence, '§ 5 UrhG (amtliches Werk)');
  for (const leitsatz of one.leitsaetze) assert.doesNotMatch(leitsatz, /redaktionell/i);
});

allOf(
  records,
  'a summary is short and in our words: no page references, no marks of a copied page',
  (one) => {
    for (const text of [one.summaryDe, one.summaryEn]) {
      if (!text) continue;
      assert.ok(text.length >= 90 && text.length <= 620, `${text.length} signs`);
      assert.doesNotMatch(text, /\(S\. \d|bemerkenswert|\*innen|<|opfer/i);
    }
  },
);

test('what comes from the data set equals it', { skip: okfPresent() ? false : absent }, () => {
  const shipped = records.filter((one) => one.sourceId.startsWith('bgh-okf:'));
  assert.ok(shipped.length >= 40);
  const rows = okfRows(new Set(shipped.map((one) => one.sourceId)));
  for (const one of shipped) {
    const row = rows.get(one.sourceId);
    assert.ok(row, one.sourceId);
    const facts = okfFacts(row);
    const kept = Object.fromEntries(Object.keys(facts).map((key) => [key, field(one, key)]));
    assert.deepEqual(kept, facts, nameOf(one));
    assert.equal(one.leitsaetze.length > 0, 'leitsaetze' in facts);
  }
});

/** One test that every record passes; a failure names the decision. */
function allOf(
  all: readonly ShippedRecord[],
  title: string,
  check: (one: ShippedRecord) => void,
): void {
  test(title, () => {
    assert.ok(all.length > 0);
    for (const one of all)
      try {
        check(one);
      } catch (error) {
        throw new Error(`${nameOf(one)}: ${error}`);
      }
  });
}

function nameOf(one: ShippedRecord): string {
  return `${one.court}, ${one.date}, ${one.fileNumbers[0]}`;
}

function field(record: ShippedRecord, name: string): unknown {
  return (record as Readonly<Record<string, unknown>>)[name];
}

/** BGH: ddmmyy. EGMR and German administrative courts: mmdd. Others do not write the day. */
function dayIn(one: ShippedRecord): RegExp {
  const [year = '', month = '', day = ''] = one.date.split('-');
  if (one.court === 'BGH') return new RegExp(`:${year}:${day}${month}${year.slice(2)}[A-Z]`);
  if (one.court === 'EuGH') return /^ECLI:EU:C:\d{4}:\d+$/;
  return new RegExp(`:${year}:${month}${day}(?:JUD|\\.)`);
}
