import { todayOf } from '../../../platform/clock/index.ts';
import { type ApiRoute, apiRoute, createRoute, z } from '../../../platform/http/api.ts';
import { found, missing, publicAccess, refused } from '../../../platform/http/api-answers.ts';
import { isSearchText } from '../../../platform/http/filter.ts';
import { problem } from '../../../platform/http/problem.ts';
import { tongues } from '../../../platform/i18n/index.ts';
import { type FoundPages, findPages } from '../full-text/found-pages.ts';
import { placeOf } from '../full-text/page-hit.ts';
import { apiItem, publicationSchema } from './api-item.ts';
import { listCatalogue } from './catalogue.ts';
import { publicationTopics, publicationTypes } from './lists.ts';
import { findPublication, findPublicationById, findReplacing } from './publications.ts';
import { readListed } from './read-listed.ts';

const query = z.strictObject({
  q: z
    .string()
    .refine(isSearchText)
    .optional()
    .describe('Words of titles, abstracts, texts and the pages of PDFs.'),
  type: z.enum(publicationTypes.map(({ id }) => id)).optional(),
  topic: z.enum(publicationTopics.map(({ id }) => id)).optional(),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  language: z
    .enum(tongues.map(({ code }) => code))
    .optional()
    .describe('In which it can be read.'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(10_000).default(0),
});

const foundPages = z
  .object({
    total: z.number().int(),
    hits: z.array(
      z.object({
        url: z.url().describe('Opens the file at the page.'),
        file: z.string(),
        page: z.number().int(),
        language: z.string().describe('BCP 47, of the passage.'),
        passage: z.array(z.object({ text: z.string(), hit: z.boolean() })),
      }),
    ),
  })
  .nullable()
  .describe('The best pages of its PDFs that hold the words; null: none does, or none was asked.');

const list = createRoute({
  method: 'get',
  path: '/publications',
  summary: 'List publications',
  description: 'Statements, reports, handbooks and other publications, newest first.',
  request: { query },
  responses: {
    200: found(
      z.object({
        total: z.number().int(),
        publications: z.array(publicationSchema.extend({ foundPages })),
      }),
    ),
    400: refused,
  },
});

const detail = createRoute({
  method: 'get',
  path: '/publications/{id}',
  summary: 'Read one publication',
  description: 'By its id or its slug; both stay.',
  request: {
    params: z.object({ id: z.string().openapi({ example: 'kok-datenbericht-2025' }) }),
    query: z.strictObject({}),
  },
  responses: {
    200: found(
      publicationSchema.extend({
        related: z.array(z.string()).describe('Slugs.'),
        replacedBy: z.array(z.string()).describe('Slugs of the newest that replace it.'),
      }),
    ),
    400: refused,
    404: { ...missing, description: 'There is none with this id, or it is withdrawn.' },
  },
});

/** The catalogue for programs, newest first, and each publication alone. */
export const catalogueApi: readonly ApiRoute[] = [
  apiRoute(publicAccess, list, async (visit) => {
    const { q, limit, offset, ...rest } = visit.req.valid('query');
    const { services, frame } = visit.var;
    const text = q?.trim() || undefined;
    const { total, found } = await listCatalogue(services.db, { text, ...rest }, { limit, offset });
    const ids = found.map(({ id }) => id);
    const pages =
      text === undefined
        ? new Map<string, FoundPages>()
        : await findPages(services.db, ids, { text, language: 'de' });
    const listed = await readListed(services.db, found, todayOf(services.clock()));
    const publications = listed.map((one) => ({
      ...apiItem(one, frame.origin),
      foundPages: pagesItem(pages.get(one.publication.id), frame.origin),
    }));
    return visit.json({ total, publications }, 200);
  }),
  apiRoute(publicAccess, detail, async (visit) => {
    const { services, frame } = visit.var;
    const { id } = visit.req.valid('param');
    const { db } = services;
    const publication = z.uuid().safeParse(id).success
      ? await findPublicationById(db, id.toLowerCase())
      : await findPublication(db, id);
    if (!publication) return problem(404, 'There is no publication with this id.');
    const replacedBy = await findReplacing(db, publication.id);
    const [listed] = await readListed(db, [publication], todayOf(services.clock()));
    return visit.json(
      {
        ...apiItem(listed!, frame.origin),
        related: [...publication.related],
        replacedBy: replacedBy.map(({ slug }) => slug),
      },
      200,
    );
  }),
];

function pagesItem(pages: FoundPages | undefined, origin: string) {
  if (!pages) return null;
  const hits = pages.hits.map(({ href, lang, passage }) => {
    const { name, number } = placeOf(href);
    return { url: origin + href, file: name, page: number, language: lang, passage: [...passage] };
  });
  return { total: pages.total, hits };
}
