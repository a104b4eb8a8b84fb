import { todayOf } from '../../../platform/clock/index.ts';
import { type ApiRoute, apiRoute, createRoute, z } from '../../../platform/http/api.ts';
import {
  found,
  missing,
  partOfList,
  publicAccess,
  refused,
  sourced,
  texts,
} from '../../../platform/http/api-answers.ts';
import { isSearchText } from '../../../platform/http/filter.ts';
import { problem } from '../../../platform/http/problem.ts';
import { levels, states } from './demand.ts';
import { findDemand, listDemands } from './demands.ts';
import { exportItem } from './export/item.ts';
import { choices, matches } from './filter.ts';

const day = z.string().describe('A day, a month or a year.').openapi({ example: '2013' });
const state = z.enum(states);

const demand = z.object({
  id: z.string().openapi({ example: 'berichterstattungsstelle' }),
  url: z.url(),
  title: texts,
  text: texts.describe('Markdown.'),
  addressees: z.array(z.object({ level: z.enum(levels), name: texts })),
  topics: z.array(z.string().openapi({ example: 'aufenthalt' })),
  since: z
    .object({ on: day, ...sourced })
    .nullable()
    .describe('null: no source tells.'),
  years: z
    .int()
    .nullable()
    .describe(
      'Full years for which it stands, or stood until it was met; never more than is known.',
    ),
  state: z.object({ state, on: day }).nullable().describe('The newest; null: not recorded.'),
  history: z
    .array(z.object({ state, on: day, reason: texts, ...sourced }))
    .describe('Oldest first.'),
  ...sourced,
  updated: z.iso.datetime(),
});

const choice = (facet: keyof typeof choices, description: string) =>
  z
    .enum(choices[facet] as [string, ...string[]])
    .optional()
    .openapi({ description });

const list = createRoute({
  method: 'get',
  path: '/demands',
  summary: 'List demands',
  description: 'What the network demands of politics; those that stand longest come first.',
  request: {
    query: z.strictObject({
      q: z.string().refine(isSearchText).optional().describe('Words of title and text.'),
      topic: choice('topic', 'Id of a topic.'),
      addressee: choice('addressee', 'Of whom it is demanded.'),
      state: choice('state', 'How it stands now; unknown: not recorded.'),
      ...partOfList(100),
    }),
  },
  responses: {
    200: found(z.object({ total: z.int(), demands: z.array(demand) })),
    400: refused,
  },
});

const detail = createRoute({
  method: 'get',
  path: '/demands/{id}',
  summary: 'Read one demand',
  description: 'By its id, which stays.',
  request: {
    params: z.object({ id: z.string().openapi({ example: 'berichterstattungsstelle' }) }),
    query: z.strictObject({}),
  },
  responses: {
    200: found(demand),
    400: refused,
    404: missing,
  },
});

/** Demands for programs. */
export const api: readonly ApiRoute[] = [
  apiRoute(publicAccess, list, async (visit) => {
    const { services, frame } = visit.var;
    const { q, limit, offset, ...filter } = visit.req.valid('query');
    const all = (await listDemands(services.db, q || null)).filter((one) => matches(one, filter));
    const today = todayOf(services.clock());
    const demands = all
      .slice(offset, offset + limit)
      .map((one) => exportItem(one, frame.origin, today));
    return visit.json({ total: all.length, demands }, 200);
  }),
  apiRoute(publicAccess, detail, async (visit) => {
    const { services, frame } = visit.var;
    const one = await findDemand(services.db, visit.req.valid('param').id);
    if (!one) return problem(404, 'There is no demand with this id.');
    return visit.json(exportItem(one, frame.origin, todayOf(services.clock())), 200);
  }),
];
