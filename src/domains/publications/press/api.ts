import { type ApiRoute, apiRoute, createRoute, z } from '../../../platform/http/api.ts';
import { publicAccess, refused } from '../../../platform/http/api-answers.ts';
import { fileAddress } from '../catalogue/views/file-list.tsx';
import { readFigures } from './figures.ts';
import { listPictures } from './pictures.ts';
import { pressPath } from './press-room.ts';
import { readPressRoom } from './press-rooms.ts';

const query = z.strictObject({ language: z.enum(['de', 'en']).default('de') });
const texts = z.object({ de: z.string(), en: z.string().describe("'': in German only.") });

const answer = z.object({
  url: z.url(),
  releases: z.url().describe('The press releases.'),
  contacts: z.array(
    z.object({
      name: z.string(),
      role: texts,
      phone: z.string(),
      email: z.string(),
    }),
  ),
  figures: z.array(
    z.object({
      name: z.string().openapi({ example: 'figure:kok-documented-2024@6' }),
      url: z.url(),
      title: z.string().describe('What is counted, year and value.'),
      cite: z.string().describe('The same with its edition.'),
      note: z.string().nullable().describe('Such as that there is a newer edition.'),
      verified: z.boolean().describe('Whether the source prints it so.'),
      source: z.string(),
      sourceUrl: z.url().nullable(),
    }),
  ),
  pictures: z.array(
    z.object({
      id: z.uuid(),
      file: z.url(),
      title: texts,
      alt: texts.describe('What it shows.'),
      photographer: z.string(),
      rights: texts.describe('What may be done with it.'),
      takenOn: z.string().nullable().describe('A day, a month or a year; null: not known.'),
    }),
  ),
});

/** The press room for programs. */
export const pressApi: readonly ApiRoute[] = [
  apiRoute(
    publicAccess,
    createRoute({
      method: 'get',
      path: '/press',
      summary: 'Show the press room',
      description: 'Contacts for the press, figures with edition and source, pictures to print.',
      request: { query },
      responses: {
        200: { description: 'Found.', content: { 'application/json': { schema: answer } } },
        400: refused,
      },
    }),
    async (visit) => {
      const { language } = visit.req.valid('query');
      const { db } = visit.var.services;
      const { origin } = visit.var.frame;
      const room = await readPressRoom(db);
      const figures = await readFigures(db, room.figures, language);
      const pictures = await listPictures(db);
      return visit.json(
        {
          url: origin + pressPath(language),
          releases: `${origin}/api/v1/news?kind=press`,
          contacts: room.contacts.map(({ roleDe: de, roleEn: en, ...one }) => ({
            ...one,
            role: { de, en },
          })),
          figures: figures.map(
            ({ name, href, title, cite, note, verified, source, sourceUrl }) => ({
              name,
              url: origin + href,
              title,
              cite,
              note,
              verified,
              source,
              sourceUrl,
            }),
          ),
          pictures: pictures.map(({ name, file, type: _, takenOn, ...one }) => ({
            ...one,
            file: origin + fileAddress({ file, name }),
            takenOn: takenOn || null,
          })),
        },
        200,
      );
    },
  ),
];
