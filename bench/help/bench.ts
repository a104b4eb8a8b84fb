import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus, loadavg } from 'node:os';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

import { openBrowser } from '../../test/support/browser.ts';
import { createDemonstration, listenTestSite, type TestSite } from '../../test/support/site.ts';

/** Help pages on a slow telephone: bytes and first paint, each beside a page of the same words without anything around them. */
const paths = [
  '/de/hilfe',
  '/ar/hilfe',
  '/ro/hilfe/rechte/alle',
  '/de/hilfe/orte',
  '/de/hilfe/orte/berlin',
];
const rounds = Number(process.env.ROUNDS ?? 15);
/** What browsers' tools call "Slow 3G". */
const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

const site = await createDemonstration();
const ours = await listenTestSite(site);
const plain = await servePlain(site);
const browser = await openBrowser();
try {
  print(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`);
  print(
    `${rounds} rounds, alternating; slow 3G: 400 ms, 400 kbit/s; median (smallest to greatest)`,
  );
  for (const path of paths) {
    const paints: Record<'ours' | 'plain', number[]> = { ours: [], plain: [] };
    for (let round = 0; round < rounds; round++) {
      paints.ours.push(await firstPaint(browser, ours.origin + path));
      paints.plain.push(await firstPaint(browser, plain.origin + path));
    }
    const bytes = await bytesOf(path);
    print(
      `${path}\n  brotli 11: page ${bytes.page}, with style sheets and scripts ${bytes.all}; plain page ${bytes.plain}` +
        `\n  first paint: ${told(paints.ours)}; plain page ${told(paints.plain)}`,
    );
  }
} finally {
  await browser.close();
  await ours.close(0);
  plain.close();
  await site.close();
}

/** Milliseconds from the start of the navigation, with nothing kept from before. */
async function firstPaint(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  try {
    const page = await context.newPage();
    const tools = await context.newCDPSession(page);
    await tools.send('Network.enable');
    await tools.send('Network.emulateNetworkConditions', slow);
    await page.goto(address, { waitUntil: 'load' });
    return await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list, observer) => {
            const paint = list.getEntriesByName('first-contentful-paint')[0];
            if (!paint) return;
            observer.disconnect();
            resolve(paint.startTime);
          }).observe({ type: 'paint', buffered: true });
        }),
    );
  } finally {
    await context.close();
  }
}

async function bytesOf(path: string): Promise<{ page: number; all: number; plain: number }> {
  const html = await (await site.get(path)).text();
  const page = brotliCompressSync(html).length;
  let all = page;
  for (const [, sheet, script] of html.matchAll(
    /<link rel="stylesheet" href="([^"]+)"|<script defer="" src="([^"]+)"/g,
  ))
    all += brotliCompressSync(await (await site.get(sheet ?? script!)).text()).length;
  return { page, all, plain: brotliCompressSync(wordsOf(html)).length };
}

/** The same words, links and lists; no style, no script, no map. */
function wordsOf(html: string): string {
  return html
    .replace(/<link [^>]*>|<script.*?<\/script>|<svg.*?<\/svg>/gs, '')
    .replace(/ (?:class|id|rel|aria-[a-z]+|tabindex|hreflang)="[^"]*"/g, '');
}

async function servePlain(from: TestSite) {
  const pages = new Map<string, Buffer>();
  for (const path of paths) pages.set(path, gzipSync(wordsOf(await (await from.get(path)).text())));
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '');
    response.writeHead(page ? 200 : 404, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Encoding': 'gzip',
      'Cache-Control': 'no-store',
    });
    response.end(page ?? gzipSync(''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function told(values: number[]): string {
  const sorted = values.map(Math.round).sort((a, b) => a - b);
  return `${sorted[Math.floor(sorted.length / 2)]} ms (${sorted[0]} to ${sorted.at(-1)})`;
}
