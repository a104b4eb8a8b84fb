import type { TestSite } from './site.ts';

export type CrawledPage = {
  readonly path: string;
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly from: string;
};

/**
 * Follows every local link from `starts`, at most `bound` pages of one kind of address (kind: path
 * with slugs and numbers folded), so that a database of thousands is still crawled quickly.
 */
export async function* crawl(
  site: TestSite,
  starts: readonly string[],
  bound = 10,
): AsyncGenerator<CrawledPage> {
  const queue = starts.map((path) => ({ path, from: 'start' }));
  const seen = new Set(starts);
  const perKind = new Map<string, number>();
  for (let next = queue.shift(); next; next = queue.shift()) {
    const kind = kindOf(next.path);
    const count = perKind.get(kind) ?? 0;
    if (count >= bound) continue;
    perKind.set(kind, count + 1);
    const answer = await site.get(next.path);
    const body = await answer.text();
    const type = answer.headers.get('content-type') ?? '';
    yield { path: next.path, status: answer.status, type, body, from: next.from };
    const location = answer.headers.get('location');
    const links = type.startsWith('text/html') ? linksOf(body) : locationsOf(body);
    for (const link of location ? [...links, location] : links) {
      const target = localPath(link, next.path);
      if (!target || seen.has(target)) continue;
      seen.add(target);
      queue.push({ path: target, from: next.path });
    }
  }
}

/** The addresses that a sitemap lists, as paths. */
function locationsOf(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) =>
    match[1]!.replace(/^https?:\/\/[^/]+/, ''),
  );
}

/** The values of href, src and action in an HTML text. */
export function linksOf(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map((match) =>
    unescapeHtml(match[1]!),
  );
}

function localPath(link: string, base: string): string | null {
  const url = URL.canParse(link, `http://localhost${base}`)
    ? new URL(link, `http://localhost${base}`)
    : null;
  return url?.origin === 'http://localhost' ? url.pathname + url.search : null;
}

/**
 * Filters combine without end, so only none, one or more parameters are told apart; help is the same in its many
 * languages and Länder, which its own tests visit all.
 */
function kindOf(path: string): string {
  const [address = '', query] = path.split('?');
  const parameters = query ? Math.min(2, query.split('&').length) : 0;
  const kind = address
    .replace(/^\/[a-z-]+\/hilfe/, '/#/hilfe')
    .replace(/\/hilfe\/orte\/[a-z-]+/, '/hilfe/orte/#')
    .replace(/[^/]*\d[^/]*/g, '#');
  return `${kind} ${parameters}`;
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
