import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import { linksOf } from '../../../test/support/crawl.ts';
import { validateHtml } from '../../../test/support/pages.ts';
import { systemClock } from '../../platform/clock/index.ts';
import { readConfig } from '../../platform/config/index.ts';
import type { Stored } from '../../platform/domain.ts';
import { createApp } from '../../platform/http/app.tsx';
import { loadAssets } from '../../platform/http/assets.ts';
import { windowSeconds } from '../../platform/http/limit.ts';
import { createLog } from '../../platform/log/index.ts';
import { uiAssets } from '../../platform/ui/index.ts';
import { createFrame } from '../../site/frame.ts';
import { aboutDomain, identity } from './index.ts';

const paths = ['de', 'en'].flatMap((language) =>
  ['ueber-uns', 'impressum', 'datenschutz', 'barrierefreiheit', 'kontakt'].map(
    (segment) => `/${language}/${segment}`,
  ),
);
const shipped = readFileSync(new URL('data/identity.json', import.meta.url), 'utf8');
const assets = await loadAssets(uiAssets);
const folder = mkdtempSync(join(tmpdir(), 'schnittstelle-about-'));
after(() => rmSync(folder, { recursive: true }));

const sample: Stored = {
  category: { de: 'Beispiel-Kategorie', en: 'Sample category' },
  purpose: { de: 'Beispiel-Zweck', en: 'sample purpose' },
  legalBasis: { de: 'Beispiel-Grundlage', en: 'sample basis' },
  retention: { de: 'Beispiel-Frist', en: 'sample period' },
};

test('every page answers in both languages with valid HTML, one heading and working links', async () => {
  const get = siteWith({ stored: [sample] });
  for (const path of paths) {
    const html = await get(path);
    assert.deepEqual(validateHtml(html), [], path);
    assert.equal(html.match(/<h1[ >]/g)?.length, 1, path);
    assert.doesNotMatch(html, /\{[a-zA-Z]+\}|undefined|null<|NaN/, path);
    for (const link of linksOf(html)) {
      const [target = '', fragment] = link.split('#');
      if (fragment && target === '')
        assert.ok(html.includes(`id="${fragment}"`), `${path} ${link}`);
      if (paths.includes(target)) await get(target);
    }
  }
});

test('the sitemap names exactly the pages that answer', async () => {
  const domain = aboutDomain(() => []);
  const named: string[] = [];
  for await (const { path } of domain.pages?.(services(folder)) ?? []) named.push(path);
  assert.deepEqual(named.sort(), [...paths].sort());
});

test('the imprint says what is not given, and nothing more once everything is', async () => {
  const open = textOf(await siteWith({})('/de/impressum'));
  assert.equal(open.split('noch nicht angegeben').length - 1, 6);
  assert.match(open, /Faltblatt des KOK, Juli 2022/);
  const complete = textOf(
    await siteWith({
      own: ownIdentity({
        representatives: ['Beispiel-Vorständin', 'Beispiel-Vorstand'],
        register: 'Beispiel-Register 1',
        vatId: false,
        businessId: false,
        editor: 'Beispiel-Redaktion',
        sourceCode: 'https://example.org/quelltext',
      }),
    })('/de/impressum'),
  );
  assert.match(complete, /Beispiel-Vorständin, Beispiel-Vorstand/);
  assert.doesNotMatch(complete, /noch nicht|Umsatzsteuer-ID|Wirtschafts-ID/);
});

test('the privacy notice shows each category that a domain stores, or that none does', async () => {
  const filled = await siteWith({ stored: [sample] })('/en/datenschutz');
  for (const text of [sample.category, sample.purpose, sample.legalBasis, sample.retention])
    assert.ok(filled.includes(text.en), text.en);
  assert.match(await siteWith({ stored: [] })('/de/datenschutz'), /speichert kein Bereich/);
});

test('the privacy notice names the window in which the rate limit keeps a hash', async () => {
  assert.match(await siteWith({})('/de/datenschutz'), new RegExp(`${windowSeconds} Sekunden lang`));
});

test('another network’s pages name the KOK nowhere', async () => {
  const own = JSON.stringify(JSON.parse(shipped), (key, value) =>
    typeof value === 'string' ? (replacements[key] ?? 'Beispiel') : value,
  );
  const get = siteWith({ own });
  for (const path of paths)
    assert.doesNotMatch(await get(path), /KOK|Koordinierungskreis|Lützow|kok-|26 ?39|DE43/, path);
});

/** Values that identity.json accepts where "Beispiel" would not do. */
const replacements: Record<string, string> = {
  dial: '+493023125000',
  email: 'info@example.org',
  website: 'https://example.org',
  iban: 'DE02120300000000202051',
  bic: 'BYLADEM1001',
  asOf: '2026-01',
  0: 'de',
  1: 'en',
};

function siteWith(options: { own?: string; stored?: readonly Stored[] }) {
  const place = mkdtempSync(join(folder, 'data-'));
  if (options.own) writeFileSync(join(place, 'identity.json'), options.own);
  const given = services(place);
  const domains = [aboutDomain(() => options.stored ?? [])];
  const { config, mode } = given;
  const frame = createFrame({ config, mode, assets, domains, network: () => identity(config) });
  const app = createApp({ services: given, domains, assets, frame });
  return async (path: string) => {
    const answer = await app.request(path);
    assert.equal(answer.status, 200, path);
    return answer.text();
  };
}

/** Without a database: these pages must answer while it is away. */
function services(dataDir: string) {
  const config = readConfig(
    { DATA_DIR: dataDir, PUBLIC_ORIGIN: 'http://localhost:3000' },
    'production',
  );
  const db = new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (one) => new PostgresIntrospector(one),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  return { config, mode: 'production' as const, log: createLog('silent'), clock: systemClock, db };
}

function ownIdentity(imprint: Record<string, unknown>): string {
  const own = JSON.parse(shipped);
  return JSON.stringify({ ...own, imprint: { ...own.imprint, ...imprint } });
}

/** What is read on the page, with plain spaces. */
function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, ' ').replace(/[\s\u00a0]+/g, ' ');
}
