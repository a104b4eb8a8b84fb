import type { Domain, Page, Services, Visit } from '../platform/domain.ts';

/** The protocol's bound for one file (sitemaps.org). */
const maximumAddresses = 50_000;

/** `/robots.txt`; a demonstration asks to be left out of every index. */
export function robots(visit: Visit): Response {
  const { config, mode } = visit.get('services');
  const lines =
    mode === 'demonstration'
      ? ['User-agent: *', 'Disallow: /']
      : ['User-agent: *', 'Disallow: /api/', `Sitemap: ${config.publicOrigin}/sitemap.xml`];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}

/** `/sitemap.xml`: an index with one sitemap for each domain that has pages. */
export function sitemapIndex(domains: () => readonly Domain[]): (visit: Visit) => Response {
  return (visit) => {
    const { publicOrigin } = visit.get('services').config;
    const entries = domains()
      .filter((domain) => domain.pages)
      .map(({ name }) => `<sitemap><loc>${publicOrigin}/sitemap/${name}.xml</loc></sitemap>`);
    return xml(`<sitemapindex ${namespace}>\n${entries.join('\n')}\n</sitemapindex>`);
  };
}

/** `/sitemap/{domain}.xml`: the first 50,000 of the addresses that the domain declares as pages. */
export function sitemap(domains: () => readonly Domain[]): (visit: Visit) => Promise<Response> {
  return async (visit) => {
    const services = visit.get('services');
    const name = visit.req.param('file')?.replace(/\.xml$/, '');
    const pages = domains().find((domain) => domain.name === name)?.pages;
    if (!pages) return visit.notFound();
    const entries: string[] = [];
    for await (const page of pages(services)) {
      entries.push(entry(services, page));
      if (entries.length === maximumAddresses) break;
    }
    return xml(`<urlset ${namespace}>\n${entries.join('\n')}\n</urlset>`);
  };
}

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** Paths are made of slugs, in which nothing needs escaping. */
function entry({ config }: Services, { path, changed }: Page): string {
  const lastmod = changed ? `<lastmod>${changed}</lastmod>` : '';
  return `<url><loc>${config.publicOrigin}${path}</loc>${lastmod}</url>`;
}

function xml(body: string): Response {
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
}
