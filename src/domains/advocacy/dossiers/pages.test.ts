import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parseFeed } from '@rowanmanning/feed-parser';
import ICAL from 'ical.js';
import { validateHtml } from '../../../../test/support/pages.ts';
import { createTestSite, type TestSite } from '../../../../test/support/site.ts';
import { writeLink } from '../../../core/evidence/links.ts';
import { Temporal } from '../../../platform/clock/index.ts';
import { loadShipped } from '../../../site/shipped.ts';
import { writeDeadline } from './deadlines/stored-deadlines.ts';
import { shippedDossiers } from './shipped-data.ts';
import { writeDossier } from './stored-dossiers.ts';

const now = Temporal.Instant.from('2026-06-01T10:00:00Z');
const path = '/de/dossiers/umsetzung-richtlinie-2024-1712';
const hostile = '=HYPERLINK("x") <b>"fett"</b> & \u202eein sehr langer Titel';
let site: TestSite;

before(async () => {
  site = await createTestSite({ fill: loadShipped, clock: () => now });
  const { owner } = site.database;
  const sourced = { verified: false, source: 'Beispiel-Quelle', sourceUrl: null };
  await writeDossier(
    owner,
    {
      ...shippedDossiers[0]!,
      slug: 'beispiel-dossier',
      kind: 'bill',
      title: { de: `Beispiel ${hostile}`, en: `Example ${hostile}` },
      deadlines: [],
      points: [{ ...shippedDossiers[0]!.points[0]!, asked: { de: hostile, en: hostile } }],
    },
    { at: now, isNew: true },
  );
  for (const [slug, on, dossier] of [
    ['beispiel-monat', '2026-06', null],
    ['beispiel-heute', '2026-06-01', 'beispiel-dossier'],
    ['beispiel-alt', '2025-05-31', null],
  ] as const)
    await writeDeadline(
      owner,
      {
        slug,
        kind: 'hearing',
        title: { de: `Beispiel-Frist; ${slug}`, en: `Example deadline; ${slug}` },
        on,
        asked: { de: 'Beispiel-Verbände, alle', en: 'example associations, all' },
        dossier,
        body: dossier ? null : 'greta',
        history: on < '2026',
        ...sourced,
      },
      { at: now, isNew: true },
    );
});
after(() => site.close());

async function text(address: string): Promise<string> {
  const answer = await site.get(address);
  assert.equal(answer.status, 200, address);
  return answer.text();
}
/** Without markup, with single spaces. */
function plain(html: string): string {
  return html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ');
}

test('every page is valid HTML in both languages', async () => {
  for (const address of [
    '/de/dossiers',
    '/en/dossiers',
    path,
    path.replace('/de/', '/en/'),
    '/de/dossiers/beispiel-dossier',
    '/de/fristen',
    '/en/fristen',
    '/de/fristen?art=consultation',
  ])
    assert.deepEqual(validateHtml(await text(address)), [], address);
});

test('a dossier shows where it stands, what was asked and what came of it, as far as a source tells', async () => {
  const html = await text(path);
  const shown = plain(html);
  assert.match(
    shown,
    /Referentenentwurf hier steht das Verfahren, Stand 2\. Februar 2026 20\. Oktober 2025/,
  );
  assert.equal(shown.split('hier steht das Verfahren').length, 2);
  assert.equal(html.split('aria-current="step"').length, 2);
  assert.match(shown, /1 aufgenommen; 5 offen, nicht geprüft/);
  assert.match(
    shown,
    /Gesetzlich vorsehen, dass die Reform evaluiert wird\.[^.]*offen, nicht geprüft/,
  );
  assert.match(html, /href="\/de\/forderungen\?thema=strafrecht"/);
  assert.match(html, /<a href="\/de\/normen\/stgb\/232">§.232 StGB<\/a>/);
  assert.match(shown, /15\. Juli 2026 noch 44 Tage/);
  assert.match(shown, /28\. November 2025 verstrichen vor 185 Tagen/);
});

test('a stage at which everything was asked and nothing came does not list it a second time', async () => {
  const html = await text('/de/dossiers/psychosoziale-prozessbegleitung');
  assert.match(html, /<a href="#punkte">Hier wurden alle 4 Punkte gefordert, die oben stehen<\/a>/);
  assert.equal(html.split('Fahrtkosten vollständig erstatten.').length, 2);
  assert.deepEqual(validateHtml(html), []);
});

test('the list leads to each dossier and to its files', async () => {
  const html = await text('/de/dossiers');
  assert.match(html, /href="\/de\/dossiers\/umsetzung-richtlinie-2024-1712"/);
  assert.match(plain(html), /Umsetzung einer Richtlinie · Stand 2\. Februar 2026/);
  assert.doesNotMatch(html, /<b>"fett"/);
});

