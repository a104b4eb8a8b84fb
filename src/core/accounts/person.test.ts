import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMailAddress } from '../../platform/mail/index.ts';
import { mixesScripts, parseName } from './person.ts';

test('R39 a word of two look-alike scripts is no name; names of one script are, whichever it is', () => {
  for (const name of ['Beispiel-\u0410nna', '\u0410nna', 'M\u0430ria Beispiel', 'Mari\u03b1'])
    assert.ok(mixesScripts(name), name);
  for (const name of [
    'Beispiel-Anna',
    'Анна Beispiel',
    'Μαρία',
    'Ngọc Ánh',
    '小明',
    'አበበ',
    'O’Beispiel',
  ])
    assert.ok(!mixesScripts(name), name);
});

test('R39 an address at a look-alike domain is shown by its ASCII form', () => {
  assert.equal(parseMailAddress('a@ex\u0430mple.org'), 'a@xn--exmple-4nf.org');
  assert.equal(parseMailAddress('\u0430@example.org'), null);
});

test('R38 R50 no name holds line ends, controls or marks of direction', () => {
  for (const sign of ['\n', '\r', '\u0000', '\u2028', '\u202e', '\u2066'])
    assert.equal(parseName(`Beispiel${sign}Anna`), null, JSON.stringify(sign));
});
