import type { Visit } from '../domain.ts';
import { atom, type Entry } from '../feeds/index.ts';

type Subject = {
  /** Of the page that shows the same; the feed stands below it as feed.xml. */
  readonly path: string;
  /** What both are narrowed to: "?art=report". */
  readonly query?: string;
  readonly title: (network: string) => string;
  readonly subtitle: string;
};

/** An Atom feed of the network, beside a page of the visit's language. */
export function feedAnswer(
  visit: Visit,
  { path, query = '', title, subtitle }: Subject,
  entries: readonly Entry[],
): Response {
  const { services, language, frame } = visit.var;
  const network = frame.site.network.name;
  const text = atom(
    {
      language,
      title: title(network),
      subtitle,
      self: `${frame.origin}${path}/feed.xml${query}`,
      page: frame.origin + path + query,
      author: network,
      now: services.clock().toString(),
    },
    entries,
  );
  return new Response(text, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
