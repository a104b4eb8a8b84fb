import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { validateHtml } from '../../../test/support/pages.ts';
import { createTestSite, type TestSite } from '../../../test/support/site.ts';
import { Temporal } from '../../platform/clock/index.ts';
import type { Content, Release } from '../../platform/editable.ts';
import { readPdf } from '../../platform/files/read/index.ts';
import { loadShipped } from '../../site/shipped.ts';
import { contentOfTopic, topicOfContent } from './desk/content.ts';
import { topicEditable } from './desk/topic-editable.tsx';
import { briefAsPdf } from './export/brief.ts';
import { loadTopics, shippedTopics } from './shipped.ts';
import { readStatements } from './statements.ts';
import { parts, type Statement } from './topic.ts';
import { findTopic, listTopics } from './topics.ts';

let site: TestSite;
before(async () => {
  site = await createTestSite({ fill: loadShipped });
});
after(() => site.close());

const statementsOf = async (slug: string, language: 'de' | 'en' = 'de') =>
  readStatements(site.database.app, (await findTopic(site.database.app, slug))!, language);

test('everything that a shipped topic names is here and has a page, but for sentences of its own', async () => {
  for (const topic of shippedTopics) {
    const shown = await statementsOf(topic.slug);
    assert.equal(shown.length, topic.items.length, topic.slug);
    for (const one of shown.filter((_, at) => topic.items[at]!.own === null))
      assert.ok(one.href, one.title);
    for (const one of shown) {
      assert.ok(one.source && one.dated, `${topic.slug}: ${one.title}`);
      assert.doesNotMatch(one.source, / \+ |^data\/|^kok-datenbank/, 'a source has a name');
    }
  }
});

test('the reflection period: article, recommendations of three rounds and which is missing, statute, two decisions, a figure with its edition', async () => {
  const shown = await statementsOf('bedenkfrist');
  const titles = (part: string) =>
    shown.filter((one) => one.part === part).map(({ title }) => title.replaceAll('\u00a0', ' '));
  assert.ok(titles('promise').some((title) => title.startsWith('Art. 13 CETS 197')));
  assert.match(titles('demanded').join(), /Runde 1.*Runde 2.*Runde 3/s);
  assert.deepEqual(titles('law'), ['§ 59 Abs. 7 AufenthG']);
  assert.equal(titles('courts').length, 2);
  assert.deepEqual(titles('demands'), ['Bedenkfrist und Leistungen für alle, vor jeder Aussage']);
  const [figure] = shown.filter(({ part }) => part === 'figures');
  assert.match(figure!.cite.replaceAll('\u00a0', ' '), /2024: 31 % \(KOK 6, 14\. Oktober 2025\)/);
  assert.match(
    await text('/de/themen/bedenkfrist'),
    /zur Bedenkfrist selbst keine Empfehlung aus der ersten Runde/,
  );
});

test('pages are valid, in their language, list their parts in order and show what is unverified', async () => {
  for (const language of ['de', 'en'])
    for (const slug of ['', ...shippedTopics.map((topic) => `/${topic.slug}`)]) {
      const html = await text(`/${language}/themen${slug}`);
      assert.deepEqual(await validateHtml(html), [], slug);
      if (slug === '') continue;
      const places = parts.map((part) => html.indexOf(`<h2 id="${part}"`));
      assert.deepEqual(
        places,
        [...places].sort((a, b) => a - b),
        slug,
      );
      assert.ok(places[0]! > 0, slug);
    }
  assert.match(await text('/de/themen/straffreiheit'), /Art\.[^<]*8[^<]*<\/a> <[^>]*>ungeprüft</);
  assert.match(await text('/sitemap/topics.xml'), /\/de\/themen\/identifizierung</);
  assert.equal((await site.get('/de/themen/beispiel')).status, 404);
  assert.equal((await site.get('/de/themen/beispiel.pdf')).status, 404);
});

test('JSON-LD tells what a topic cites, with addresses', async () => {
  const html = await text('/de/themen/aufenthalt');
  const [, script = ''] =
    /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(html) ?? [];
  const told = JSON.parse(script) as {
    '@type': string;
    citation: { name: string; url?: string }[];
  };
  assert.equal(told['@type'], 'WebPage');
  assert.equal(told.citation.length, (await statementsOf('aufenthalt')).length);
  assert.ok(told.citation.some(({ url }) => url?.includes('/rechtsprechung/')));
});

