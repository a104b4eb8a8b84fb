import type { Kysely } from 'kysely';
import { listBodies, listReportingDates, type ReportingDate } from '../../../monitoring/index.ts';
import { type Dossier, dossierPath } from '../dossier.ts';
import { listDossiers } from '../dossiers.ts';
import type { Deadline, OwnDeadline } from './deadline.ts';
import { listOwnDeadlines } from './deadlines.ts';

/** Every deadline that is public: entered alone, in a dossier, or known to monitoring. A dossier's stands for that of monitoring which it names. */
export async function listDeadlines(db: Kysely<unknown>): Promise<readonly Deadline[]> {
  const [own, dossiers, reporting, bodies] = await Promise.all([
    listOwnDeadlines(db),
    listDossiers(db),
    listReportingDates(db),
    listBodies(db),
  ]);
  const told = new Set(dossiers.flatMap(({ deadlines }) => deadlines.map((one) => one.monitoring)));
  const places = placesOf(dossiers, bodies);
  return [
    ...own.map((one) => ofOwn(one, places)),
    ...dossiers.flatMap(ofDossier),
    ...reporting.filter(({ id }) => !told.has(id)).map(ofMonitoring),
  ];
}

type Place = NonNullable<Deadline['place']>;
type Bodies = Awaited<ReturnType<typeof listBodies>>;

/** By "dossier:slug" and "body:id". */
function placesOf(dossiers: readonly Dossier[], bodies: Bodies): ReadonlyMap<string, Place> {
  return new Map([
    ...dossiers.map((dossier) => [`dossier:${dossier.slug}`, placeOf(dossier)] as const),
    ...bodies.map(
      ({ id, short }) =>
        [
          `body:${id}`,
          {
            label: short,
            path: { de: `/de/monitoring/gremien/${id}`, en: `/en/monitoring/gremien/${id}` },
          },
        ] as const,
    ),
  ]);
}

function placeOf({ slug, title }: Dossier): Place {
  return { label: title, path: { de: dossierPath('de', slug), en: dossierPath('en', slug) } };
}

function ofOwn(one: OwnDeadline, places: ReadonlyMap<string, Place>): Deadline {
  const { slug, kind, title, on, asked, dossier, body, verified, source, sourceUrl } = one;
  const place = places.get(`dossier:${dossier}`) ?? places.get(`body:${body}`) ?? null;
  return { id: `frist_${slug}`, kind, title, on, asked, place, verified, source, sourceUrl };
}

function ofDossier(dossier: Dossier): readonly Deadline[] {
  return dossier.deadlines.map(({ id, kind, title, on, asked, verified, source, sourceUrl }) => ({
    id: `dossier_${dossier.slug}_${id}`,
    kind,
    title,
    on,
    asked,
    place: placeOf(dossier),
    verified,
    source,
    sourceUrl,
  }));
}

/** The Commission waits for a directive to be transposed, every other body for a report. */
function ofMonitoring(one: ReportingDate): Deadline {
  const { id, on, title, body, path, verified, source, sourceUrl } = one;
  const kind = body.id === 'kommission' ? 'transposition' : 'report';
  const place = { label: body.short, path };
  return { id, kind, title, on, asked: null, place, verified, source, sourceUrl };
}
