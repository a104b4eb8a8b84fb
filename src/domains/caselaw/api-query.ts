import { plainText } from '../../platform/files/index.ts';
import { z } from '../../platform/http/api.ts';
import { findCitations } from '../norms/index.ts';
import { accepts, noFilters } from './address.ts';
import type { SearchRequest } from './search/result.ts';

const maximumValues = 20;
const maximumLimit = 100;
const defaultLimit = 20;

/** What `GET /api/v1/decisions` takes. A parameter that is there but empty counts as absent. */
export const decisionsQuery = z.strictObject({
  q: z.string().optional().openapi({
    example: 'Menschenhandel',
    description:
      'What to look for, with the search commands of the page /de/rechtsprechung/suchbefehle.',
  }),
  court: several(
    (value) => (accepts.court(value) ? value : null),
    'The id of a court, such as bgh or lg-berlin.',
    { description: 'Court, by its id.' },
  ),
  year: several((value) => (accepts.year(value) ? value : null), 'A year of four digits.', {
    description: 'Year of the decision.',
  }),
  norm: several(readNorm, 'A norm, such as stgb/232a, stgb/232a/2016-10-15 or § 232a StGB.', {
    description:
      'Norm that the decision names: stgb/232a, with a wording stgb/232a/2016-10-15, or § 232a StGB.',
  }),
  type: several(
    (value) => (accepts.type(value) ? value : null),
    'A type of decision, such as Beschluss.',
    { description: 'Type of decision: Urteil, Beschluss.' },
  ),
  limit: z
    .string()
    .optional()
    .transform((given, context) => {
      if (!given) return defaultLimit;
      if (/^[0-9]{1,3}$/.test(given) && Number(given) >= 1 && Number(given) <= maximumLimit)
        return Number(given);
      context.addIssue({ code: 'custom', message: `A whole number from 1 to ${maximumLimit}.` });
      return z.NEVER;
    })
    .openapi({
      type: 'integer',
      minimum: 1,
      maximum: maximumLimit,
      default: defaultLimit,
      description: 'Decisions in one answer.',
    }),
  cursor: z
    .string()
    .optional()
    .openapi({ description: 'The next of the answer before, with otherwise the same parameters.' }),
});

/** The search that a valid query asks for; the newest first where there are no words. */
export function requestOf(query: z.output<typeof decisionsQuery>): SearchRequest {
  const { court, year, norm, type, limit } = query;
  const text = plainText(query.q ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
  return {
    text,
    filters: { ...noFilters, court, year, norm, type },
    sort: text ? 'relevance' : 'newest',
    offset: 0,
    limit,
  };
}

function several(
  read: (value: string) => string | null,
  expected: string,
  about: { readonly description: string },
) {
  return z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given, context): string[] => {
      const values = [given ?? []].flat().filter((value) => value !== '');
      const readValues = values.map(read);
      if (values.length > maximumValues)
        context.addIssue({ code: 'custom', message: `At most ${maximumValues} values.` });
      if (readValues.includes(null)) context.addIssue({ code: 'custom', message: expected });
      return readValues.filter((value) => value !== null);
    })
    .openapi({
      type: 'array',
      items: { type: 'string' },
      description: `${about.description} May be repeated; values of one parameter widen.`,
    });
}

/** "stgb/232a" as it is; "§ 232a StGB" by the citation parser. */
function readNorm(value: string): string | null {
  if (accepts.norm(value)) return value;
  const [citation] = findCitations(value.slice(0, 100));
  const norm = citation?.kind === 'norm' ? citation.norms[0] : undefined;
  return norm?.law && norm.section ? `${norm.law}/${norm.section}` : null;
}
