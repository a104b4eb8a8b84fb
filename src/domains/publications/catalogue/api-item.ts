import { z } from '../../../platform/http/api.ts';
import { replacedName } from '../../norms/index.ts';
import { licencesOffered, publicationTypes } from './lists.ts';
import { type Publication, publicationPath } from './publication.ts';
import type { ListedPublication } from './shown-publication.ts';

const partialDate = z.string().describe('ISO 8601, to the day, month or year.');

/** A publication as programs read it. */
export const publicationSchema = z.object({
  id: z.uuid(),
  slug: z.string(),
  url: z.url(),
  type: z.enum(publicationTypes.map(({ id }) => id)),
  language: z.string(),
  title: z.string(),
  subtitle: z.string(),
  edition: z.string(),
  publishedOn: partialDate,
  periodFrom: partialDate,
  periodTo: partialDate,
  authors: z.array(z.string()),
  publisher: z.string(),
  abstract: z.object({ de: z.string(), en: z.string() }),
  topics: z.array(z.string()),
  exploitation: z.array(z.string()),
  norms: z.array(
    z.object({ raw: z.string(), law: z.string().nullable(), section: z.string().nullable() }),
  ),
  warnings: z.array(
    z.object({
      norm: z.string(),
      replacedBy: z.string(),
      since: z.iso.date(),
      cleared: z
        .string()
        .nullable()
        .describe('Why it holds nevertheless; null: nobody has looked.'),
    }),
  ),
  isbn: z.string(),
  doi: z.string(),
  licence: z.string().describe(licencesOffered.map(({ id }) => id).join(', ')),
  printed: z.enum(['', 'yes', 'no']).describe('Whether it can be ordered in print.'),
  stock: z.number().int().nullable().describe('Printed copies left; null: not known.'),
  price: z
    .number()
    .nullable()
    .describe('Of a printed copy in EUR, 0: free of charge; null: not known.'),
  versions: z.array(
    z.object({
      language: z.string(),
      title: z.string(),
      url: z.string(),
      fileName: z.string(),
      pages: z.string(),
      accessible: z.enum(['', 'yes', 'no']),
    }),
  ),
  files: z.array(z.object({ url: z.url(), name: z.string(), type: z.string() })),
  replaces: z.array(z.string()).describe('Slugs.'),
  isReplaced: z.boolean(),
  verified: z.boolean(),
  source: z.string(),
  sourceUrl: z.string(),
  updated: z.iso.datetime(),
});

export function apiItem({ publication, isReplaced, warnings }: ListedPublication, origin: string) {
  const { body: _, order: __, cleared: ___, citedNorms, related: ____, ...rest } = publication;
  return {
    ...rest,
    url: origin + publicationPath('de', publication.slug),
    norms: [...citedNorms],
    authors: [...rest.authors],
    topics: [...rest.topics],
    exploitation: [...rest.exploitation],
    stock: numberOrNull(rest.stock),
    price: numberOrNull(rest.price),
    replaces: [...rest.replaces],
    versions: [...rest.versions],
    warnings: warnings.map(({ replacement, reason }) => ({
      norm: replacedName(replacement.replaced),
      replacedBy: replacedName(replacement.by),
      since: replacement.since,
      cleared: reason,
    })),
    files: filesOf(publication, origin),
    isReplaced,
  };
}

function numberOrNull(text: string): number | null {
  return text === '' ? null : Number(text);
}

function filesOf({ files }: Publication, origin: string) {
  return files.map(({ file, name, type }) => ({
    url: `${origin}/dateien/${file}/${encodeURIComponent(name)}`,
    name,
    type,
  }));
}
