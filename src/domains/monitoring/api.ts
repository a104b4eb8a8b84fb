import { type ApiRoute, apiRoute, createRoute, z } from '../../platform/http/api.ts';
import {
  found,
  missing,
  partOfList,
  publicAccess,
  refused,
  texts,
} from '../../platform/http/api-answers.ts';
import { problem } from '../../platform/http/problem.ts';
import { exportItem } from './export/item.ts';
import { isKey } from './monitoring.ts';
import { readNames } from './names.ts';
import { addressees, assessors, states, urgencies } from './recommendation.ts';
import { findChain, findRecommendations, listRecommendations } from './recommendations.ts';

const key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
const assessment = z
  .object({ state: z.enum(states), on: z.string() })
  .nullable()
  .describe('The newest; null: none yet.');

const recommendation = z.object({
  id: z.string().openapi({ example: 'greta-2-bedenkfrist' }),
  url: z.url(),
  body: z.string().openapi({ example: 'greta' }),
  round: z.string().nullable().openapi({ example: 'greta-2' }),
  symbol: z.string().nullable().describe('Of the document.').openapi({ example: 'GRETA(2019)07' }),
  paragraph: z
    .string()
    .nullable()
    .describe('null: nobody has looked it up in the document. "I.22": item 22 of Appendix I.'),
  urgency: z.enum(urgencies).nullable(),
  text: z
    .object({ de: z.string().nullable(), en: z.string().nullable() })
    .describe('In our own words; the document counts.'),
  articles: z.array(z.string().openapi({ example: 'cets-197/13' })).describe('Our reading.'),
  topics: z.array(z.string().openapi({ example: 'bedenkfrist' })),
  addressees: z.array(z.enum(addressees)),
  byState: z.string().nullable().describe('In the Universal Periodic Review: who asked.'),
  firstRaised: z.string().nullable(),
  repeats: z.string().nullable().describe('Id of the earlier recommendation.'),
  response: z.string().nullable().describe('What Germany answered.'),
  nextReportOn: z.string().nullable(),
  network: assessment,
  state: assessment,
  verified: z.boolean().describe('Whether somebody compared this with the source.'),
  source: z.string().describe('In German.'),
  sourceUrl: z.url().nullable(),
  links: z.url().describe('What the network links it with.'),
});

/** What else is held of one: everything that was said of it over time. */
const withHistory = recommendation.extend({
  responseText: texts.nullable().describe('null: no reply, or no words of it are held.'),
  assessments: z
    .array(
      z.object({
        by: z.enum(assessors),
        state: z.enum(states),
        on: z.string(),
        reason: texts,
        evidence: z.string(),
        evidenceUrl: z.url().nullable(),
      }),
    )
    .describe('In the order in which they were entered.'),
  chain: z
    .array(z.string())
    .describe('Ids of what it repeats and of what repeats it, itself included, oldest first.'),
});

const list = createRoute({
  method: 'get',
  path: '/recommendations',
  summary: 'List recommendations',
  description: 'What monitoring bodies ask of Germany, by body, round and paragraph.',
  request: {
    query: z.strictObject({
      body: key.optional().openapi({ example: 'greta', description: 'Id of a body.' }),
      round: key.optional().openapi({ example: 'greta-2', description: 'Id of a round.' }),
      article: z
        .string()
        .regex(/^[a-z0-9-]{1,80}(\/\d{1,4}[a-z]{0,3})?$/)
        .optional()
        .openapi({ example: 'cets-197/13', description: 'An instrument or an article of it.' }),
      topic: key.optional().openapi({ example: 'bedenkfrist', description: 'Id of a topic.' }),
      ...partOfList(100),
    }),
  },
  responses: {
    200: found(z.object({ total: z.int(), recommendations: z.array(recommendation) })),
    400: refused,
  },
});

const detail = createRoute({
  method: 'get',
  path: '/recommendations/{id}',
  summary: 'Read one recommendation',
  description: 'By its id, which stays.',
  request: {
    params: z.object({ id: z.string().openapi({ example: 'greta-2-bedenkfrist' }) }),
    query: z.strictObject({}),
  },
  responses: {
    200: found(withHistory),
    400: refused,
    404: missing,
  },
});

/** Recommendations for programs. */
export const api: readonly ApiRoute[] = [
  apiRoute(publicAccess, list, async (visit) => {
    const { services, frame } = visit.var;
    const { limit, offset, ...filter } = visit.req.valid('query');
    const { total, found: part } = await listRecommendations(services.db, given(filter), {
      limit,
      offset,
    });
    const names = await readNames(services.db, []);
    return visit.json(
      { total, recommendations: part.map((one) => exportItem(one, names, frame.origin)) },
      200,
    );
  }),
  apiRoute(publicAccess, detail, async (visit) => {
    const { services, frame } = visit.var;
    const { id } = visit.req.valid('param');
    const [one] = isKey(id) ? await findRecommendations(services.db, [id]) : [];
    if (!one) return problem(404, 'There is no recommendation with this id.');
    const chain = await findChain(services.db, id);
    return visit.json(
      {
        ...exportItem(one, await readNames(services.db, []), frame.origin),
        responseText: one.response?.text.de ? { ...one.response.text } : null,
        assessments: one.assessments.map((assessment) => ({ ...assessment })),
        chain: chain.map((member) => member.id),
      },
      200,
    );
  }),
];

/** Without the names that were not given. */
function given(filter: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
