import { linksAddress } from '../../../core/evidence/index.ts';
import { type ApiRoute, apiRoute, createRoute, z } from '../../../platform/http/api.ts';
import {
  found,
  missing,
  publicAccess,
  refused,
  sourced,
  texts,
} from '../../../platform/http/api-answers.ts';
import { problem } from '../../../platform/http/problem.ts';
import { isLawId, normAddress } from '../norm.ts';
import {
  type Article,
  articleKey,
  dateKinds,
  type Instrument,
  type Sourced,
} from './instrument.ts';
import { findInstrument, listArticles, listInstruments } from './instruments.ts';

const instrument = z.object({
  id: z.string().openapi({ example: 'cets-197' }),
  url: z.url(),
  abbreviation: z.string(),
  kind: z.enum(['treaty', 'eu', 'statute', 'ordinance']),
  title: texts,
  number: z.string().nullable(),
  adoptedOn: z.iso.date(),
  place: texts.nullable(),
  ...sourced,
  germany: z
    .array(z.object({ kind: z.enum(dateKinds), on: z.iso.date(), ...sourced }))
    .describe('What happened for Germany, or has to.'),
});

const article = z.object({
  id: z.string().openapi({ example: 'cets-197/13' }),
  url: z.url(),
  number: z.string(),
  chapter: z.string().nullable().describe('Key of a chapter.'),
  title: texts,
  sentence: texts.describe('One sentence of our own; the wording counts.'),
  ...sourced,
  links: z.url().describe('What the network links it with.'),
});

const list = createRoute({
  method: 'get',
  path: '/instruments',
  summary: 'List conventions and directives',
  description: 'Every convention and directive on trafficking held here, oldest first.',
  request: { query: z.strictObject({}) },
  responses: {
    200: found(z.object({ instruments: z.array(instrument) }), 'All of them.'),
    400: refused,
  },
});

const detail = createRoute({
  method: 'get',
  path: '/instruments/{id}',
  summary: 'Read one convention or directive',
  description: 'With its chapters and articles in their order.',
  request: {
    params: z.object({
      id: z.string().openapi({ example: 'cets-197', description: 'The id of the instrument.' }),
    }),
    query: z.strictObject({}),
  },
  responses: {
    200: found(
      instrument.extend({
        chapters: z.array(z.object({ key: z.string(), title: texts })),
        articles: z.array(article),
      }),
    ),
    400: refused,
    404: missing,
  },
});

/** Instruments for programs. Their ids and those of their articles ("cets-197/13") stay. */
export const instrumentsApi: readonly ApiRoute[] = [
  apiRoute(publicAccess, list, async (visit) => {
    const { services, frame } = visit.var;
    const instruments = await listInstruments(services.db);
    return visit.json(
      { instruments: instruments.map((one) => instrumentAnswer(one, frame.origin)) },
      200,
    );
  }),
  apiRoute(publicAccess, detail, async (visit) => {
    const { services, frame } = visit.var;
    const { id } = visit.req.valid('param');
    const one = isLawId(id) ? await findInstrument(services.db, id) : null;
    if (!one) return problem(404, 'There is no instrument with this id.');
    const articles = await listArticles(services.db, id);
    return visit.json(
      {
        ...instrumentAnswer(one, frame.origin),
        chapters: one.chapters.map((chapter) => ({ ...chapter })),
        articles: articles.map((one) => articleAnswer(one, frame.origin)),
      },
      200,
    );
  }),
];

function instrumentAnswer(one: Instrument, origin: string) {
  const { law, title, number, adoptedOn, place, dates } = one;
  return {
    id: law.id,
    url: origin + normAddress('de', law.id),
    abbreviation: law.abbreviation,
    kind: law.kind,
    title,
    number,
    adoptedOn,
    place,
    ...sourceAnswer(one),
    germany: dates.map((date) => ({ kind: date.kind, on: date.on, ...sourceAnswer(date) })),
  };
}

function articleAnswer(one: Article, origin: string) {
  const { law, section, chapter, title, sentence } = one;
  return {
    id: articleKey(one),
    url: origin + normAddress('de', law, section),
    number: section,
    chapter,
    title,
    sentence,
    ...sourceAnswer(one),
    links: linksAddress(origin, 'article', articleKey(one)),
  };
}

function sourceAnswer({ verified, source, sourceUrl }: Sourced): Sourced {
  return { verified, source, sourceUrl };
}