test('files hold every point, and no cell runs as a formula', async () => {
  const csv = await text('/de/dossiers.csv');
  // A response's text has no byte order mark.
  assert.match(csv, /^dossier,kind,title_de/);
  const points = shippedDossiers.flatMap((one) => one.points);
  assert.equal(csv.trimEnd().split('\r\n').length, 1 + points.length + 1);
  assert.match(csv, /"'=HYPERLINK\(""x""\)/);
  assert.doesNotMatch(csv, /\u202e/);
  const own = await text(`${path}.csv`);
  assert.equal(own.trimEnd().split('\r\n').length, 1 + 6);
  const { dossiers } = JSON.parse(await text('/de/dossiers.json'));
  assert.equal(dossiers.length, shippedDossiers.length + 1);
  const one = JSON.parse(await text(`${path}.json`));
  assert.deepEqual(
    one.points.map((point: { outcome: { outcome: string } | null }) => point.outcome?.outcome),
    ['taken_up', undefined, undefined, undefined, undefined, undefined],
  );
  const pdf = await site.get(`${path}.pdf`);
  assert.equal(pdf.headers.get('content-type'), 'application/pdf');
  assert.match(Buffer.from(await pdf.arrayBuffer()).toString('latin1'), /^%PDF-[\s\S]*pdfuaid/);
});

test('the interface tells dossiers and deadlines; what it does not know is refused', async () => {
  const list = JSON.parse(await text('/api/v1/dossiers?kind=transposition'));
  assert.deepEqual([list.total, list.dossiers[0].currentStage], [1, 'referentenentwurf']);
  const one = JSON.parse(await text('/api/v1/dossiers/umsetzung-richtlinie-2024-1712'));
  assert.equal(one.deadlines[1].on, '2026-07-15');
  const { deadlines } = JSON.parse(await text('/api/v1/deadlines'));
  assert.deepEqual(
    deadlines.slice(0, 3).map((each: { id: string; daysLeft: number }) => [each.id, each.daysLeft]),
    [
      ['frist_beispiel-heute', 0],
      ['frist_beispiel-monat', 29],
      ['dossier_umsetzung-richtlinie-2024-1712_umsetzung', 44],
    ],
  );
  for (const [address, status] of [
    ['/api/v1/dossiers/gibt-es-nicht', 404],
    ['/api/v1/dossiers/%00', 404],
    ['/api/v1/dossiers?kind=gesetz', 400],
    ['/api/v1/deadlines?kind=x', 400],
    ['/api/v1/deadlines?x=1', 400],
    ['/de/dossiers/gibt-es-nicht', 404],
    ['/de/dossiers/gibt-es-nicht.pdf', 404],
    ['/de/dossiers/%00', 404],
    ['/de/fristen?art=x', 404],
    ['/de/fristen?art=report&art=report', 404],
    ['/de/fristen.ics?x=1', 404],
    ['/de/fristen/feed.xml?art=', 200],
  ] as const)
    assert.equal((await site.get(address)).status, status, address);
});

test('the radar joins deadlines of all sources once, and says of passed ones that they are', async () => {
  const shown = plain(await text('/de/fristen'));
  assert.match(shown, /Was bevorsteht 1\. Juni 2026 heute Beispiel-Frist; beispiel-heute Anhörung/);
  assert.match(shown, /Juni 2026 noch 29 Tage/);
  assert.equal(shown.split('noch 44 Tage Umsetzung in deutsches Recht').length, 2);
  assert.match(shown, /1\. Januar 2032 in mehr als 5 Jahren Der Anspruch auf Schutz/);
  assert.match(shown, /Gefragt: Beispiel-Verbände, alle .*Am Zug: Deutschland/);
  assert.match(shown, /Verstrichen im letzten Jahr .*28\. November 2025 verstrichen vor 185 Tagen/);
  assert.doesNotMatch(shown, /beispiel-alt/);
  assert.match(shown, /GREVIO/);
  const reports = plain(await text('/de/fristen?art=report'));
  assert.match(reports, /GREVIO/);
  assert.doesNotMatch(reports, /Beispiel-Frist/);
});

test('where nothing is ahead, the radar says so and leads on; each kind tells how many there are', async () => {
  const html = await text('/de/fristen?art=consultation');
  const shown = plain(html);
  assert.match(shown, /Stellungnahme \(2\)/);
  assert.match(shown, /Keine Frist dieser Art steht bevor[^.]*\. Sobald ein Dossier/);
  assert.match(html, /<a href="\/de\/fristen">(<[^>]*>)*Fristen jeder Art \(\d+ stehen bevor\)/);
  assert.match(html, /<a href="\/de\/monitoring\/fristen">/);
  assert.equal((await site.get('/de/monitoring/fristen')).status, 200);
});

test('a point leads to the demand that it brings in, and the demand to it with what came of it', async () => {
  assert.match(
    await text(path),
    /Forderung(<!-- -->)?: ?<a href="\/de\/forderungen\/evaluierung-im-gesetz">/,
  );
  const demand = await text('/de/forderungen/evaluierung-im-gesetz');
  assert.match(
    plain(demand),
    /In Verfahren eingebracht Umsetzung der Richtlinie \(EU\) 2024\/1712 Gesetzlich vorsehen, dass die Reform evaluiert wird\. offen, nicht geprüft/,
  );
  assert.ok(demand.includes(`href="${path}#punkt-evaluierung"`));
  assert.doesNotMatch(await text('/de/forderungen/schutz-von-kindern'), /In Verfahren eingebracht/);
});

test('the calendar is read by a parser of others: whole days, once each, with what is known', async () => {
  const answer = await site.get('/de/fristen.ics');
  assert.equal(answer.headers.get('content-type'), 'text/calendar; charset=utf-8');
  const found = eventsOf(await answer.text());
  const month = found.get('frist_beispiel-monat@localhost');
  assert.deepEqual(
    [month?.summary, String(month?.startDate), String(month?.endDate), month?.startDate.isDate],
    ['GRETA: Beispiel-Frist; beispiel-monat', '2026-06-30', '2026-07-01', true],
  );
  assert.match(
    month?.description ?? '',
    /^Gefragt: Beispiel-Verbände, alle\nBekannt ist nur der Monat: Juni 2026\.\nQuelle: Beispiel-Quelle \(ungeprüft\)$/,
  );
  assert.equal(
    String(
      found
        .get('dossier_umsetzung-richtlinie-2024-1712_umsetzung@localhost')
        ?.component.getFirstPropertyValue('url'),
    ),
    `http://localhost:3000${path}`,
  );
  assert.equal(
    String(
      found
        .get('frist_umsetzung-richtlinie-2024-1385@localhost')
        ?.component.getFirstPropertyValue('url'),
    ),
    'http://localhost:3000/de/fristen#frist_umsetzung-richtlinie-2024-1385',
  );
  assert.ok(![...found.keys()].some((uid) => uid.startsWith('rl-2024')));
  const monitoring = eventsOf(await text('/de/monitoring/fristen.ics'));
  assert.ok([...monitoring.keys()].some((uid) => uid.startsWith('rl-2024-1712-2026-07-15@')));
  const hearings = eventsOf(await text('/en/fristen.ics?art=hearing'));
  assert.deepEqual([...hearings.keys()].sort(), [
    'frist_beispiel-heute@localhost',
    'frist_beispiel-monat@localhost',
  ]);
});

test('a parser of others reads both feeds', async () => {
  for (const [address, first] of [
    ['/de/dossiers/feed.xml', /Beispiel =HYPERLINK/],
    ['/en/fristen/feed.xml', /1 June 2026: Example deadline; beispiel-heute/],
  ] as const) {
    const feed = parseFeed(await text(address));
    assert.equal(feed.meta.type, 'atom');
    assert.match(plain(feed.items[0]?.title ?? ''), first);
    const ids = feed.items.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const { id, url, updated } of feed.items)
      assert.ok(id && url && updated, `${address} ${id}`);
  }
});

