import { todayOf } from '../../../platform/clock/index.ts';
import { type ApiRoute, apiRoute, createRoute, z } from '../../../platform/http/api.ts';
import { found, missing, publicAccess, refused } from '../../../platform/http/api-answers.ts';
import { problem } from '../../../platform/http/problem.ts';
import { deadline, dossier } from './api-schemas.ts';
import {
  type Deadline,
  daysLeft,
  deadlineKinds,
  deadlinesPath,
  radarOf,
} from './deadlines/deadline.ts';
import { listDeadlines } from './deadlines/radar.ts';
import { dossierKinds } from './dossier.ts';
import { findDossier, listDossiers } from './dossiers.ts';
import { exportItem } from './export/item.ts';

const list = createRoute({
  method: 'get',
  path: '/dossiers',
  summary: 'List dossiers',
  description: 'Bills and other processes; what changed last comes first.',
  request: { query: z.strictObject({ kind: z.enum(dossierKinds).optional() }) },
  responses: {
    200: found(z.object({ total: z.int(), dossiers: z.array(dossier) })),
    400: refused,
  },
});

const detail = createRoute({
  method: 'get',
  path: '/dossiers/{slug}',
  summary: 'Read one dossier',
  description: 'By the last part of its address, which stays.',
  request: {
    params: z.object({ slug: z.string().openapi({ example: 'umsetzung-richtlinie-2024-1712' }) }),
    query: z.strictObject({}),
  },
  responses: {
    200: found(dossier),
    400: refused,
    404: missing,
  },
});

const radar = createRoute({
  method: 'get',
  path: '/deadlines',
  summary: 'List deadlines',
  description: 'What is ahead, earliest first, then what passed within a year, latest first.',
  request: { query: z.strictObject({ kind: z.enum(deadlineKinds).optional() }) },
  responses: {
    200: found(z.object({ total: z.int(), deadlines: z.array(deadline) })),
    400: refused,
  },
});

/** Dossiers and deadlines for programs. */
export const api: readonly ApiRoute[] = [
  apiRoute(publicAccess, list, async (visit) => {
    const { services, frame } = visit.var;
    const { kind } = visit.req.valid('query');
    const today = todayOf(services.clock());
    const dossiers = (await listDossiers(services.db))
      .filter((one) => kind === undefined || one.kind === kind)
      .map((one) => exportItem(one, frame.origin, today));
    return visit.json({ total: dossiers.length, dossiers }, 200);
  }),
  apiRoute(publicAccess, detail, async (visit) => {
    const { services, frame } = visit.var;
    const one = await findDossier(services.db, visit.req.valid('param').slug);
    if (!one) return problem(404, 'There is no dossier at this address.');
    return visit.json(exportItem(one, frame.origin, todayOf(services.clock())), 200);
  }),
  apiRoute(publicAccess, radar, async (visit) => {
    const { services, frame } = visit.var;
    const { kind } = visit.req.valid('query');
    const today = todayOf(services.clock());
    const all = await listDeadlines(services.db);
    const { ahead, passed } = radarOf(
      all.filter((one) => kind === undefined || one.kind === kind),
      today,
    );
    const deadlines = [...ahead, ...passed].map((one) => deadlineItem(one, frame.origin, today));
    return visit.json({ total: deadlines.length, deadlines }, 200);
  }),
];

function deadlineItem(one: Deadline, origin: string, today: string) {
  const { place, title, asked, ...rest } = one;
  return {
    ...rest,
    url: `${origin}${deadlinesPath('de')}#${one.id}`,
    title: { ...title },
    daysLeft: daysLeft(one, today),
    place: place && { ...place.label },
    asked: asked && { ...asked },
  };
}
