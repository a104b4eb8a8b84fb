import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Browser, Page } from 'playwright-core';
import type { Asset, Assets } from '../../src/platform/http/assets.ts';
import { securityHeaders } from '../../src/platform/http/headers.ts';
import { loadAssetsOnce } from './assets.ts';
import { openContext } from './browser.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export type Violation = { readonly rule: string; readonly help: string; readonly nodes: string[] };

const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose answer changes with the colours of a page. */
const onColours = ['color-contrast-enhanced', 'link-in-text-block'];

/**
 * What axe finds on the page as it stands: WCAG 2.2 A and AA, 2.0 AAA, and best practice, or only what the rules on colour find.
 * The script is evaluated through the debugging protocol, so the page's content security policy stays as it is.
 */
export async function checkAccessibility(
  page: Page,
  rules: 'all' | 'on colours' = 'all',
): Promise<Violation[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis)))
    await page.evaluate(readFileSync(axe, 'utf8'));
  const options = {
    resultTypes: ['violations'],
    runOnly: rules === 'all' ? tags : { type: 'rule', values: onColours },
    // Tagged AAA, hence off unless asked for: the site promises 7 : 1, which whatever fails 4.5 : 1 fails, too.
    rules: { 'color-contrast-enhanced': { enabled: true }, 'color-contrast': { enabled: false } },
  };
  return page.evaluate(async (how) => {
    type AxeResult = {
      violations: {
        id: string;
        help: string;
        nodes: { html: string; failureSummary?: string }[];
      }[];
    };
    const { axe } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<AxeResult> };
    };
    const result = await axe.run(how);
    return result.violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      nodes: nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`),
    }));
  }, options);
}

/** How many CSS pixels the page is wider than the window; 0 when nothing scrolls sideways. */
export function horizontalOverflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
}

export type Served = { readonly origin: string; readonly close: () => Promise<void> };

/**
 * Serves ready documents, by path, with the real assets and the real header set of pages.
 * `render` gets the addresses of the assets and gives the documents, each with its doctype.
 */
export async function servePages(
  assetList: readonly Asset[],
  render: (assets: Assets) => ReadonlyMap<string, string>,
): Promise<Served> {
  const assets = await loadAssetsOnce(assetList);
  const pages = render(assets);
  const headers = {
    ...securityHeaders('page', 'no-store', 'production'),
    'Content-Type': 'text/html; charset=utf-8',
  };
  const app = new Hono();
  app.get(
    '/assets/:file',
    (visit) => assets.serve(visit.req.param('file'), '') ?? visit.notFound(),
  );
  app.get('*', (visit) => {
    const html = pages.get(visit.req.path);
    return html === undefined ? visit.notFound() : new Response(html, { headers });
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export type VisitOptions = NonNullable<Parameters<typeof openContext>[1]>;

/**
 * Opens each path in one context, lets `look` look at it, and fails on what the browser complained about:
 * refusals of the content security policy, failed requests, requests to anywhere else.
 */
export async function visitPages(
  browser: Browser,
  served: Pick<Served, 'origin'>,
  paths: readonly string[],
  options: VisitOptions,
  look: (page: Page, path: string) => Promise<void>,
): Promise<void> {
  const context = await openContext(browser, options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => {
    // The icon of a page that is left before it came.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      complaints.push(`failed: ${request.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${served.origin}/`)) complaints.push(`asked: ${request.url()}`);
  });
  try {
    for (const path of paths) {
      await page.goto(served.origin + path);
      await look(page, path);
      assert.deepEqual(complaints, [], path);
    }
  } finally {
    await context.close();
  }
}
