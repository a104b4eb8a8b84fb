import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { ExampleDesk, pageEditable } from './desk.fixture.ts';
import { giveBack, takeBack } from './review.ts';
import { restoreVersion } from './versions.ts';
import { withdraw } from './withdrawals.ts';

let desk: ExampleDesk;
before(async () => {
  desk = await ExampleDesk.open();
});
after(() => desk.database.drop());

type Command =
  | { readonly kind: 'save'; readonly by: string; readonly body: string }
  | { readonly kind: 'state'; readonly by: string; readonly check: string }
  | { readonly kind: 'submit' | 'release' | 'end' | 'restore' | 'withdraw'; readonly by: string };

const someone = fc.constantFrom('anna', 'berta', 'clara', 'lead');
const statement = fc.record({
  kind: fc.constant('state' as const),
  by: someone,
  check: fc.constantFrom('legal', 'anonymity', 'invented'),
});
const single: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    kind: fc.constant('save' as const),
    by: someone,
    body: fc.constantFrom('a', 'b', 'c'),
  }),
  statement,
  fc.record({
    kind: fc.constantFrom('submit', 'release', 'end', 'restore', 'withdraw'),
    by: someone,
  }),
);
/** Mostly in the right order, so that now and then something is released; now and then something comes between. */
const round: fc.Arbitrary<Command[]> = fc
  .tuple(
    someone,
    fc.array(statement, { minLength: 3, maxLength: 8 }),
    fc.option(single, { freq: 3, nil: null }),
    someone,
  )
  .map(([first, statements, between, last]) => [
    { kind: 'submit', by: first },
    ...statements,
    ...(between ? [between] : []),
    { kind: 'release', by: last },
  ]);
const commands = fc
  .array(
    fc.oneof(
      single.map((one) => [one]),
      round,
    ),
    { minLength: 3, maxLength: 7 },
  )
  .map((parts) => parts.flat());

test('whatever people do in whatever order: what is public has the statements of the right persons about that very text', async () => {
  let releases = 0;
  await fc.assert(
    fc.asyncProperty(commands, async (sequence) => {
      const title = `Beispiel-${randomUUID()}`;
      const id = await desk.create('anna', { title, body: 'a' });
      let draft: string | null = 'a';
      let first: string | null = null;
      let authors = new Set(['anna']);
      let stated: { check: string; by: string }[] = [];
      for (const command of sequence) {
        const { kind, by } = command;
        if (!(await run(id, title, command))) continue;
        if ((kind === 'save' && command.body !== draft) || kind === 'restore') {
          draft = kind === 'save' ? command.body : first;
          authors.add(by);
          stated = [];
        }
        if (kind === 'submit' || kind === 'end') stated = [];
        if (kind === 'state') stated.push(command);
        if (kind !== 'release') continue;
        const of = (check: string) => stated.filter((one) => one.check === check);
        assert.ok(of('legal').some((one) => !authors.has(one.by)));
        assert.ok(stated.every((one) => one.by !== 'lead' && one.check !== 'invented'));
        assert.ok(of('legal').every((one) => one.by !== 'anna'));
        assert.ok(new Set(of('anonymity').map((one) => one.by)).size >= 2);
        assert.equal((await desk.public(title.toLowerCase()))?.body, draft);
        first ??= draft;
        draft = null;
        authors = new Set();
        stated = [];
        releases += 1;
      }
    }),
    { numRuns: 40 },
  );
  assert.ok(releases > 5, `${releases} releases: this test has seen too little`);
});

/** Whether it was done. */
async function run(id: string, title: string, command: Command): Promise<boolean> {
  const { by } = command;
  if (command.kind === 'save') return (await desk.save(by, id, { title, body: command.body })).done;
  if (command.kind === 'state') return (await desk.state(by, id, command.check)).done;
  if (command.kind === 'submit') return (await desk.submit(by, id)).done;
  if (command.kind === 'release') return (await desk.release(by, id)).done;
  const { done } = await desk.act<object>(by, id, (trx, thing, who) => {
    const { revision } = thing;
    if (command.kind === 'withdraw')
      return withdraw(trx, pageEditable, thing, { reason: 'Beispiel', ...who });
    if (command.kind === 'restore')
      return restoreVersion(trx, pageEditable, thing, { number: 1, revision, ...who });
    return revision % 2
      ? takeBack(trx, thing, who)
      : giveBack(trx, thing, {
          remark: 'Bitte kürzer.',
          origin: 'https://schnittstelle.test',
          ...who,
        });
  });
  return done;
}