test('a brief has two pages at most, every sentence its source and day, and nothing unverified', async () => {
  for (const { slug } of shippedTopics)
    for (const language of ['de', 'en'] as const) {
      const answer = await site.get(`/${language}/themen/${slug}.pdf`);
      assert.equal(answer.headers.get('content-type'), 'application/pdf');
      const { pages, metadata } = await readPdf(Buffer.from(await answer.arrayBuffer()));
      assert.ok(pages <= 2, `${language} ${slug}: ${pages} pages`);
      assert.equal(metadata['pdfuaid:part'], '1');
      const statements = await statementsOf(slug, language);
      const topic = (await findTopic(site.database.app, slug))!;
      const brief = briefAsPdf({ ...made, topic, statements, language });
      const numbered = brief.parts
        .flatMap(({ paragraphs }) => paragraphs)
        .filter(({ notes }) => notes);
      for (const [index, { text, notes }] of numbered.entries()) {
        assert.match(text, /^[^:]*\d{4}/, text);
        const [note] = notes!;
        assert.equal(note!.at, text.length);
        const again = /^(?:Wie Anmerkung|As note) (\d+)\.$/.exec(note!.text);
        const named = again ? numbered[Number(again[1]) - 1]!.notes![0]!.text : note!.text;
        assert.ok(!again || Number(again[1]) < index + 1, text);
        assert.match(named, /^(?!Wie|As ).{5,}, https?:\/\/\S+$/, text);
      }
      const unverified = statements.filter((one) => !one.verified);
      for (const one of unverified)
        assert.ok(!numbered.some((paragraph) => paragraph.text.includes(one.text!)), one.title);
      assert.equal(numbered.length + unverified.length, statements.length);
      const told = brief.parts.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
      for (const { text } of topic.gaps)
        assert.ok(told.map(plain).includes(plain(text[language])), text[language]);
      assert.match(
        brief.parts.at(-1)!.paragraphs[0]!.text,
        unverified.length === 0
          ? /^(Alle|All) /
          : new RegExp(`: ${unverified.length} (Angabe|statement)`),
      );
    }
});

test('a brief says how many statements it leaves out, and a figure that there is a newer edition', () => {
  const [topic] = shippedTopics;
  const one: Statement = {
    part: 'figures',
    end: null,
    title: 'Beispiel-Zahl, 2023: 1',
    href: null,
    note: 'neuere Ausgabe vorhanden',
    text: 'Beispiel-Satz.',
    standing: null,
    lang: 'de',
    cite: 'Beispiel-Zahl',
    verified: true,
    source: 'Beispiel-Bericht',
    sourceUrl: 'https://example.org/bericht',
    dated: '2. Mai 2024',
  };
  const statements = [one, { ...one, verified: false, text: 'Geheim.' }, { ...one, dated: '' }];
  const { parts: printed, meta } = briefAsPdf({
    ...made,
    topic: { ...topic!, gaps: [] },
    statements,
    language: 'de',
  });
  const text = 'Beispiel-Zahl (2.\u00a0Mai 2024): Beispiel-Satz. (neuere Ausgabe vorhanden)';
  assert.deepEqual(printed[parts.indexOf('figures')]?.paragraphs, [
    {
      number: null,
      text,
      notes: [{ at: text.length, text: 'Beispiel-Bericht, https://example.org/bericht' }],
    },
  ]);
  assert.deepEqual(meta[0], ['Herausgegeben von', 'Beispiel-Netzwerk']);
  assert.equal(printed.at(-1)?.paragraphs[0]?.text, 'Nicht enthalten, weil ungeprüft: 2 Angaben.');
});

/** What a brief tells beside its topic. */
const made = { network: 'Beispiel-Netzwerk', url: 'x', today: '2026-11-26' } as const;

