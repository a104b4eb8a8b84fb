import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ExampleDesk } from '../../core/desk/desk.fixture.ts';
import { readDraft } from '../../core/desk/drafts.ts';
import { openThing } from '../../core/desk/opening.ts';
import { listVersions } from '../../core/desk/versions.ts';
import { figureEditable } from './desk/figure-editable.tsx';
import type { FigureRecord } from './figure.ts';
import { findFigures } from './figures.ts';
import { loadFigures, loadGiven } from './shipped.ts';
import {
  shippedEditions,
  shippedFigures,
  shippedMeasures,
  shippedPublishers,
} from './shipped-data.ts';

let desk: ExampleDesk;
before(async () => {
  desk = await ExampleDesk.open();
  await loadFigures(services());
});
after(() => desk.database.drop());

const services = () => ({ db: desk.database.owner, clock: () => desk.later() });
const publicValue = async (id: string) => (await findFigures(desk.database.app, [id]))[0]?.value;

/** What the next version of the program would bring. */
function shipAgain(id: string, changed: Partial<FigureRecord>): Promise<void> {
  const figures = shippedFigures.map((one) => (one.id === id ? { ...one, ...changed } : one));
  return loadGiven(services(), {
    publishers: shippedPublishers,
    measures: shippedMeasures,
    editions: shippedEditions,
    figures,
  });
}

async function open(id: string): Promise<string> {
  const thing = await desk.as('anna', (trx, person) =>
    openThing(trx, figureEditable, id, { person, at: desk.later() }),
  );
  assert.ok(thing);
  return thing;
}

test('what nobody edited here is replaced by what the program brings anew', async () => {
  const id = 'kok-centres-2023@5';
  await shipAgain(id, { value: 20 });
  assert.equal(await publicValue(id), 20);
  const versions = await desk.as('anna', async (trx) => listVersions(trx, await open(id)));
  assert.deepEqual(
    versions.map(({ content }) => content?.value),
    ['20', '19'],
  );
});

test('a figure goes through draft, second reading and release; what the program brings later is a draft', async () => {
  const id = 'kok-guinea-2024@6';
  const thing = await open(id);
  const { content } = (await figureEditable.read(desk.database.owner, id))!;
  assert.ok((await desk.save('anna', thing, { ...content, value: '14' }, figureEditable)).done);
  await desk.submit('anna', thing, figureEditable);
  assert.ok(!(await desk.release('anna', thing, figureEditable)).done, 'nobody has read it yet');
  assert.ok(
    !(await desk.state('anna', thing, 'reading', figureEditable)).done,
    'the author herself',
  );
  assert.equal(await publicValue(id), 13);
  assert.ok((await desk.state('clara', thing, 'reading', figureEditable)).done);
  assert.ok((await desk.release('anna', thing, figureEditable)).done);
  assert.equal(await publicValue(id), 14);
  await shipAgain(id, { value: 12 });
  assert.equal(await publicValue(id), 14);
  const draft = await desk.as('anna', (trx) => readDraft(trx, thing));
  assert.equal(draft?.content.value, '12');
});
