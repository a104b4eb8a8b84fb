import { z } from '../../platform/http/api.ts';

const maximumSize = 500;
const defaultSize = 50;
/** No directory has so many pages; bounds a number that is only counted with. */
const maximumPage = 100_000;

/** What each list of HSDS takes. A parameter that is there but empty counts as absent. */
export const hsdsQuery = z.strictObject({
  page: whole(1, maximumPage, 1, 'Number of the page.'),
  per_page: whole(1, maximumSize, defaultSize, 'Objects in one page.'),
});

/** A page as HSDS's openapi.json describes it. */
export function hsdsPage(kind: string) {
  const count = (example: number, description: string) => z.int().openapi({ example, description });
  const object = z
    .looseObject({ id: z.uuid().openapi({ example: '5f0c7d0e-6c1b-4c54-9d8e-2b1f6f4a9c10' }) })
    .openapi({ description: `As the schema of HSDS has it: https://docs.openreferral.org` });
  return z
    .object({
      total_items: count(1, 'Objects in all pages.'),
      total_pages: count(1, 'Pages; at least one.'),
      page_number: count(1, 'This page.'),
      size: count(1, 'Objects in this page.'),
      first_page: z.boolean().openapi({ example: true }),
      last_page: z.boolean().openapi({ example: true }),
      empty: z.boolean().openapi({ example: false }),
      contents: z.array(object),
    })
    .openapi(`Hsds_${kind}`);
}

/** The part of `all` that the query asks for. */
export function pageOf<Item>(
  all: readonly Item[],
  { page, per_page: perPage }: z.output<typeof hsdsQuery>,
) {
  const contents = all.slice((page - 1) * perPage, page * perPage);
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  return {
    total_items: all.length,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}

function whole(minimum: number, maximum: number, fallback: number, description: string) {
  return z
    .string()
    .optional()
    .transform((given, context) => {
      if (!given) return fallback;
      const number = /^[0-9]{1,6}$/.test(given) ? Number(given) : Number.NaN;
      if (number >= minimum && number <= maximum) return number;
      context.addIssue({
        code: 'custom',
        message: `A whole number from ${minimum} to ${maximum}.`,
      });
      return z.NEVER;
    })
    .openapi({ type: 'integer', minimum, maximum, default: fallback, description });
}
