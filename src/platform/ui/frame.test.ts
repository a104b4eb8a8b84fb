import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsx } from 'hono/jsx';
import { validateHtml } from '../../../test/support/pages.ts';
import { sampleFrame } from './gallery/sample-frame.ts';
import { Frame, type FrameProps } from './index.ts';

const render = (props: Partial<FrameProps> = {}, frame = sampleFrame('de')) =>
  String(Frame({ frame, title: 'Normen', children: 'Inhalt', ...props }));

test('a demonstration says so in the language of the page, a production does not', () => {
  const german =
    'Vorführung. Einträge auf dieser Seite können erfunden sein. Echte Hilfe: 116 016 (Gewalt gegen Frauen), Notruf 110 und 112.';
  assert.ok(render({}, sampleFrame('de', { mode: 'demonstration' })).includes(german));
  assert.ok(
    render({}, sampleFrame('en', { mode: 'demonstration' })).includes(
      'Demonstration. Entries on this page may be invented. Real help: 116 016 (violence against women), emergency numbers 110 and 112.',
    ),
  );
  assert.doesNotMatch(render(), /Vorführung|erfunden/);
});

test('the title names the page, then the site', () => {
  assert.match(
    render({ title: '§ 232a StGB <Fassung>' }),
    /<title>§ 232a StGB &lt;Fassung&gt; – Schnittstelle<\/title>/,
  );
});

test('no text in structured data can end its element', () => {
  const text = '</script><script>alert(1)</script><!-- \u2028 &amp;';
  const html = render({ jsonLd: { name: text } });
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
  assert.deepEqual(JSON.parse(json ?? ''), { name: text });
  assert.equal(html.match(/<script/g)?.length, 1);
});

test('a page that should not be kept names no address of its own', () => {
  assert.match(
    render(),
    /<link rel="canonical" href="https:\/\/www\.example\.org\/de\/normen\/stgb\/232a"/,
  );
  assert.match(
    render(),
    /hreflang="en" href="https:\/\/www\.example\.org\/en\/normen\/stgb\/232a"/,
  );
  assert.doesNotMatch(render({ robots: 'noindex' }), /canonical|rel="alternate"/);
  assert.match(render({ robots: 'noindex' }), /<meta name="robots" content="noindex"/);
});

test('the part of the site that is open is marked, exactly or as its part', () => {
  assert.match(render(), /<a href="\/de\/normen" aria-current="true">/);
  assert.match(
    render({}, sampleFrame('de', { path: '/de/normen' })),
    /<a href="\/de\/normen" aria-current="page">/,
  );
});

test('the way here begins at the start page and ends at this one', () => {
  const html = render({
    crumbs: [
      { label: 'Normen', href: '/de/normen' },
      { label: '§ 232a', href: null },
    ],
  });
  assert.match(
    html,
    /<a href="\/de\/">Start<\/a>.*<a href="\/de\/normen">Normen<\/a>.*<span aria-current="page">§ 232a<\/span>/,
  );
});

test('wide and narrow pages, scripts and more style sheets are valid HTML', () => {
  for (const props of [
    { wide: true },
    { narrow: true },
    { styles: ['extra.css'], scripts: ['extra.js'] },
  ])
    assert.deepEqual(
      validateHtml(`<!doctype html>${render({ ...props, children: jsx('h1', {}, 'Normen') })}`),
      [],
    );
  assert.match(
    render({ styles: ['extra.css'] }),
    /page\.css"\/><link rel="stylesheet" href="\/assets\/extra\.css"/,
  );
});
