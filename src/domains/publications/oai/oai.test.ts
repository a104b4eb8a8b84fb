import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { Temporal } from '../../../platform/clock/index.ts';
import { exampleContent } from '../catalogue/catalogue.fixture.ts';
import { type CatalogueSite, openCatalogueSite } from '../catalogue/catalogue-site.fixture.ts';
import { publicationEditable } from '../catalogue/desk/publication-editable.tsx';
import { all, child, type Read, readDocument } from './document.fixture.ts';

const origin = 'https://www.example.org';
let now = Temporal.Instant.from('2026-11-26T12:00:00Z');
let site: CatalogueSite;
before(async () => {
  site = await openCatalogueSite(origin, () => now);
  // More than two answers hold, three of them withdrawn.
  await sql`
    with address as (
      insert into publications.address (slug, type, withdrawn_at)
      select 'beispiel-' || n, case when n % 2 = 0 then 'statement' else 'handbook' end,
          case when n in (7, 8, 150) then timestamptz '2026-11-20T10:00:00Z' end
        from generate_series(1, 230) n
      returning *)
    insert into publications.publication (id, type, language, title, published_on, source, verified, updated_at)
    select id, type, 'de', 'Beispiel-Titel ' || slug, '2026', 'Beispiel-Quelle', true,
        timestamptz '2026-11-10T10:00:00Z' + length(slug) * interval '1 day'
      from address where withdrawn_at is null`.execute(site.database.owner);
});
after(() => site.close());

const listed = { metadataPrefix: 'oai_dc' };

test('2.0 section 4.2: Identify says who, where, since when and how exactly', async () => {
  const identify = await ask('Identify');
  assert.deepEqual(
    identify.children.map(({ name }) => name),
    [
      'repositoryName',
      'baseURL',
      'protocolVersion',
      'adminEmail',
      'earliestDatestamp',
      'deletedRecord',
      'granularity',
      'description',
    ],
  );
  assert.equal(child(identify, 'baseURL').text, `${origin}/oai`);
  assert.equal(child(identify, 'protocolVersion').text, '2.0');
  assert.match(child(identify, 'adminEmail').text, /^\S+@\S+$/);
  assert.equal(child(identify, 'granularity').text, 'YYYY-MM-DDThh:mm:ssZ');
  const { rows } = await sql<{ first: Date }>`
    select least(min(a.withdrawn_at), min(p.updated_at)) as first
      from publications.address a left join publications.publication p using (id)`.execute(
    site.database.app,
  );
  const earliest = child(identify, 'earliestDatestamp').text;
  assert.equal(earliest, `${rows[0]!.first.toISOString().slice(0, 19)}Z`);
});

test('3.1.1: POST without an Origin, as harvesters send it, is answered like GET', async () => {
  const query = new URLSearchParams({ verb: 'ListRecords', ...listed, set: 'statement' });
  const asked = await site.get(`/oai?${query}`);
  const sent = await site.app.request(`${origin}/oai`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: query.toString(),
  });
  for (const { status, headers } of [asked, sent]) {
    assert.equal(status, 200);
    assert.equal(headers.get('Content-Type'), 'text/xml; charset=utf-8');
  }
  const [one, other] = [readDocument(await asked.text()), readDocument(await sent.text())];
  const slugs = ({ children }: Read) => identifiers(children[2]!);
  assert.deepEqual(slugs(one), slugs(other));
  const elsewhere = await site.app.request(`${origin}/de/redaktion/veroeffentlichungen/neu`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'a=b',
  });
  assert.equal(elsewhere.status, 403, 'other forms still need one');
});

