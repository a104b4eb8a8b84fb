import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock } from '../../../clock/index.ts';
import { readConfig } from '../../../config/index.ts';
import type { Route } from '../../../domain.ts';
import { createApp } from '../../../http/app.tsx';
import { loadAssets } from '../../../http/assets.ts';
import { listen } from '../../../http/server.ts';
import { createLog } from '../../../log/index.ts';
import { sampleFrame } from '../../gallery/sample-frame.ts';
import { quietAssets } from '../assets.ts';
import { samplePage } from './sample-page.tsx';
import { type SampleCode, sampleTexts } from './sample-texts.ts';

export type SampleSite = {
  readonly origin: string;
  /** How often the exit was asked for. */
  readonly exits: () => number;
  /** What pages reported to `/zustand?…`: nothing else can look into a page that waits for another. */
  readonly reports: readonly string[];
  readonly close: () => Promise<void>;
};

const open = {
  method: 'GET',
  role: 'public',
  organisation: 'none',
  audit: 'none',
  cache: 'no-store',
  headers: 'quiet',
} as const;

/** Quiet pages with the real assets and headers; `/weg` leads to `exitUrl`, or is never answered when there is none. */
export async function serveSampleSite(exitUrl: string | null): Promise<SampleSite> {
  let exits = 0;
  const reports: string[] = [];
  const assets = await loadAssets(quietAssets);
  const page = (path: string, code: SampleCode): Route => ({
    ...open,
    path,
    handle: (visit) => visit.html(samplePage(code, { asset: assets.address })),
  });
  const weg: Route = {
    ...open,
    path: '/weg',
    handle: (visit) => {
      exits++;
      return exitUrl === null ? new Promise<Response>(() => {}) : visit.redirect(exitUrl, 303);
    },
  };
  const report: Route = {
    ...open,
    path: '/zustand',
    handle: (visit) => {
      reports.push(decodeURIComponent(new URL(visit.req.url).search.slice(1)));
      return visit.body(null, 204);
    },
  };
  const codes = Object.keys(sampleTexts) as SampleCode[];
  const pages = codes.flatMap((code) => [
    page(`/${code}/hilfe`, code),
    page(`/${code}/weiter`, code),
  ]);
  const app = createApp({
    services: {
      config: readConfig({}, 'production'),
      mode: 'production',
      log: createLog('silent'),
      clock: systemClock,
      // No page here reads one.
      db: null as never,
    },
    domains: [{ name: 'beispiel', schema: null, routes: [...pages, weg, report] }],
    assets,
    frame: () => sampleFrame('de'),
  });
  const listening = await listen(app, { host: '127.0.0.1', port: 0 }, 'production');
  return {
    origin: `http://127.0.0.1:${listening.port}`,
    exits: () => exits,
    reports,
    close: () => listening.close(0),
  };
}

export type Elsewhere = { readonly origin: string; readonly close: () => Promise<void> };

/** Stands for somebody else's site: `/wetter` is where the exit leads, `/vorher` where the reader came from; `/kaputt` hangs up. */
export async function serveElsewhere(): Promise<Elsewhere> {
  const server = createServer((request, response) => {
    if (request.url === '/kaputt') {
      request.socket.destroy();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><title>${request.url}</title>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => close(server) };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
