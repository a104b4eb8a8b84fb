import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { decisionsAsAtom } from './atom.ts';
import { decisionsAsBibtex } from './bibtex.ts';
import { decisionsAsCsl } from './csl.ts';
import { decisionsAsCsv } from './csv.ts';
import type { ExportItem } from './item.ts';
import { decisionsAsRis } from './ris.ts';

const befoerdern: ExportItem = {
  slug: 'bgh-2023-01-17-2-str-87-22-b',
  url: 'http://localhost:3000/de/rechtsprechung/bgh-2023-01-17-2-str-87-22-b',
  court: 'BGH',
  chamber: '2. Strafsenat',
  date: '2023-01-17',
  type: 'Beschluss',
  fileNumbers: ['2 StR 87/22'],
  ecli: 'ECLI:DE:BGH:2023:170123B2STR87.22.0',
  title: 'A & B <c> "d"; 100 % {x} \\ _ # ~ ^ $',
  norms: ['§ 232 Abs. 1 StGB', 'Art. 101 GG'],
  updated: '2026-11-23T10:00:00Z',
};

/** Anything a source may hold: controls, quotes, braces, markup, halves of characters. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '=',
        '"',
        '{',
        '}',
        '\\',
        '&',
        '<',
        ']]>',
        '\n',
        '\r',
        '\0',
        '\u202e',
        '\ud800',
        '%',
        '@',
        'ä',
      ),
      {
        maxLength: 12,
      },
    )
    .map((signs) => signs.join('')),
);
const anyItem = fc
  .record({
    title: fc.option(anyText),
    court: anyText,
    chamber: fc.option(anyText),
    type: anyText,
    fileNumbers: fc.array(anyText, { minLength: 1, maxLength: 3 }),
    norms: fc.array(anyText, { maxLength: 3 }),
    ecli: fc.option(anyText),
  })
  .map((fields): ExportItem => ({ ...befoerdern, ...fields }));

const feed = {
  language: 'de',
  title: 'Rechtsprechung',
  subtitle: 'Suche: A & B',
  self: 'http://localhost:3000/de/rechtsprechung.atom?q=a&court=bgh',
  page: 'http://localhost:3000/de/rechtsprechung?q=a&court=bgh',
  author: 'KOK',
  now: '2026-11-23T12:00:00Z',
};

test('the feed is well-formed and has what RFC 4287 demands', () => {
  const elements = readXml(decisionsAsAtom(feed, [befoerdern]));
  const texts = (name: string) =>
    elements.filter((one) => one.path === name).map((one) => one.text);
  assert.deepEqual(texts('feed/id'), [feed.self]);
  assert.deepEqual(texts('feed/updated'), [befoerdern.updated]);
  assert.deepEqual(texts('feed/author/name'), ['KOK']);
  assert.deepEqual(texts('feed/entry/id'), [befoerdern.url]);
  assert.deepEqual(texts('feed/entry/title'), [
    `${befoerdern.title} (BGH, Beschluss vom 17. Januar 2023 – 2 StR 87/22)`,
  ]);
  assert.deepEqual(texts('feed/entry/updated'), [befoerdern.updated]);
});

test('an empty feed still has an instant', () => {
  const updated = readXml(decisionsAsAtom(feed, [])).find((one) => one.path === 'feed/updated');
  assert.equal(updated?.text, feed.now);
});

test('no text breaks the feed', () => {
  fc.assert(
    fc.property(anyItem, (item) => {
      readXml(decisionsAsAtom({ ...feed, subtitle: item.title ?? '' }, [item, item]));
    }),
  );
});

test('BibTeX reads back with a reader that knows only its grammar', () => {
  const [entry] = readBibtex(decisionsAsBibtex([befoerdern]));
  assert.equal(entry?.type, 'misc');
  assert.equal(entry?.key, befoerdern.slug);
  assert.equal(entry?.fields.get('author'), '{BGH, 2. Strafsenat}');
  assert.equal(entry?.fields.get('howpublished'), 'Beschluss vom 17. Januar 2023 – 2 StR 87/22');
  assert.equal(
    entry?.fields.get('title'),
    '{A \\& B <c> "d"; 100 \\% \\textbraceleft{}x\\textbraceright{} \\textbackslash{} \\_ \\# \\textasciitilde{} \\textasciicircum{} \\$}',
  );
  assert.equal(entry?.fields.get('number'), '2 StR 87/22');
});

test('no text breaks BibTeX', () => {
  fc.assert(
    fc.property(anyItem, (item) => {
      const entries = readBibtex(decisionsAsBibtex([item, befoerdern]));
      assert.deepEqual(
        entries.map((one) => one.key),
        [item.slug, befoerdern.slug],
      );
    }),
  );
});

test('CSL items have the fields of a legal case', () => {
  assert.deepEqual(decisionsAsCsl([befoerdern]), [
    {
      id: befoerdern.slug,
      type: 'legal_case',
      title: befoerdern.title,
      authority: 'BGH',
      division: '2. Strafsenat',
      number: '2 StR 87/22',
      genre: 'Beschluss',
      issued: { 'date-parts': [[2023, 1, 17]] },
      note: 'ECLI: DE:BGH:2023:170123B2STR87.22.0',
      keyword: '§ 232 Abs. 1 StGB, Art. 101 GG',
      language: 'de',
      URL: befoerdern.url,
    },
  ]);
});

test('RIS has one tag per line, and no text makes a line of its own', () => {
  const lines = decisionsAsRis([befoerdern]).split('\r\n');
  assert.equal(lines[0], 'TY  - CASE');
  assert.ok(lines.includes('SV  - 2 StR 87/22'));
  assert.ok(lines.includes('DA  - 2023/01/17'));
  fc.assert(
    fc.property(anyItem, (item) => {
      const all = decisionsAsRis([item]).split('\r\n');
      for (const line of all) assert.match(line, /^$|^[A-Z][A-Z0-9] {2}- [^\r\n]*$/);
      assert.equal(all.filter((line) => line.startsWith('TY  -')).length, 1);
      assert.equal(all.filter((line) => line.startsWith('ER  -')).length, 1);
    }),
  );
});

test('a title that is a formula is harmless in CSV', () => {
  const file = decisionsAsCsv([{ ...befoerdern, title: '=HYPERLINK("http://x")' }]);
  assert.ok(file.includes(`"'=HYPERLINK(""http://x"")"`));
  assert.equal(file.split('\r\n').length, 3);
});

type Element = { path: string; text: string };

function readXml(document: string): Element[] {
  const parser = new SaxesParser({ xmlns: true });
  const elements: Element[] = [];
  const open: Element[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    assert.equal(tag.uri, 'http://www.w3.org/2005/Atom');
    const path = [open.at(-1)?.path, tag.local].filter(Boolean).join('/');
    open.push({ path, text: '' });
  });
  parser.on('text', (text) => {
    const current = open.at(-1);
    if (current) current.text += text;
  });
  parser.on('closetag', () => {
    const done = open.pop();
    if (done) elements.push(done);
  });
  parser.write(document).close();
  return elements;
}

type Entry = { type: string; key: string; fields: Map<string, string> };

/** Braces are counted as BibTeX counts them: those of `\{` and `\}` count too. */
function readBibtex(file: string): Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const match = pattern.exec(file);
    assert.ok(match, `${pattern} at ${file.slice(at, at + 40)}`);
    at = pattern.lastIndex;
    return match[1] ?? '';
  };
  while (file.slice(at).trim() !== '') {
    const entry: Entry = {
      type: take(/\s*@([a-z]+)\{/y),
      key: take(/([^,\s]+),/y),
      fields: new Map(),
    };
    while (!/^\s*\}/.test(file.slice(at))) {
      const name = take(/\s*([a-z]+) = \{/y);
      entry.fields.set(name, takeBraced());
      take(/(,?)/y);
    }
    take(/(\s*\})/y);
    entries.push(entry);
  }
  return entries;

  function takeBraced(): string {
    const start = at;
    for (let depth = 1; depth > 0; at += 1) {
      assert.ok(at < file.length, 'a brace does not close');
      if (file[at] === '{') depth += 1;
      if (file[at] === '}') depth -= 1;
    }
    return file.slice(start, at - 1);
  }
}
