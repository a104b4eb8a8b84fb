import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseCore } from './core.ts';
import { parseDocument } from './document.ts';
import { bodyOf, partsOf } from './parts.ts';
import { textProblems } from './problems.ts';

const germanBody =
  '\n# Rechte\n\nEin Anfang.\n\n## Lohn {#wages}\n\nRufen Sie **{police}** an.\n\n- {months.wages} Monate\n';
const german = partsOf('rechte', germanBody);
const good = {
  title: 'Drepturi',
  introduction: 'Un **început**.',
  'heading.wages': 'Salariu',
  'body.wages': 'Sunați la {police}.\n\n- {months.wages} luni',
};

/** What is changed in a text without problems, and the problem it then has. */
const cases: [Partial<Record<string, string>>, string][] = [
  [{ title: '  ' }, 'title missing'],
  [{ 'heading.pay': 'Alt' }, 'heading.pay unknown'],
  [{ title: 'Drepturi 2' }, 'title digit 2'],
  [{ introduction: 'În ٣ luni' }, 'introduction digit ٣'],
  [{ 'body.wages': 'Sunați la 110, {months.wages} luni: {police}' }, 'body.wages digit 110'],
  [{ 'body.wages': 'Sunați la {police}.' }, 'body.wages lost {months.wages}'],
  [{ introduction: 'Ușor: {link.orte}' }, 'introduction foreign {link.orte}'],
  [{ introduction: 'Ușor: {Police}' }, 'introduction mark {'],
  [{ title: 'Drepturi {#x}' }, 'title mark {'],
  [{ introduction: 'a\n## b' }, 'introduction mark ##'],
  [{ introduction: '[aici](https://example.org)' }, 'introduction mark ]('],
  [{ introduction: 'un <b>cuvânt</b>' }, 'introduction mark <b'],
  [{ introduction: '> un citat' }, 'introduction mark >'],
  [{ title: 'Drepturi\nmele' }, 'title mark ↵'],
  [{ introduction: 'a \u202eb' }, 'introduction bidi'],
];

for (const [change, expected] of cases)
  test(`a text is not shown with: ${expected}`, () => {
    const parts = new Map(Object.entries({ ...good, ...change }) as [string, string][]);
    const found = textProblems('rechte', parts, german);
    assert.deepEqual(
      found.map((one) => `${one.part} ${one.kind} ${one.found}`.trim()),
      [expected],
    );
  });

test('a text without problems has none, with marks of direction and joiners that its script needs', () => {
  assert.deepEqual(textProblems('rechte', new Map(Object.entries(good)), german), []);
  const persian = { ...good, introduction: 'می\u200cخواهم \u200f(کمک)' };
  assert.deepEqual(textProblems('rechte', new Map(Object.entries(persian)), german), []);
});

test('sentences may say how they sound, and nothing else that the German ones do not', () => {
  const sentences = new Map([['say.help', 'Ich brauche Hilfe.']]);
  const own = new Map([
    ['say.help', 'أحتاج إلى مساعدة.'],
    ['sound.help', 'إش براوخه هيلفه.'],
  ]);
  assert.deepEqual(textProblems('core', own, sentences), []);
  const found = textProblems('core', new Map([...own, ['sound.other', 'x']]), sentences);
  assert.deepEqual(found, [{ part: 'sound.other', kind: 'unknown', found: '' }]);
});

test('whatever is typed: a text without problems can be read by pages, and keeps its parts', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'ab#-*>{}.|`\n {police}'.split('')),
    maxLength: 40,
  });
  fc.assert(
    fc.property(letters, letters, (introduction, title) => {
      const parts = new Map(
        Object.entries({ ...good, introduction: introduction.trim(), title: title.trim() }),
      );
      if (textProblems('rechte', parts, german).length > 0) return;
      const body = bodyOf('rechte', parts, germanBody);
      assert.deepEqual(
        parseDocument(body).sections.map(({ key }) => key),
        ['wages'],
      );
      assert.deepEqual([...partsOf('rechte', body)], [...parts]);
    }),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(letters, (text) => {
      const sentences = new Map([['say.help', text.trim()]]);
      const body = '\nsay.help: Ich brauche Hilfe.\n';
      if (textProblems('core', sentences, parseCore(body)).length > 0) return;
      assert.deepEqual([...parseCore(bodyOf('core', sentences, body))], [...sentences]);
    }),
    { numRuns: 2000 },
  );
});
