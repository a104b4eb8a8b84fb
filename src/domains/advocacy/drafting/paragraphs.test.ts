import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  type DraftingDatabase,
  days,
  head,
  openDrafting,
  openedPaper,
} from './drafting.fixture.ts';
import { createPaper, findPaper, saveHead } from './papers.ts';
import {
  addParagraph,
  listParagraphs,
  moveParagraph,
  saveParagraph,
  setParagraphState,
} from './paragraphs.ts';
import { openComments } from './steps.ts';
import { listVersions, makeVersion } from './versions.ts';

let drafting: DraftingDatabase;
before(async () => {
  drafting = await openDrafting();
});
after(() => drafting.drop());

const texts = (id: string) =>
  drafting.as('editor', async (trx) =>
    (await listParagraphs(trx, id))
      .filter(({ state }) => state === 'present')
      .map(({ text }) => text),
  );

function save(
  name: 'editor' | 'second',
  id: string,
  paragraph: string,
  text: string,
  revision = 1,
) {
  return drafting.on(name, id, (trx, paper, by) =>
    saveParagraph(trx, paper, { id: paragraph, kind: 'text', text, revision }, by),
  );
}

test('R64 two editors at one paragraph at once: one saves, the other is told, and nothing is lost', async () => {
  const { id, paragraphs } = await openedPaper(drafting);
  const outcomes = await Promise.all([
    save('editor', id, paragraphs[0]!, 'Von der einen.'),
    save('second', id, paragraphs[0]!, 'Von der anderen.'),
  ]);
  assert.deepEqual(outcomes.map(({ done }) => done).sort(), [false, true]);
  assert.deepEqual(
    outcomes.flatMap((one) => (one.done ? [] : [one.refusal])),
    ['conflict'],
  );
  const kept = outcomes[0]?.done ? 'Von der einen.' : 'Von der anderen.';
  assert.deepEqual(await texts(id), [kept, 'Zweiter Absatz.', 'Dritter Absatz.']);
});

test('two editors at two paragraphs at once both save; the same text twice is no conflict', async () => {
  const { id, paragraphs } = await openedPaper(drafting);
  const outcomes = await Promise.all([
    save('editor', id, paragraphs[0]!, 'Eins.'),
    save('second', id, paragraphs[1]!, 'Zwei.'),
    save('second', id, paragraphs[1]!, 'Zwei.'),
  ]);
  assert.deepEqual(outcomes, [{ done: true }, { done: true }, { done: true }]);
  assert.deepEqual(await texts(id), ['Eins.', 'Zwei.', 'Dritter Absatz.']);
});

test('paragraphs are added, moved past removed ones, removed and put back', async () => {
  const { id, paragraphs } = await openedPaper(drafting);
  const [first, second] = paragraphs;
  await drafting.on('editor', id, async (trx, paper, by) => {
    const added = { after: first!, kind: 'text', text: 'Neu.', section: null } as const;
    assert.ok((await addParagraph(trx, paper, added, by)).done);
    assert.ok((await setParagraphState(trx, paper, second!, 'removed', by)).done);
    assert.ok((await moveParagraph(trx, paper, first!, 'down', by)).done);
    assert.ok((await moveParagraph(trx, paper, first!, 'down', by)).done);
    assert.ok((await moveParagraph(trx, paper, first!, 'down', by)).done);
  });
  assert.deepEqual(await texts(id), ['Neu.', 'Dritter Absatz.', 'Erster Absatz.']);
  const late = await save('second', id, second!, 'Noch eine Änderung.');
  assert.deepEqual(late, { done: false, refusal: 'conflict' });
  await drafting.on('editor', id, (trx, paper, by) =>
    setParagraphState(trx, paper, second!, 'present', by),
  );
  assert.deepEqual(await texts(id), [
    'Neu.',
    'Zweiter Absatz.',
    'Dritter Absatz.',
    'Erster Absatz.',
  ]);
});

test('a version is what the text was; the same text makes no second one', async () => {
  const { id, paragraphs } = await openedPaper(drafting);
  const again = await drafting.on('editor', id, (trx, paper, by) =>
    makeVersion(trx, paper, '', by),
  );
  assert.deepEqual(again, { done: false, refusal: 'unchanged' });
  await save('editor', id, paragraphs[2]!, 'Dritter Absatz, geändert.');
  await drafting.on('editor', id, (trx, paper, by) =>
    makeVersion(trx, paper, 'Absatz 3 nach Nord.', by),
  );
  const versions = await drafting.as('north', (trx) => listVersions(trx, id));
  assert.deepEqual(
    versions.map(({ number, note, paragraphs: read }) => [number, note, read[2]?.text]),
    [
      [2, 'Absatz 3 nach Nord.', 'Dritter Absatz, geändert.'],
      [1, '', 'Dritter Absatz.'],
    ],
  );
});

test('without text, or with a deadline in the past, nothing is opened', async () => {
  const id = await drafting.as('editor', (trx, by) =>
    createPaper(trx, { ...head, kind: 'statement', language: 'de' }, by),
  );
  const open = (until: Date) =>
    drafting.on('editor', id, (trx, paper, by) =>
      openComments(trx, paper, { until, note: '' }, by),
    );
  assert.deepEqual(await open(days(3)), { done: false, refusal: 'empty' });
  await drafting.on('editor', id, (trx, paper, by) =>
    addParagraph(trx, paper, { after: null, kind: 'text', text: 'Text.', section: null }, by),
  );
  assert.deepEqual(await open(days(-1)), { done: false, refusal: 'past' });
  assert.equal(await drafting.as('north', (trx) => findPaper(trx, id)), null);
  assert.deepEqual(await open(days(3)), { done: true });
  assert.equal((await drafting.as('north', (trx) => findPaper(trx, id)))?.stage, 'comments');
});

test('R64 title and lead of two editors: the second is told', async () => {
  const { id } = await openedPaper(drafting);
  const rename = (title: string) =>
    drafting.on('editor', id, (trx, paper, by) =>
      saveHead(trx, paper, { ...head, title, revision: 1 }, by),
    );
  assert.deepEqual(await Promise.all([rename('A'), rename('A')]), [{ done: true }, { done: true }]);
  assert.deepEqual(await rename('B'), { done: false, refusal: 'conflict' });
});
