import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ExampleDesk, entryEditable, origin, pageEditable } from './desk.fixture.ts';
import { giveBack } from './review.ts';
import { type Waiting, waitingFor } from './waiting.ts';

let desk: ExampleDesk;
before(async () => {
  desk = await ExampleDesk.open();
});
after(() => desk.database.drop());

/** Titles by what waits. */
async function waits(name: string): Promise<Record<keyof Waiting, string[]>> {
  const waiting = await desk.as(name, (trx, person) =>
    waitingFor(trx, [pageEditable, entryEditable], person, null),
  );
  const titles = (of: keyof Waiting) => waiting[of].map(({ title }) => title);
  return {
    toCheck: titles('toCheck'),
    toRelease: titles('toRelease'),
    returned: titles('returned'),
    drafts: titles('drafts'),
  };
}

test('what waits for whom: drafts, checks still missing, releases, and what came back', async () => {
  const id = await desk.create('anna', { title: 'Beispiel-Weg' });
  await desk.create('north', { title: 'Beispiel-Nord' }, entryEditable);
  const nothing = { toCheck: [], toRelease: [], returned: [], drafts: [] };
  const one = ['Beispiel-Weg'];
  assert.deepEqual(await waits('anna'), { ...nothing, drafts: one });
  assert.deepEqual(await waits('clara'), nothing);
  assert.deepEqual(await waits('north'), { ...nothing, drafts: ['Beispiel-Nord'] });

  await desk.submit('anna', id);
  assert.deepEqual(await waits('anna'), { ...nothing, toCheck: one }, 'anonymity, not legal');
  assert.deepEqual(await waits('clara'), { ...nothing, toCheck: one });
  await desk.state('clara', id, 'legal');
  await desk.state('clara', id, 'anonymity');
  assert.deepEqual(await waits('clara'), nothing);
  await desk.state('berta', id, 'anonymity');
  assert.deepEqual(await waits('anna'), { ...nothing, toRelease: one });
  assert.deepEqual(await waits('clara'), nothing, 'a reviewer releases nothing');

  const later = await desk.create('anna', { title: 'Beispiel-Später' });
  await desk.submit('anna', later);
  await desk.state('clara', later, 'legal');
  await desk.state('clara', later, 'anonymity');
  await desk.state('berta', later, 'anonymity');
  assert.deepEqual(
    (await waits('anna')).toRelease,
    ['Beispiel-Weg', 'Beispiel-Später'],
    'who has waited longest comes first',
  );
  await desk.release('anna', later);

  await desk.act('clara', id, (trx, thing, by) =>
    giveBack(trx, thing, { remark: 'Noch nicht.', origin, ...by }),
  );
  assert.deepEqual(await waits('anna'), { ...nothing, returned: one });
  assert.deepEqual(await waits('berta'), nothing);
});