test('what a topic gathers leads back to it', async () => {
  for (const path of [
    '/normen/cets-197/13',
    '/monitoring/empfehlungen/greta-2-bedenkfrist',
    '/rechtsprechung/eugh-2022-10-20-c-66-21-u',
    '/daten/zahl/kok-investigation-2024@6',
    '/forderungen/bedenkfrist-vor-jeder-aussage',
  ])
    assert.match(
      await text(`/de${path}`),
      /Gehört zu: Thema<\/p><p><a href="\/de\/themen\/bedenkfrist">/,
      path,
    );
  assert.match(await text('/en/normen/cets-197/13'), /Part of: Topic/);
  assert.doesNotMatch(await text('/de/normen/cets-197/5'), /Gehört zu/);
});

test('a provision of which nothing is held, but which a decision names, is linked', async () => {
  const { owner } = site.database;
  await sql`
    insert into caselaw.norm_reference (decision_id, raw, law_id, section, detail, origin)
    select id, '§ 59 Abs. 7 AufenthG', 'aufenthg', '59', 'Abs. 7', 'listed' from caselaw.decision limit 1
        on conflict do nothing`.execute(owner);
  const [law] = (await statementsOf('bedenkfrist')).filter(({ part }) => part === 'law');
  assert.equal(law!.href, '/de/normen/aufenthg/59');
  assert.match(await text(law!.href!), /Gehört zu: Thema/);
});

function plain(given: string): string {
  return given.replaceAll('\u00a0', ' ');
}

const id = '00000000-0000-4000-8000-000000000001';

function publish(content: Content, key: string | null) {
  const release: Release = {
    thingId: id,
    key,
    content,
    organisationId: id,
    person: { id, name: 'Beispiel-Redaktion' },
    statements: [],
    at: Temporal.Instant.from('2026-11-20T10:00:00Z'),
  };
  return topicEditable.publish(site.database.app, release);
}

const check = async (content: Content, key: string | null = null) =>
  (await topicEditable.check!(site.database.app, { key, content, language: 'de' })).map(
    ({ field, row }) => (row ? `${field}.${row.index}.${row.field}` : field),
  );

test('what the form holds is what is shipped, and has no problem', async () => {
  for (const topic of shippedTopics) {
    const content = contentOfTopic(topic);
    assert.deepEqual(topicOfContent(content, topic.slug), topic);
    assert.deepEqual(await check(content, topic.slug), [], topic.slug);
  }
});

test('an unknown thing, an empty statement and half of one are problems at their rows', async () => {
  const [topic] = shippedTopics;
  const row = { part: 'law', end: '', label: '', textDe: '', textEn: '' };
  const content = {
    ...contentOfTopic(topic!),
    titleDe: 'Beispiel-Thema',
    items: [
      { ...row, end: '/de/monitoring/empfehlungen/beispiel' },
      row,
      {
        ...row,
        label: '§ 1 BeispielG',
        textDe: 'Ein Satz.',
        textEn: 'A sentence.',
        verified: 'yes',
      },
      { ...row, end: '/de/monitoring/empfehlungen/greta-2-bedenkfrist' },
    ],
  };
  assert.deepEqual(await check(content), [
    'items.0.end',
    'items.1.end',
    'items.2.source',
    'items.2.on',
  ]);
  assert.deepEqual(await check({ ...content, titleDe: topic!.title.de, items: [] }), ['titleDe']);
});

test('a topic made at the desk stands at an address of its own, an address that was typed becomes a name, and goes with a withdrawal', async () => {
  const items = [{ part: 'demanded', end: '/de/monitoring/empfehlungen/greta-2-bedenkfrist' }];
  const content = {
    titleDe: 'Beispiel-Thema',
    titleEn: 'Example',
    leadDe: 'Eins.',
    leadEn: 'One.',
    items,
  };
  const { key } = await publish(content, null);
  assert.equal(key, 'beispiel-thema');
  assert.equal(
    (await findTopic(site.database.app, key))?.items[0]?.end,
    'recommendation:greta-2-bedenkfrist',
  );
  assert.match(await text('/en/themen/beispiel-thema'), /reflection period/);
  await topicEditable.withdraw(site.database.app, key, id);
  assert.equal((await site.get('/de/themen/beispiel-thema')).status, 404);
});

test('a second load changes nothing', async () => {
  const before = await listTopics(site.database.app);
  await loadTopics({
    db: site.database.owner,
    clock: () => Temporal.Instant.from('2027-01-01T00:00:00Z'),
  });
  assert.deepEqual(await listTopics(site.database.app), before);
});

async function text(path: string): Promise<string> {
  const answer = await site.get(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
}
