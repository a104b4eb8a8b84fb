import { allTopics } from '../../core/evidence/index.ts';
import { firstYear, lastYear, longestText } from '../../core/find/index.ts';
import type { NavigationEntry } from '../../platform/domain.ts';
import { type ApiRoute, apiRoute, createRoute, z } from '../../platform/http/api.ts';
import { publicAccess, refused } from '../../platform/http/api-answers.ts';
import { problem } from '../../platform/http/problem.ts';
import { languages, tongues } from '../../platform/i18n/index.ts';
import type { SearchHit, SearchSource } from '../../platform/search.ts';
import { withNamed } from './named.ts';
import { readQuestion } from './question.ts';
import { type Found, hitsAlone, searchSite } from './search-site.ts';

const hit = z.object({
  id: z.string(),
  title: z.string(),
  language: z.string().describe('BCP 47, of title and passage.'),
  url: z.url(),
  note: z.string(),
  date: z.string().nullable().describe('ISO 8601, as exact as it is known.'),
  passage: z.array(z.object({ text: z.string(), hit: z.boolean() })),
});
const answer = z.object({
  named: z.array(hit).describe('What the words name exactly.'),
  groups: z.array(
    z.object({
      kind: z.string().openapi({ example: 'recommendation' }),
      name: z.string(),
      total: z.int(),
      totalIsExact: z.boolean().describe('false: there are more.'),
      hits: z.array(hit).describe('The best first.'),
    }),
  ),
  suggestion: z.string().nullable().describe('Another spelling, where nothing was found.'),
  instead: z
    .string()
    .nullable()
    .describe('The words that were looked for, where no text holds all that were asked for.'),
});

const year = z.coerce.number().int().min(firstYear).max(lastYear).optional();

const search = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Search everything',
  description: 'The best hits of each group of public things, as the page /de/suche shows them.',
  request: {
    query: z.strictObject({
      q: z
        .string()
        .trim()
        .min(1)
        .max(longestText)
        .describe('Words, "phrases", beginnings*, and -words that must not be there.')
        .openapi({ example: 'Bedenkfrist' }),
      in: z.enum(languages).default('de').describe('Language of names and addresses.'),
      group: z
        .string()
        .max(40)
        .optional()
        .describe('Kind of the one group that is wanted, as answers name it.'),
      language: z
        .enum(tongues.map(({ code }) => code) as [string, ...string[]])
        .optional()
        .describe('Only texts in this language.'),
      from: year.describe('First year.'),
      to: year.describe('Last year.'),
      topic: z.string().max(80).optional().describe('Id of a topic, such as bedenkfrist.'),
      limit: z.coerce.number().int().min(1).max(hitsAlone).default(3).describe('Of each group.'),
    }),
  },
  responses: {
    200: { description: 'Found.', content: { 'application/json': { schema: answer } } },
    400: refused,
  },
});

/** The search over all domains for programs. */
export function searchApi(
  sources: () => readonly SearchSource[],
  entries: () => readonly NavigationEntry[],
): readonly ApiRoute[] {
  return [
    apiRoute(publicAccess, search, async (visit) => {
      const { services, frame } = visit.var;
      const { in: language, limit } = visit.req.valid('query');
      const read = readQuestion(new URL(visit.req.url).searchParams, language, {
        groups: sources().map(({ kind }) => kind),
        topics: allTopics.map(({ id }) => id),
      });
      if (read.state !== 'complete')
        return problem(
          400,
          'The request has values that do not fit.',
          (read.state === 'invalid' ? read.errors : []).map(({ field, wrong }) => ({
            in: 'query',
            name: field,
            message: messages[wrong],
          })),
        );
      const found = await searchSite(services, sources(), read.asked, limit);
      const all = withNamed(found, read.asked, entries());
      return visit.json(bodyOf(all, language, frame.origin), 200);
    }),
  ];
}

const messages = {
  short: 'Two signs at least.',
  excluding: 'At least one word that must be there.',
  long: 'Too long.',
  unknown: 'No such value.',
  year: 'No year.',
  order: 'Before the first year.',
} as const;

function bodyOf(
  { named, groups, suggestion, instead }: Found,
  language: (typeof languages)[number],
  origin: string,
) {
  const shown = ({ lang, href, passage, ...rest }: SearchHit) => ({
    ...rest,
    language: lang,
    url: origin + href,
    passage: [...passage],
  });
  return {
    named: named.map(shown),
    groups: groups.map(({ source, total, hits }) => ({
      kind: source.kind,
      name: source.label[language],
      total: total.value,
      totalIsExact: total.isExact,
      hits: hits.map(shown),
    })),
    suggestion,
    instead,
  };
}
