import { z } from './api.ts';

/** Who may call an operation that everybody may. */
export const publicAccess = { role: 'public', organisation: 'none', audit: 'none' } as const;

const problemDetails = { 'application/problem+json': { schema: z.looseObject({}) } };

/** Answer to a request with a wrong value (400). */
export const refused = {
  description: 'A value does not fit, or a parameter is not known.',
  content: problemDetails,
};

/** Answer where the address names nothing (404). */
export const missing = { description: 'There is none with this id.', content: problemDetails };

/** Answer with what was asked for (200). */
export function found<Schema extends z.ZodType>(schema: Schema, description = 'Found.') {
  return { description, content: { 'application/json': { schema } } };
}

/** Which part of a list is wanted. usual: how many where nothing is said. */
export function partOfList(usual: number) {
  return {
    limit: z.coerce.number().int().min(1).max(1000).default(usual),
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
  };
}

/** In both languages of the site. */
export const texts = z.object({ de: z.string(), en: z.string() });

/** Where a statement can be read. */
export const sourced = {
  verified: z.boolean().describe('Whether somebody compared this with the source.'),
  source: z.string().describe('In German.'),
  sourceUrl: z.url().nullable(),
};
