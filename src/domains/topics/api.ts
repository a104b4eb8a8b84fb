import { linksAddress } from '../../core/evidence/index.ts';
import { type ApiRoute, apiRoute, createRoute, z } from '../../platform/http/api.ts';
import { found, missing, publicAccess, refused, texts } from '../../platform/http/api-answers.ts';
import { problem } from '../../platform/http/problem.ts';
import { readStatements } from './statements.ts';
import { parts, type Statement, type Topic, topicPath } from './topic.ts';
import { findTopic, listTopics } from './topics.ts';

const topic = z.object({
  id: z.string().describe('Stays.').openapi({ example: 'bedenkfrist' }),
  url: z.url(),
  brief: z.url().describe('The same on two pages, as PDF.'),
  title: texts,
  lead: texts,
  updated: z.iso.date(),
  links: z.url().describe('What the network links it with.'),
});

const statement = z.object({
  part: z.enum(parts),
  thing: z
    .string()
    .nullable()
    .describe('Kind and id of what it rests on here; null: a sentence of its own.')
    .openapi({ example: 'article:cets-197/13' }),
  title: z.string(),
  url: z.url().nullable(),
  text: z.string().nullable().describe('null: the title says all.'),
  textLanguage: z.string().describe('BCP 47, of the text.'),
  standing: z
    .string()
    .nullable()
    .describe('How far it has come, in words; null: not told of such things.'),
  note: z.string().nullable().describe('What whoever cites it must know.'),
  cite: z.string(),
  dated: z.string().describe("In words; '': not known."),
  verified: z.boolean().describe('Whether somebody compared this with the source.'),
  source: z.string(),
  sourceUrl: z.url().nullable(),
});

const list = createRoute({
  method: 'get',
  path: '/topics',
  summary: 'List topics',
  description:
    'Subjects on which promises, recommendations, law, decisions and figures are gathered.',
  request: { query: z.strictObject({}) },
  responses: { 200: found(z.object({ topics: z.array(topic) }), 'All of them.'), 400: refused },
});

const detail = createRoute({
  method: 'get',
  path: '/topics/{id}',
  summary: 'Read one topic',
  description: 'With everything that it gathers, in the order of its page, and what is not known.',
  request: {
    params: z.object({ id: z.string().openapi({ example: 'bedenkfrist' }) }),
    query: z.strictObject({
      language: z.enum(['de', 'en']).default('de').describe('Of the statements.'),
    }),
  },
  responses: {
    200: found(
      topic.extend({
        statements: z.array(statement),
        gaps: z.array(z.object({ part: z.enum(parts), text: texts })),
      }),
    ),
    400: refused,
    404: missing,
  },
});

/** Topics for programs. */
export const api: readonly ApiRoute[] = [
  apiRoute(publicAccess, list, async (visit) => {
    const { services, frame } = visit.var;
    const topics = await listTopics(services.db);
    return visit.json({ topics: topics.map((one) => topicAnswer(one, frame.origin)) }, 200);
  }),
  apiRoute(publicAccess, detail, async (visit) => {
    const { services, frame } = visit.var;
    const one = await findTopic(services.db, visit.req.valid('param').id);
    if (!one) return problem(404, 'There is no topic with this id.');
    const statements = await readStatements(services.db, one, visit.req.valid('query').language);
    return visit.json(
      {
        ...topicAnswer(one, frame.origin),
        statements: statements.map((each) => statementAnswer(each, frame.origin)),
        gaps: one.gaps.map((gap) => ({ ...gap })),
      },
      200,
    );
  }),
];

function topicAnswer(one: Topic & { readonly changed: string }, origin: string) {
  const { slug, title, lead, changed } = one;
  const url = origin + topicPath('de', slug);
  const links = linksAddress(origin, 'topic', slug);
  return { id: slug, url, brief: `${url}.pdf`, title, lead, updated: changed, links };
}

function statementAnswer({ end, href, lang, ...one }: Statement, origin: string) {
  return { ...one, thing: end, url: href && origin + href, textLanguage: lang };
}
