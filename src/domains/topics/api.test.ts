import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { createTestSite, type TestSite } from '../../../test/support/site.ts';
import { loadShipped } from '../../site/shipped.ts';
import { briefAsPdf } from './export/brief.ts';
import { readStatements } from './statements.ts';
import { findTopic } from './topics.ts';

let site: TestSite;
before(async () => {
  site = await createTestSite({ fill: loadShipped });
});
after(() => site.close());

const address = '/api/v1/topics/bedenkfrist';

test('topics are listed with their briefs, and one tells everything that its page does', async () => {
  const { topics } = (await json('/api/v1/topics')) as { topics: { id: string; brief: string }[] };
  assert.equal(topics.length, 5);
  for (const { id, brief } of topics) {
    const one = (await json(`/api/v1/topics/${id}`)) as Answer;
    const page = await (await site.get(`/de/themen/${id}`)).text();
    for (const { url } of one.statements)
      assert.ok(url === null || page.includes(`href="${new URL(url).pathname}"`), url ?? '');
    assert.equal((await site.get(new URL(brief).pathname)).status, 200);
  }
});

test('a statement names the thing that it rests on, and a sentence of its own names none', async () => {
  const { statements, gaps } = (await json(address)) as Answer;
  assert.ok(statements.some(({ thing }) => thing === 'article:cets-197/13'));
  const own = statements.find(({ cite }) => cite === 'Art. 6 RL 2004/81/EG');
  assert.deepEqual([own?.thing, own?.part, own?.verified], [null, 'promise', true]);
  assert.ok(gaps.some(({ text }) => text.de.startsWith('Von CEDAW')));
  const english = (await json(`${address}?language=en`)) as Answer;
  assert.match(english.statements[0]!.text ?? '', /reasonable grounds/);
});

test('the answer is known again by its mark, and what is not there is said in JSON', async () => {
  const first = await site.get(address);
  const again = await site.get(address, { 'If-None-Match': first.headers.get('ETag') ?? '' });
  assert.equal(again.status, 304);
  for (const [path, status] of [
    ['/api/v1/topics/gibt-es-nicht', 404],
    ['/api/v1/topics/%00', 404],
    ['/api/v1/topics?x=1', 400],
    [`${address}?language=fr`, 400],
  ] as const) {
    const answer = await site.get(path);
    assert.equal(answer.status, status, path);
    assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
  }
});

test('a recommendation says how urgent it is and how far it has come, on the page and in the brief', async () => {
  const { statements } = (await json(address)) as Answer;
  const before = statements.find(({ thing }) => thing === 'recommendation:greta-2-bedenkfrist');
  assert.equal(before?.standing, 'Stand der Umsetzung: nicht bewertet');
  await sql`
    update monitoring.recommendation set urgency = 'urges', assessments = ${JSON.stringify([
      assessed('network', 'not_begun', '2023-03'),
      assessed('network', 'partly', '2024-06'),
      assessed('state', 'done', '2024'),
    ])}::jsonb where id = 'greta-2-bedenkfrist'`.execute(site.database.owner);
  const said =
    'Dringlichkeit: fordert dringend (urges). Sicht des Netzwerks: teilweise umgesetzt (Juni 2024). Sicht des Staates: umgesetzt (2024)';
  const page = plain(await (await site.get('/de/themen/bedenkfrist')).text());
  assert.ok(page.includes(said));
  const topic = (await findTopic(site.database.app, 'bedenkfrist'))!;
  const brief = briefAsPdf({
    topic,
    statements: await readStatements(site.database.app, topic, 'de'),
    language: 'de',
    network: 'Beispiel-Netzwerk',
    url: 'https://example.org/de/themen/bedenkfrist',
    today: '2027-01-01',
  });
  const printed = brief.parts.flatMap(({ paragraphs }) =>
    paragraphs.map(({ text }) => plain(text)),
  );
  assert.ok(printed.some((text) => text.endsWith(`${said}.`)));
});

test('a day that a decision is called by is not said again', async () => {
  const page = plain(await (await site.get('/en/themen/bedenkfrist')).text());
  assert.equal(page.split('12. Juni 2017').length, page.split('vom 12. Juni 2017').length);
});

type Answer = {
  readonly statements: readonly {
    readonly part: string;
    readonly thing: string | null;
    readonly url: string | null;
    readonly text: string | null;
    readonly standing: string | null;
    readonly cite: string;
    readonly verified: boolean;
  }[];
  readonly gaps: readonly { readonly text: { readonly de: string } }[];
};

function assessed(by: string, state: string, on: string) {
  const reason = { de: 'Beispiel-Grund', en: 'Example' };
  return { by, state, on, reason, evidence: 'Beispiel-Beleg', evidenceUrl: null };
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

async function json(path: string): Promise<unknown> {
  const answer = await site.get(path);
  assert.equal(answer.status, 200, path);
  return answer.json();
}
