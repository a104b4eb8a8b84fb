import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { noon } from '../../../core/accounts/people.fixture.ts';
import { readConfig } from '../../../platform/config/index.ts';
import { createLog } from '../../../platform/log/index.ts';
import { listComments } from './comments.ts';
import { type DraftingDatabase, days, openDrafting } from './drafting.fixture.ts';
import { loadExampleStatement } from './example.ts';
import { listPapers } from './papers.ts';
import { listParagraphs } from './paragraphs.ts';
import { isUpToDate } from './versions.ts';

let drafting: DraftingDatabase;
before(async () => {
  drafting = await openDrafting();
});
after(() => drafting.drop());

test('the demonstration has a statement that is open for comments at each start, once', async () => {
  const config = readConfig({}, 'demonstration');
  const start = (hours: number) =>
    loadExampleStatement({
      db: drafting.owner,
      config,
      log: createLog('silent'),
      clock: () => noon.add({ hours }),
    });
  await start(0);
  await start(48);
  const papers = await drafting.as('north', (trx) => listPapers(trx, ['statement']));
  assert.equal(papers.length, 1);
  assert.deepEqual([papers[0]!.stage, papers[0]!.commentsUntil], ['comments', days(16)]);
  assert.ok(await drafting.as('editor', (trx) => isUpToDate(trx, papers[0]!)));
  const { id } = papers[0]!;
  assert.equal((await drafting.as('editor', (trx) => listParagraphs(trx, id))).length, 3);
  const told = await drafting.as('north', (trx) => listComments(trx, id));
  assert.match(told[0]?.organisationName ?? '', /^Beispiel-/);
});
