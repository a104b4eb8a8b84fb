import type { Domain, Services, Visit } from '../platform/domain.ts';

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

/** `/sitemap.xml` of what `domains` declare as pages. */
export function sitemap(domains: () => readonly Domain[]): (visit: Visit) => Promise<Response> {
  return async (visit) => {
    const services = visit.get('services');
    const entries: string[] = [];
    for (const domain of domains())
      for await (const one of domain.pages?.(services) ?? []) {
        if (entries.length >= maximumAddresses) break;
        entries.push(entry(services, one.path, one.changed));
      }
    const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
    return new Response(body, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
  };
}

/** Paths are made of slugs, so that nothing needs escaping but is checked all the same. */
function entry(services: Services, path: string, changed: string | undefined): string {
  const address = new URL(path, services.config.publicOrigin ?? 'http://localhost').href.replaceAll(
    '&',
    '&amp;',
  );
  return `<url><loc>${address}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`;
}
