import { type ApiRoute, apiRoute, createRoute, z } from '../../platform/http/api.ts';
import { found, publicAccess, refused, sourced, texts } from '../../platform/http/api-answers.ts';
import { type Milestone, milestoneKinds } from './monitoring.ts';
import { bodyPath, roundPath } from './paths.ts';
import { listBodies, listDocuments, listRounds } from './rounds.ts';

const date = z
  .string()
  .describe('ISO 8601, as exact as it is known.')
  .openapi({ example: '2015-06' });

const round = z.object({
  id: z.string().openapi({ example: 'greta-2' }),
  url: z.url(),
  title: texts,
  theme: texts.nullable(),
  milestones: z
    .array(
      z.object({
        kind: z.enum(milestoneKinds),
        on: date,
        note: texts.nullable(),
        ...sourced,
      }),
    )
    .describe('due: what Germany has to do by then.'),
});

const body = z.object({
  id: z.string().openapi({ example: 'greta' }),
  url: z.url(),
  short: texts,
  name: texts,
  instruments: z.array(z.string().openapi({ example: 'cets-197' })),
  rounds: z.array(round),
  documents: z.array(
    z.object({
      id: z.string(),
      symbol: z.string().nullable().describe('null: not known here.'),
      round: z.string().nullable().describe('Id of a round.'),
      title: texts,
      dated: date.nullable(),
      url: z.url().nullable(),
      ...sourced,
    }),
  ),
});

const list = createRoute({
  method: 'get',
  path: '/bodies',
  summary: 'List monitoring bodies',
  description: 'Who monitors Germany, with rounds, their milestones, and documents by symbol.',
  request: { query: z.strictObject({}) },
  responses: { 200: found(z.object({ bodies: z.array(body) }), 'All of them.'), 400: refused },
});

/** Bodies for programs, to which the ids in recommendations refer. */
export const bodiesApi: readonly ApiRoute[] = [
  apiRoute(publicAccess, list, async (visit) => {
    const { services, frame } = visit.var;
    const [bodies, rounds, documents] = await Promise.all([
      listBodies(services.db),
      listRounds(services.db),
      listDocuments(services.db),
    ]);
    return visit.json(
      {
        bodies: bodies.map(({ instruments, ...one }) => ({
          ...one,
          url: frame.origin + bodyPath('de', one.id),
          instruments: [...instruments],
          rounds: rounds
            .filter(({ body }) => body === one.id)
            .map(({ id, title, theme, milestones }) => ({
              id,
              url: frame.origin + roundPath('de', id),
              title,
              theme,
              milestones: milestones.map(milestoneAnswer),
            })),
          documents: documents
            .filter(({ body }) => body === one.id)
            .map(({ body: _body, ...document }) => document),
        })),
      },
      200,
    );
  }),
];

function milestoneAnswer({ kind, on, note, verified, source, sourceUrl }: Milestone) {
  return { kind, on, note, verified, source, sourceUrl };
}
