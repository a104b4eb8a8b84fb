import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { noon } from '../../../core/accounts/people.fixture.ts';
import { readConfig } from '../../../platform/config/index.ts';
import { createLog } from '../../../platform/log/index.ts';
import type { DraftingDatabase } from '../drafting/drafting.fixture.ts';
import { stateOf } from './call.ts';
import { listCalls } from './calls.ts';
import { loadExampleCall } from './example.ts';
import { findArticleNames } from './names.ts';
import { listQuestions } from './questions.ts';
import { day, openShadow } from './shadow.fixture.ts';
import { loadConventions } from './shadow-site.fixture.ts';

let shadow: DraftingDatabase;
before(async () => {
  shadow = await openShadow();
});
after(() => shadow.drop());

test('the demonstration has a call with two questions that is open at each start, once', async () => {
  const services = (hours: number) => ({
    db: shadow.owner,
    config: readConfig({}, 'demonstration'),
    log: createLog('silent'),
    clock: () => noon.add({ hours }),
  });
  const read = () => shadow.as('north', (trx) => listCalls(trx));
  await loadExampleCall(services(0));
  assert.deepEqual(await read(), [], 'the body is not known yet');
  await loadConventions(services(0));
  await loadExampleCall(services(0));
  await loadExampleCall(services(48));
  const calls = await read();
  assert.deepEqual(
    calls.map((call) => [call.title, call.dueOn, stateOf(call, day(2))]),
    [['Beispiel-Aufruf', day(32), 'open']],
  );
  const questions = await shadow.as('north', (trx) => listQuestions(trx, calls[0]!.id));
  assert.equal(questions.length, 2);
  const names = await findArticleNames(shadow.app, questions, 'de');
  for (const { article, text } of questions) {
    assert.ok(names.has(article), article);
    assert.match(text, /^Beispiel-Frage/);
  }
});
