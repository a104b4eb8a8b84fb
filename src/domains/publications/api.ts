import { linksAddress } from '../../core/evidence/index.ts';
import { type ApiRoute, apiRoute, createRoute, z } from '../../platform/http/api.ts';
import { publicAccess, refused } from '../../platform/http/api-answers.ts';
import { listNews } from './news.ts';
import { newsKinds, newsPath } from './news-item.ts';

const query = z.strictObject({
  language: z.enum(['de', 'en']).default('de'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(10_000).default(0),
  kind: z.enum(newsKinds).optional().describe('Left out: all.'),
});

const answer = z.object({
  total: z.number().int(),
  news: z.array(
    z.object({
      id: z.uuid(),
      url: z.url(),
      kind: z.enum(newsKinds),
      publishedOn: z.iso.date(),
      updated: z.iso.datetime(),
      language: z.enum(['de', 'en']).describe('Of the text: German where there is no other.'),
      title: z.string(),
      lead: z.string(),
      links: z.url().describe('What the network links it with.'),
    }),
  ),
});

/** News for programs, newest first. */
export const api: readonly ApiRoute[] = [
  apiRoute(
    publicAccess,
    createRoute({
      method: 'get',
      path: '/news',
      summary: 'List news',
      description: 'News and press releases, newest first.',
      request: { query },
      responses: {
        200: { description: 'Found.', content: { 'application/json': { schema: answer } } },
        400: refused,
      },
    }),
    async (visit) => {
      const { language, limit, offset, kind } = visit.req.valid('query');
      const { db, clock } = visit.var.services;
      const wanted = { at: clock(), kind, limit, offset };
      const { total, found } = await listNews(db, language, wanted);
      const news = found.map(({ slug, ...one }) => ({
        ...one,
        url: visit.var.frame.origin + newsPath(language, slug),
        links: linksAddress(visit.var.frame.origin, 'news', slug),
      }));
      return visit.json({ total, news }, 200);
    },
  ),
];
