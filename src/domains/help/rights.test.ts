import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { isStale, type Rule, rules, statutesOf, termOf } from './rights.ts';
import { parseDocument } from './texts/document.ts';
import { readTextFile } from './texts/front-matter.ts';

test('every rule has its section in the German text, in the same order', () => {
  const file = new URL('content/de/rechte.md', import.meta.url);
  const { sections } = parseDocument(readTextFile(readFileSync(file, 'utf8')).body);
  assert.deepEqual(
    sections.map(({ key }) => key),
    rules.map(({ id }) => id),
  );
});

test('a term of the law has one number only', () => {
  const names = rules.flatMap(({ terms }) => Object.keys(terms));
  assert.deepEqual(names, [...new Set(names)]);
  assert.deepEqual(termOf('months.reflection'), { kind: 'number', text: '3' });
  assert.deepEqual(termOf('year.compensation'), { kind: 'number', text: '2024' });
  assert.throws(() => termOf('months.unknown'), /No rule knows \{months\.unknown\}/);
});

test('a rule names its statutes as lawyers do', () => {
  assert.equal(spaced(statutesOf(ruleOf('reflection'))), '§ 59 Abs. 7 AufenthG');
  assert.equal(spaced(termOf('norm.compensation').text).split(', ')[1], '§ 13 SGB XIV');
  assert.equal(termOf('norm.compensation').kind, 'norm');
  assert.equal(statutesOf(ruleOf('shelter')), '');
});

test('residence for illegal employment rests on exactly the offences that § 25 Abs. 4b AufenthG names', () => {
  assert.deepEqual(
    spaced(statutesOf(ruleOf('labour')))
      .split(', ')
      .slice(2),
    ['§ 10 Abs. 1 SchwarzArbG', '§ 11 Abs. 1 Nr. 3 SchwarzArbG', '§ 15a AÜG'],
  );
});

test('a comparison goes stale the day after twelve months', () => {
  const rule = { ...ruleOf('wages'), compared: '2026-11-25' };
  assert.equal(isStale(rule, '2026-11-25'), false);
  assert.equal(isStale(rule, '2027-11-25'), false);
  assert.equal(isStale(rule, '2027-11-26'), true);
});

test('no rule was compared with the statutes before their state', () => {
  for (const { id, asOf, compared } of rules) assert.ok(compared >= asOf, id);
});

const statutes = new URL('../../../../shared/data/statutes/sections.jsonl.gz', import.meta.url);
const absent = existsSync(statutes) ? false : '../shared/data is absent';

/** Words of the statutes that the sentences of `content/` rest on. */
const wordings: readonly [law: string, section: string, words: string][] = [
  ['AufenthG', '1', 'deren Rechtsstellung von dem Gesetz über die allgemeine Freizügigkeit'],
  ['AufenthG', '25', 'von der Staatsanwaltschaft oder dem Strafgericht für sachgerecht erachtet'],
  ['AufenthG', '25', 'Opfer einer Straftat nach den §§ 232 bis 233a des Strafgesetzbuches'],
  [
    'AufenthG',
    '25',
    '§ 10 Absatz 1 oder § 11 Absatz 1 Nummer 3 des Schwarzarbeitsbekämpfungsgesetzes',
  ],
  ['AufenthG', '26', 'Absatz 4b werden jeweils für ein Jahr'],
  ['AufenthG', '26', 'Absatz 4a Satz 3 jeweils für zwei Jahre'],
  ['AufenthG', '59', 'Die Ausreisefrist beträgt mindestens drei Monate.'],
  [
    'AufenthG',
    '87',
    'keinen erforderlichen Aufenthaltstitel besitzt und dessen Abschiebung nicht ausgesetzt',
  ],
  ['AufenthG', '98a', 'dass der Arbeitgeber den Ausländer drei Monate beschäftigt hat'],
  ['AÜG', '15a', 'in einem auffälligen Mißverhältnis'],
  ['GVG', '185', 'so ist ein Dolmetscher zuzuziehen'],
  ['KKG', '4', 'so sind sie befugt, das Jugendamt zu informieren'],
  ['SchwarzArbG', '10', 'in einem auffälligen Missverhältnis zu den Arbeitsbedingungen deutscher'],
  ['SchwarzArbG', '11', 'eine Person unter 18 Jahren beschäftigt'],
  ['SGB XIV', '4', 'Geschädigte haben Anspruch auf Leistungen'],
  ['SGB XIV', '13', 'des Menschenhandels (§§ 232 bis 233a des Strafgesetzbuchs)'],
  ['SGB XIV', '17', 'das ihnen Mögliche und Zumutbare zur Aufklärung'],
  ['SGB XIV', '138', 'bis 31. Dezember 2023'],
  ['StGB', '12', 'im Mindestmaß mit Freiheitsstrafe von einem Jahr'],
  [
    'StGB',
    '138',
    'zu einer Zeit, zu der die Ausführung oder der Erfolg noch abgewendet werden kann',
  ],
  [
    'StPO',
    '53',
    'anerkannten Beratungsstelle nach den §§ 3 und 8 Absatz 1 des Schwangerschaftskonfliktgesetzes',
  ],
  ['StPO', '154c', 'ein vom Opfer begangenes Vergehen bekannt'],
  ['StPO', '161a', '§ 185 Absatz 1 und 2 des Gerichtsverfassungsgesetzes gilt entsprechend'],
  ['StPO', '163', 'haben Straftaten zu erforschen'],
  ['StPO', '395', 'den §§ 232 bis 238'],
  ['StPO', '397', 'zur Anwesenheit in der Hauptverhandlung berechtigt'],
  ['StPO', '397a', 'durch ein Verbrechen nach den §§ 177, 232 bis 232b und 233a'],
  ['StPO', '397a', 'bei Antragstellung das 18. Lebensjahr noch nicht vollendet'],
  ['StPO', '403', 'vermögensrechtlichen Anspruch'],
  ['StPO', '406', 'zur Erledigung im Strafverfahren nicht eignet'],
  ['StPO', '406g', 'kann dem Verletzten auf seinen Antrag ein psychosozialer Prozessbegleiter'],
  ['StPO', '406h', 'Die §§ 397a und 397b gelten entsprechend'],
];

test('the statutes say what the rules rest on', { skip: absent }, () => {
  const texts = new Map(
    gunzipSync(readFileSync(statutes))
      .toString('utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { law: string; section: string; text: string })
      .map(({ law, section, text }) => [`${law} ${section.replace('§ ', '')}`, text]),
  );
  for (const [law, section, words] of wordings)
    assert.ok(texts.get(`${law} ${section}`)?.includes(words), `§ ${section} ${law}: ${words}`);
  const checked = new Set(wordings.map(([law, section]) => `${law} ${section}`));
  for (const { law, section } of rules.flatMap((rule) => rule.statutes))
    assert.ok(checked.has(`${law} ${section}`), `no wording of § ${section} ${law} is compared`);
});

function ruleOf(id: string): Rule {
  const found = rules.find((rule) => rule.id === id);
  assert.ok(found, id);
  return found;
}

function spaced(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
