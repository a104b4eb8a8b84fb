import { type ApiRoute, apiRoute, createRoute, z } from '../../platform/http/api.ts';
import { found, partOfList, publicAccess, refused } from '../../platform/http/api-answers.ts';
import { endText, type ListedEnd, type ListedLink, linkKinds, parseEnd } from './link.ts';
import { listPublicLinks } from './public-links.ts';

const name = z
  .string()
  .transform((text, context) => {
    const end = parseEnd(text);
    if (end) return end;
    context.addIssue({
      code: 'custom',
      message: 'This is no name of a thing, as "article:cets-197/13".',
    });
    return z.NEVER;
  })
  .openapi({ type: 'string', example: 'article:emrk/4' });

const end = z.object({
  name: z.string().describe('Kind and id.').openapi({ example: 'article:cets-197/13' }),
  title: z.string(),
  url: z.url(),
  state: z
    .enum(['as_linked', 'changed'])
    .describe('changed: it says something else than when the link was released.'),
  note: z.string().nullable().describe('What whoever cites it must know; in German.'),
});

const link = z.object({
  id: z.uuid(),
  kind: z.enum(linkKinds).describe('How the first end stands to the second.'),
  from: end,
  to: end,
  sentence: z.object({ de: z.string(), en: z.string().nullable() }),
});

/** Links for programs. */
export const api: readonly ApiRoute[] = [
  apiRoute(
    publicAccess,
    createRoute({
      method: 'get',
      path: '/links',
      summary: 'List links between things',
      description:
        'What the network links: decisions, articles, recommendations, figures and others. Only links of which both ends are public.',
      request: {
        query: z.strictObject({
          thing: name.optional().openapi({ description: 'Either end.' }),
          from: name.optional().openapi({ description: 'The first end.', example: undefined }),
          to: name.optional().openapi({ description: 'The second end.', example: undefined }),
          kind: z.enum(linkKinds).optional(),
          ...partOfList(100),
        }),
      },
      responses: {
        200: found(z.object({ total: z.int(), links: z.array(link) })),
        400: refused,
      },
    }),
    async (visit) => {
      const { services, frame } = visit.var;
      const { limit, offset, ...wanted } = visit.req.valid('query');
      const all = await listPublicLinks(services.db, wanted);
      const links = all.slice(offset, offset + limit).map((one) => answered(one, frame.origin));
      return visit.json({ total: all.length, links }, 200);
    },
  ),
];

/** Where the interface lists what a thing is linked with: a field of the thing's own entry there. */
export function linksAddress(origin: string, kind: string, id: string): string {
  return `${origin}/api/v1/links?thing=${encodeURIComponent(endText({ kind, id }))}`;
}

function answered(
  { id, kind, from, to, sentence }: ListedLink,
  origin: string,
): z.infer<typeof link> {
  return { id, kind, from: endAnswer(from, origin), to: endAnswer(to, origin), sentence };
}

function endAnswer({ name: of, title, href, hasChanged, note }: ListedEnd, origin: string) {
  return {
    name: endText(of),
    title,
    url: origin + href,
    state: hasChanged ? ('changed' as const) : ('as_linked' as const),
    note,
  };
}
