import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { discardDraft } from '../../../core/desk/drafts.ts';
import { contentToEdit, lockThing } from '../../../core/desk/index.ts';
import { publicationsDomain } from '../../publications/index.ts';
import { statementKind } from '../statements/kind.ts';
import { type DraftingDatabase, days, openDrafting, openedPaper } from './drafting.fixture.ts';
import { handOver } from './hand-over.ts';
import { findPaper } from './papers.ts';
import { sign } from './sign-offs.ts';
import { closeComments, closeSigning, openSigning, rework } from './steps.ts';

let drafting: DraftingDatabase;
before(async () => {
  drafting = await openDrafting();
});
after(() => drafting.drop());

const publication = publicationsDomain.editable!.find(({ kind }) => kind === 'publication')!;

test('what was agreed becomes one draft at the desk, with the signers that may be named; thrown away, work goes on', async () => {
  const { id } = await openedPaper(drafting);
  const handOverOnce = () =>
    drafting.on('editor', id, (trx, paper, by) =>
      handOver(trx, paper, { kind: statementKind, origin: '' }, by),
    );
  assert.deepEqual(await handOverOnce(), { done: false, refusal: 'stage' });
  await drafting.on('editor', id, closeComments);
  await drafting.on('editor', id, (trx, paper, by) => openSigning(trx, paper, days(3), by));
  for (const [name, named] of [
    ['north', true],
    ['partner', false],
  ] as const)
    await drafting.on(name, id, (trx, paper, by) => sign(trx, paper, { version: 1, named }, by));
  await drafting.on('editor', id, closeSigning);
  const twice = await Promise.all([handOverOnce(), handOverOnce()]);
  assert.deepEqual(twice.map(({ done }) => done).sort(), [false, true]);
  const paper = await drafting.as('north', (trx) => findPaper(trx, id));
  assert.equal(paper?.stage, 'handed_over');
  const content = await drafting.as('editor', async (trx) => {
    const thing = await lockThing(trx, paper?.thingId ?? '');
    assert.ok(thing);
    return (await contentToEdit(trx, thing)).content;
  });
  assert.equal(content.title, 'Beispiel-Stellungnahme');
  assert.equal(
    content.body,
    'Erster Absatz.\n\nZweiter Absatz.\n\nDritter Absatz.\n\n## Mitgezeichnet haben\n\n- Beispiel-Fachberatungsstelle Nord',
  );
  const stays = await drafting.on('editor', id, rework);
  assert.deepEqual(stays, { done: false, refusal: 'stage' });
  await drafting.as('editor', async (trx, by) => {
    const thing = await lockThing(trx, paper?.thingId ?? '');
    assert.ok(thing && (await discardDraft(trx, publication, thing, by)).done);
  });
  assert.deepEqual(await drafting.on('editor', id, rework), { done: true });
});