test('evidence links a dossier with an article, and both pages say so', async () => {
  const from = { kind: 'dossier', id: 'umsetzung-richtlinie-2024-1712' };
  const to = { kind: 'article', id: 'rl-2011-36-eu/8' };
  const sentence = { de: 'Beispiel-Satz zur Verknüpfung.', en: null };
  await writeLink(site.database.owner, null, { kind: 'cites', from, to, sentence }, now);
  assert.match(plain(await text(path)), /Verknüpft .*Beispiel-Satz zur Verknüpfung\./);
  assert.match(
    await text('/de/normen/rl-2011-36-eu/8'),
    /<a href="\/de\/dossiers\/umsetzung-richtlinie-2024-1712">Umsetzung der Richtlinie/,
  );
});

test('a narrowed feed names its own address, and has that kind only', async () => {
  const feed = parseFeed(await text('/de/fristen/feed.xml?art=transposition'));
  assert.equal(feed.self, 'http://localhost:3000/de/fristen/feed.xml?art=transposition');
  assert.deepEqual(
    feed.items.map(({ categories }) => categories.map(({ term }) => term)),
    [['transposition'], ['transposition']],
  );
});

test('the sitemap names lists and dossiers once', async () => {
  const sitemap = await text('/sitemap/advocacy.xml');
  for (const address of ['/de/dossiers', '/de/fristen', path])
    assert.equal(sitemap.split(`<loc>http://localhost:3000${address}</loc>`).length, 2, address);
});

function eventsOf(calendar: string): Map<string, ICAL.Event> {
  const events = new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent');
  const found = new Map(events.map((one) => new ICAL.Event(one)).map((one) => [one.uid, one]));
  assert.equal(found.size, events.length);
  return found;
}
