import { type ApiRoute, apiRoute, createRoute, z } from '../../platform/http/api.ts';
import { publicAccess } from '../../platform/http/api-answers.ts';
import { problem } from '../../platform/http/problem.ts';
import { detailAnswer, listAnswer } from './api-answers.ts';
import { decisionsQuery, requestOf } from './api-query.ts';
import { decisionDetail, decisionList, problemDetails } from './api-schemas.ts';
import { findDecision, findMoved } from './decisions.ts';
import { searchPage } from './search/index.ts';

const refused = {
  description: 'A value does not fit, or a parameter is not known.',
  content: { 'application/problem+json': { schema: problemDetails } },
};
const missing = {
  description: 'There is no such decision.',
  content: { 'application/problem+json': { schema: problemDetails } },
};

const list = createRoute({
  method: 'get',
  path: '/decisions',
  summary: 'Search decisions',
  description:
    'Decisions that fit, best first, or the newest first without words; with counts per court, year and so on.',
  request: { query: decisionsQuery },
  responses: {
    200: { description: 'Found.', content: { 'application/json': { schema: decisionList } } },
    400: refused,
  },
});

const detail = createRoute({
  method: 'get',
  path: '/decisions/{slug}',
  summary: 'Read one decision',
  description: 'Everything that is public of a decision: text, norms, citations both ways.',
  request: {
    params: z.object({
      slug: z.string().openapi({
        example: 'bgh-2023-01-17-2-str-87-22-b',
        description: 'The id of the decision.',
      }),
    }),
    query: z.strictObject({}),
  },
  responses: {
    200: { description: 'Found.', content: { 'application/json': { schema: decisionDetail } } },
    301: { description: 'The decision has another id now; Location names it.' },
    400: refused,
    404: missing,
  },
});

export const api: readonly ApiRoute[] = [
  apiRoute(publicAccess, list, async (visit) => {
    const { services, frame } = visit.var;
    const query = visit.req.valid('query');
    const found = await searchPage(services.db, requestOf(query), query.cursor || null);
    if (found === null) return problemIn('cursor', 'The next of an answer to the same parameters.');
    const tooMuch = found.result.notices.find(
      ({ kind }) => kind === 'too_long' || kind === 'too_complex',
    );
    if (tooMuch) return problemIn('q', 'Shorter and simpler.');
    return visit.json(listAnswer(found.result, found.next, frame.origin), 200);
  }),

  apiRoute(publicAccess, detail, async (visit) => {
    const { services, frame } = visit.var;
    const { slug } = visit.req.valid('param');
    const decision = await findDecision(services.db, slug);
    if (decision) return visit.json(detailAnswer(decision, frame.origin), 200);
    const moved = await findMoved(services.db, slug);
    if (moved) return visit.redirect(`/api/v1/decisions/${moved}`, 301);
    return problem(404, 'There is no such decision.');
  }),
];

function problemIn(name: string, message: string): Response {
  return problem(400, 'The request has values that do not fit.', [{ in: 'query', name, message }]);
}
