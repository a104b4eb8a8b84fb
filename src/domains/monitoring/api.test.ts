import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createDemonstration, type TestSite } from '../../../test/support/site.ts';

let site: TestSite;
before(async () => {
  site = await createDemonstration();
});
after(() => site.close());

test('every body, round and document that a recommendation names is told by the interface', async () => {
  const { bodies } = (await json('/api/v1/bodies')) as { bodies: Body[] };
  const known = new Map(
    bodies.map((body) => [body.id, new Set(body.rounds.map(({ id }) => id))] as const),
  );
  const symbols = new Set(bodies.flatMap(({ documents }) => documents.map(({ symbol }) => symbol)));
  const { recommendations } = (await json('/api/v1/recommendations?limit=1000')) as {
    recommendations: { body: string; round: string | null; symbol: string | null }[];
  };
  assert.ok(recommendations.length > 20);
  for (const { body, round, symbol } of recommendations) {
    assert.ok(known.has(body), body);
    assert.ok(round === null || known.get(body)?.has(round), round ?? '');
    assert.ok(symbol === null || symbols.has(symbol), symbol ?? '');
  }
  for (const { url } of [...bodies, ...bodies.flatMap(({ rounds }) => rounds)])
    assert.equal((await site.get(new URL(url).pathname)).status, 200, url);
  assert.equal((await site.get('/api/v1/bodies?x=1')).status, 400);
});

test('one recommendation tells every assessment with its reason, and the others of its chain', async () => {
  const one = (await json('/api/v1/recommendations/greta-2-strategie')) as {
    assessments: { by: string; state: string; reason: { de: string } }[];
    chain: string[];
    network: { state: string };
  };
  assert.deepEqual(
    one.assessments.map(({ by, state }) => [by, state]),
    [
      ['network', 'partly'],
      ['state', 'done'],
    ],
  );
  assert.match(one.assessments[0]!.reason.de, /^Beispiel/);
  assert.deepEqual(one.chain, ['greta-1-strategie', 'greta-2-strategie', 'greta-3-strategie']);
});

type Body = {
  readonly id: string;
  readonly url: string;
  readonly rounds: readonly { readonly id: string; readonly url: string }[];
  readonly documents: readonly { readonly symbol: string | null }[];
};

async function json(path: string): Promise<unknown> {
  const answer = await site.get(path);
  assert.equal(answer.status, 200, path);
  return answer.json();
}
