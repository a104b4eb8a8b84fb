import type { Visit } from '../../../platform/domain.ts';
import type { Feed } from '../../../platform/feeds/index.ts';
import { parseSearch } from '../address.ts';
import { findUpdates } from '../decisions.ts';
import { decisionsAsAtom } from '../export/atom.ts';
import { fileResponse, renderFile } from '../export/file.ts';
import { type ExportItem, itemOfHit, maximumItems } from '../export/item.ts';
import { type FileForm, searchPath } from '../paths.ts';
import { searchAll } from '../search/index.ts';
import type { SearchRequest } from '../search/result.ts';
import { words } from '../words.ts';

/** A feed is asked for again and again; what is older than these stands in the other forms. */
const maximumFeedItems = 100;

/** A search as a file, with the parameters of the page; at most 1,000 decisions, and a header says so. */
export async function searchFile(visit: Visit, form: FileForm): Promise<Response> {
  const query = new URL(visit.req.url).searchParams;
  const { request } = parseSearch(query);
  if (form === 'atom')
    return feed(visit, query.has('sort') ? request : { ...request, sort: 'newest' });
  const items = await findItems(visit, request, maximumItems);
  return bounded(
    fileResponse(form, `rechtsprechung.${form}`, renderFile(form, items)),
    maximumItems,
  );
}

async function feed(visit: Visit, request: SearchRequest): Promise<Response> {
  const items = await findItems(visit, request, maximumFeedItems);
  const body = decisionsAsAtom(feedOf(visit, request), items);
  return bounded(fileResponse('atom', null, body), maximumFeedItems);
}

async function findItems(
  visit: Visit,
  request: SearchRequest,
  limit: number,
): Promise<ExportItem[]> {
  const { services, language, frame } = visit.var;
  const hits = await searchAll(services.db, { ...request, offset: 0 }, limit);
  const updates = await findUpdates(
    services.db,
    hits.map((hit) => hit.id),
  );
  const now = services.clock().toString({ smallestUnit: 'second' });
  return hits.map((hit) => itemOfHit(hit, updates.get(hit.id) ?? now, language, frame.origin));
}

function feedOf(visit: Visit, request: SearchRequest): Feed {
  const { services, language, frame } = visit.var;
  const say = words(language);
  return {
    language,
    title: request.text ? say('feed.title', { text: request.text }) : say('name'),
    subtitle: say('feed.subtitle', { count: maximumFeedItems }),
    self: frame.origin + searchPath(language, request, 'atom'),
    page: frame.origin + searchPath(language, request),
    author: frame.site.network.name,
    now: services.clock().toString({ smallestUnit: 'second' }),
  };
}

/** Programs see in a header what people read beside the links: the file may not be all there is. */
function bounded(answer: Response, limit: number): Response {
  answer.headers.set('Schnittstelle-Maximum', String(limit));
  return answer;
}