test('4.4 and 4.6: one format, and a set for each kind', async () => {
  const [format] = all(await ask('ListMetadataFormats'), 'metadataFormat');
  assert.deepEqual(
    format?.children.map(({ name, text }) => [name, text]),
    [
      ['metadataPrefix', 'oai_dc'],
      ['schema', 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd'],
      ['metadataNamespace', 'http://www.openarchives.org/OAI/2.0/oai_dc/'],
    ],
  );
  const sets = all(await ask('ListSets'), 'set');
  for (const set of sets)
    assert.deepEqual(
      set.children.map(({ name }) => name),
      ['setSpec', 'setName'],
    );
  assert.ok(sets.some((set) => child(set, 'setSpec').text === 'statement'));
});

test('a harvester gets every record once, then what has changed since', async () => {
  const { rows } = await sql<{ slug: string }>`select slug from publications.address`.execute(
    site.database.app,
  );
  const expected = rows.map(({ slug }) => `oai:www.example.org:${slug}`).sort();
  for (const verb of ['ListRecords', 'ListIdentifiers'] as const) {
    const parts = await harvest(verb, listed);
    assert.deepEqual(parts.flatMap(identifiers).sort(), expected, verb);
    assert.ok(parts.length >= 3);
    let cursor = 0;
    for (const part of parts) {
      const token = child(part, 'resumptionToken');
      assert.equal(token.attributes.cursor, String(cursor));
      assert.equal(token.attributes.completeListSize, String(expected.length));
      cursor += identifiers(part).length;
    }
    assert.equal(child(parts.at(-1)!, 'resumptionToken').text, '', '3.5: the last one is empty');
  }
  const headers = (await harvest('ListIdentifiers', listed)).flatMap((part) => all(part, 'header'));
  const deleted = headers.filter(({ attributes }) => attributes.status === 'deleted');
  assert.deepEqual(
    deleted.map((header) => child(header, 'identifier').text.split(':').at(-1)).sort(),
    ['beispiel-150', 'beispiel-7', 'beispiel-8'],
  );
  const stamps = headers.map((header) => child(header, 'datestamp').text);
  assert.deepEqual(stamps, stamps.toSorted());

  now = Temporal.Instant.from('2026-11-27T08:00:00.7Z');
  const key = await publish('Beispiel-Neu');
  const since = { ...listed, from: '2026-11-27T00:00:00Z', until: '2026-11-27T08:00:00Z' };
  const [part] = await harvest('ListRecords', since);
  const [record, ...others] = all(part!, 'record');
  assert.equal(others.length, 0);
  assert.equal(child(child(record!, 'header'), 'datestamp').text, '2026-11-27T08:00:00Z');
  assert.equal(all(part!, 'resumptionToken').length, 0, 'a whole list has none');
  await publicationEditable.withdraw(site.database.app, key, crypto.randomUUID());
  const identifier = identifiers(part!)[0]!;
  const gone = child(await ask('GetRecord', { ...listed, identifier }), 'record');
  assert.equal(child(gone, 'header').attributes.status, 'deleted');
});

test('2.6 and 2.7: sets and dates, both ends included', async () => {
  const set = { ...listed, set: 'handbook' };
  const parts = await harvest('ListIdentifiers', set);
  for (const header of parts.flatMap((part) => all(part, 'header')))
    assert.equal(child(header, 'setSpec').text, 'handbook');
  const second = { from: '2026-11-20T10:00:00Z', until: '2026-11-20T10:00:00Z' };
  const day = { from: '2026-11-20', until: '2026-11-20' };
  for (const span of [second, day]) {
    const found = (await harvest('ListIdentifiers', { ...listed, ...span })).flatMap(identifiers);
    for (const slug of ['beispiel-7', 'beispiel-8', 'beispiel-150'])
      assert.ok(found.includes(`oai:www.example.org:${slug}`), slug);
  }
});

test('a record tells what the catalogue tells, and hostile text stays text', async () => {
  const title = 'Beispiel ]]></dc:title><x a="&amp;"> \u0001\u000b\ufffe \u{1f600}';
  const { key } = await publicationEditable.publish(site.database.app, {
    ...release,
    content: exampleContent({
      title,
      authors: ['Beispiel, Berta', 'Beispiel-Verein & Söhne'],
      abstract: { de: 'Worum es geht.', en: 'What it is about.' },
      licence: 'cc-by-4.0',
      isbn: '978-3-16-148410-0',
      norms: ['§ 232 StGB'],
    }),
    at: now,
  });
  const address = await publicationEditable.address(site.database.app, key, 'de');
  const identifier = `oai:www.example.org:${address?.split('/').at(-1)}`;
  const record = child(await ask('GetRecord', { ...listed, identifier }), 'record');
  const dc = child(record, 'metadata').children[0]!;
  const texts = (name: string) => all(dc, name).map(({ text }) => text);
  assert.deepEqual(texts('title'), ['Beispiel ]]></dc:title><x a="&amp;">  \u{1f600}']);
  assert.deepEqual(texts('creator'), ['Beispiel, Berta', 'Beispiel-Verein & Söhne']);
  assert.deepEqual(texts('description'), ['Worum es geht.', 'What it is about.']);
  assert.deepEqual(texts('rights'), ['https://creativecommons.org/licenses/by/4.0/']);
  assert.deepEqual(texts('subject'), ['§ 232 StGB']);
  assert.deepEqual(texts('date'), ['2019-05']);
  assert.ok(texts('identifier').includes(origin + address));
});

const identifier = 'oai:www.example.org:beispiel-1';
const errors: Readonly<Record<string, readonly string[]>> = {
  badVerb: ['', 'verb=', 'verb=identify', 'verb=Identify&verb=Identify', 'verb=constructor'],
  badArgument: [
    'verb=Identify&set=statement',
    'verb=ListRecords',
    `verb=GetRecord&identifier=${identifier}`,
    `verb=GetRecord&metadataPrefix=oai_dc&identifier=${identifier}&identifier=${identifier}`,
    'verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc',
    'verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30',
    'verb=ListRecords&metadataPrefix=oai_dc&from=0000-01-01',
    'verb=ListRecords&metadataPrefix=oai_dc&from=2026',
    'verb=ListRecords&metadataPrefix=oai_dc&from=',
    'verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-01T10:00Z',
    'verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-01T24:00:00Z',
    'verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-01&until=2026-11-02T00:00:00Z',
    'verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-02&until=2026-11-01',
    'verb=ListRecords&metadataPrefix=oai_dc&set=a%20b',
    'verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=a',
    'verb=GetRecord&resumptionToken=a',
  ],
  cannotDisseminateFormat: [
    'verb=ListRecords&metadataPrefix=marc21',
    `verb=GetRecord&metadataPrefix=marc21&identifier=${identifier}`,
  ],
  idDoesNotExist: [
    'verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:www.example.org:gibt-es-nicht',
    'verb=GetRecord&metadataPrefix=oai_dc&identifier=beispiel-1',
    'verb=GetRecord&metadataPrefix=oai_dc&identifier=',
    'verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:www.example.org:a%00b',
    'verb=ListMetadataFormats&identifier=oai:other.example.org:beispiel-1',
  ],
  noRecordsMatch: [
    'verb=ListRecords&metadataPrefix=oai_dc&until=1999-01-01',
    'verb=ListIdentifiers&metadataPrefix=oai_dc&set=gibt-es-nicht',
  ],
  badResumptionToken: [
    'verb=ListRecords&resumptionToken=',
    'verb=ListRecords&resumptionToken=a.b',
    'verb=ListSets&resumptionToken=a',
  ],
};

for (const [code, queries] of Object.entries(errors))
  test(`3.6: ${code}`, async () => {
    for (const query of queries) {
      const answer = await site.get(`/oai?${query}`);
      assert.equal(answer.status, 200);
      const root = readDocument(await answer.text());
      assert.deepEqual(
        all(root, 'error').map(({ attributes }) => attributes.code),
        [code],
        query,
      );
      const hasArguments = Object.keys(child(root, 'request').attributes).length > 0;
      assert.equal(hasArguments, !['badVerb', 'badArgument'].includes(code), query);
    }
  });

test('3.5: a token that is altered, for another verb, or too old is refused', async () => {
  const token = child(await ask('ListRecords', listed), 'resumptionToken').text;
  assert.equal(await errorOf('ListRecords', token), null);
  assert.equal(await errorOf('ListIdentifiers', token), 'badResumptionToken');
  const [text = '', signature] = token.split('.');
  const parts = JSON.parse(Buffer.from(text, 'base64url').toString());
  parts[3] = 'statement';
  const forged = `${Buffer.from(JSON.stringify(parts)).toString('base64url')}.${signature}`;
  for (const wrong of [forged, text, `${token}.a`, token.slice(0, -1)])
    assert.equal(await errorOf('ListRecords', wrong), 'badResumptionToken');
  const before = now;
  now = now.add({ hours: 24, seconds: 1 });
  assert.equal(await errorOf('ListRecords', token), 'badResumptionToken');
  now = before;
});

async function errorOf(verb: string, resumptionToken: string): Promise<string | null> {
  const query = new URLSearchParams({ verb, resumptionToken });
  const root = readDocument(await (await site.get(`/oai?${query}`)).text());
  return all(root, 'error')[0]?.attributes.code ?? null;
}

/** The element that answers a verb. */
async function ask(verb: string, given: Record<string, string> = {}): Promise<Read> {
  const answer = await site.get(`/oai?${new URLSearchParams({ verb, ...given })}`);
  return child(readDocument(await answer.text()), verb);
}

async function harvest(verb: string, given: Record<string, string>): Promise<readonly Read[]> {
  const parts = [await ask(verb, given)];
  for (;;) {
    const resumptionToken = all(parts.at(-1)!, 'resumptionToken')[0]?.text ?? '';
    if (resumptionToken === '') return parts;
    parts.push(await ask(verb, { resumptionToken }));
  }
}

function identifiers(list: Read): readonly string[] {
  const headers = [
    ...all(list, 'header'),
    ...all(list, 'record').map((one) => child(one, 'header')),
  ];
  return headers.map((header) => child(header, 'identifier').text);
}

const release = {
  thingId: crypto.randomUUID(),
  key: null,
  organisationId: crypto.randomUUID(),
  person: { id: crypto.randomUUID(), name: 'Beispiel-Anna' },
  statements: [],
};

async function publish(title: string): Promise<string> {
  const content = exampleContent({ title });
  return (await publicationEditable.publish(site.database.app, { ...release, content, at: now }))
    .key;
}
