import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citation, fileNumberText, instanceText, shortCitation } from './citing.ts';
import { outcomeTexts } from './outcome-text.ts';

const befoerdern = {
  court: 'BGH',
  date: '2023-01-17',
  type: 'Beschluss',
  fileNumbers: ['2 StR 87/22'],
};

test('a decision is cited as German courts do, with plain spaces', () => {
  assert.equal(citation(befoerdern), 'BGH, Beschluss vom 17. Januar 2023 – 2 StR 87/22');
  assert.equal(
    citation(befoerdern, '3'),
    'BGH, Beschluss vom 17. Januar 2023 – 2 StR 87/22, Rn. 3',
  );
  assert.equal(shortCitation(befoerdern), 'BGH, 17.01.2023 – 2 StR 87/22');
  assert.ok(!citation({ ...befoerdern, date: '2023-03-01' }).includes('\u00a0'));
});

test('two file numbers are named, of more only the first', () => {
  assert.equal(fileNumberText(['1 BvR 1/10', '1 BvR 2/10']), '1 BvR 1/10, 1 BvR 2/10');
  assert.equal(fileNumberText(['1 BvR 1/10', '1 BvR 2/10', '1 BvR 3/10']), '1 BvR 1/10 u. a.');
});

test('an instance is written as courts write it, as far as it is known', () => {
  assert.equal(
    instanceText('LG Kassel 2021-09-28 9 KLs 1/19'),
    'LG Kassel, 28.09.2021 – 9 KLs 1/19',
  );
  assert.equal(instanceText('LG Kleve 2020-12-18'), 'LG Kleve, 18.12.2020');
  assert.equal(instanceText('LG Kleve'), 'LG Kleve');
});

test('an outcome is told in words and in the units of courts', () => {
  assert.deepEqual(
    outcomeTexts({ sentenceMonths: 42, suspended: false, damagesEuro: 305000 }, 'de'),
    ['Freiheitsstrafe 3 Jahre 6 Monate', 'Schmerzensgeld oder Schadensersatz 305.000\u00a0€'],
  );
  assert.deepEqual(outcomeTexts({ sentenceMonths: 12, suspended: true }, 'de'), [
    'Freiheitsstrafe 1 Jahr, zur Bewährung ausgesetzt',
  ]);
  assert.deepEqual(outcomeTexts({ sentenceMonths: 1, wageEuro: 12.5 }, 'en'), [
    'Imprisonment 1 month',
    'Wages €12.50',
  ]);
  assert.deepEqual(outcomeTexts({}, 'de'), []);
});
