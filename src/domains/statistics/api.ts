import { linksAddress } from '../../core/evidence/index.ts';
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
import type { Language } from '../../platform/i18n/index.ts';
import { type Figure, figurePath, isFigureId, qualifiers, statuses, units } from './figure.ts';
import { findFigures, listFigures } from './figures.ts';
import { isSamePeriod } from './series.ts';

const id = z.string().regex(/^[a-z0-9-]{1,80}$/);

const language = z.enum(['de', 'en']).default('de').describe('Of the population.');

const query = z.strictObject({
  publisher: id.optional().openapi({ example: 'kok', description: 'Id of a publisher.' }),
  measure: id.optional().openapi({ example: 'kok-released', description: 'Id of a measure.' }),
  year: z.coerce.number().int().min(1900).max(2200).optional().openapi({ example: 2024 }),
  status: z.enum(statuses).optional(),
  language,
  ...partOfList(500),
});

const figure = z.object({
  id: z.string().describe('Stays.').openapi({ example: 'kok-released-2024@6' }),
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
  url: z.url(),
  newer: z
    .string()
    .nullable()
    .describe('Id of what the newest edition states for the same; null: this is the newest.'),
  links: z.url().describe('What the network links it with.'),
});

/** What the ids of a figure stand for, and what whoever cites it must know. */
const explained = figure.extend({
  names: z.object({ publisher: texts, measure: texts, edition: texts }),
  editionPublished: z
    .string()
    .nullable()
    .describe('When the edition appeared, as exact as it is known; null: not known.')
    .openapi({ example: '2025-10-14' }),
  limits: texts.describe('What the figures of this publisher cannot tell.'),
  note: texts.nullable(),
  otherEditions: z.array(figure).describe('What other editions state for the same years.'),
});

const list = createRoute({
  method: 'get',
  path: '/figures',
  summary: 'List published figures',
  description:
    'Each as one edition states it, by publisher, measure and year; older editions stay.',
  request: { query },
  responses: {
    200: found(z.object({ total: z.int(), figures: z.array(figure) })),
    400: refused,
  },
});

const detail = createRoute({
  method: 'get',
  path: '/figures/{id}',
  summary: 'Read one published figure',
  description: 'By its id, which stays, with the names of what it is of.',
  request: {
    params: z.object({ id: z.string().openapi({ example: 'kok-released-2024@6' }) }),
    query: z.strictObject({ language }),
  },
  responses: { 200: found(explained), 400: refused, 404: missing },
});

/** Published figures for programs. */
export const api: readonly ApiRoute[] = [
  apiRoute(publicAccess, list, async (visit) => {
    const { language, limit, offset, ...filter } = visit.req.valid('query');
    const all = await listFigures(visit.var.services.db, filter);
    const figures = all
      .slice(offset, offset + limit)
      .map((one) => answered(one, language, visit.var.frame.origin));
    return visit.json({ total: all.length, figures }, 200);
  }),
  apiRoute(publicAccess, detail, async (visit) => {
    const { services, frame } = visit.var;
    const { language } = visit.req.valid('query');
    const { id } = visit.req.valid('param');
    const [one] = isFigureId(id) ? await findFigures(services.db, [id]) : [];
    if (!one) return problem(404, 'There is no figure with this id.');
    const { publisher, measure, edition, note } = one;
    const others = (await listFigures(services.db, { measure: measure.id })).filter(
      (other) => other.id !== one.id && isSamePeriod(other, one),
    );
    return visit.json(
      {
        ...answered(one, language, frame.origin),
        names: { publisher: publisher.name, measure: measure.label, edition: edition.title },
        editionPublished: edition.published,
        limits: publisher.limits,
        note,
        otherEditions: others.map((other) => answered(other, language, frame.origin)),
      },
      200,
    );
  }),
];

function answered(one: Figure, language: Language, origin: string): z.infer<typeof figure> {
  const { id, year, value, status, qualifier, since, page, source, newer } = one;
  return {
    id,
    publisher: one.publisher.id,
    measure: one.measure.id,
    year,
    value,
    unit: one.measure.unit,
    population: one.population[language],
    edition: one.edition.id,
    status,
    source: { title: source.title, url: source.url, page, seen: source.seen },
    qualifier,
    since,
    url: origin + figurePath('de', id),
    newer,
    links: linksAddress(origin, 'figure', id),
  };
}
