import { linksAddress } from '../../core/evidence/index.ts';
import { type ApiRoute, apiRoute, createRoute, z } from '../../platform/http/api.ts';
import { type Figure, qualifiers, statuses, units } from './figure.ts';
import { listFigures } from './figures.ts';

const access = { role: 'public', organisation: 'none', audit: 'none' } as const;

const id = z.string().regex(/^[a-z0-9-]{1,80}$/);

const query = z.strictObject({
  publisher: id.optional().openapi({ example: 'kok', description: 'Id of a publisher.' }),
  measure: id.optional().openapi({ example: 'kok-released', description: 'Id of a measure.' }),
  year: z.coerce.number().int().min(1900).max(2200).optional().openapi({ example: 2024 }),
  status: z.enum(statuses).optional(),
  language: z.enum(['de', 'en']).default('de').describe('Of the population.'),
  limit: z.coerce.number().int().min(1).max(1000).default(500),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
});

const figure = z.object({
  id: z.string().openapi({ example: 'kok-released-2024@6' }),
  publisher: z.string().openapi({ example: 'kok' }),
  measure: z.string().openapi({ example: 'kok-released' }),
  year: z.int().describe('The last one, where the figure is of several.'),
  value: z.number(),
  unit: z.enum(units),
  population: z.string().describe('What is counted.'),
  edition: z.string().openapi({ example: 'kok-6' }),
  status: z.enum(statuses).describe('derived: calculated. inferred: its year is concluded.'),
  source: z.object({
    title: z.string(),
    url: z.url().nullable(),
    page: z.string().nullable(),
    seen: z.iso.date(),
  }),
  qualifier: z.enum(qualifiers).describe('How exact the value is.'),
  since: z.int().nullable().describe('First year, where the figure is of several.'),
  links: z.url().describe('What the network links it with.'),
});

const answer = z.object({ total: z.int(), figures: z.array(figure) });

/** Published figures for programs. */
export const api: readonly ApiRoute[] = [
  apiRoute(
    access,
    createRoute({
      method: 'get',
      path: '/figures',
      summary: 'List published figures',
      description:
        'Each as one edition states it, by publisher, measure and year; older editions stay.',
      request: { query },
      responses: {
        200: { description: 'Found.', content: { 'application/json': { schema: answer } } },
        400: {
          description: 'A value does not fit, or a parameter is not known.',
          content: { 'application/problem+json': { schema: z.looseObject({}) } },
        },
      },
    }),
    async (visit) => {
      const { language, limit, offset, ...filter } = visit.req.valid('query');
      const found = await listFigures(visit.var.services.db, filter);
      const figures = found
        .slice(offset, offset + limit)
        .map((one) => answered(one, one.population[language], visit.var.frame.origin));
      return visit.json({ total: found.length, figures }, 200);
    },
  ),
];

function answered(one: Figure, population: string, origin: string): z.infer<typeof figure> {
  const { id, year, value, status, qualifier, since, page, source } = one;
  return {
    id,
    publisher: one.publisher.id,
    measure: one.measure.id,
    year,
    value,
    unit: one.measure.unit,
    population,
    edition: one.edition.id,
    status,
    source: { title: source.title, url: source.url, page, seen: source.seen },
    qualifier,
    since,
    links: linksAddress(origin, 'figure', id),
  };
}
