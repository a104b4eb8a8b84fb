import { todayOf } from '../../../platform/clock/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { contentDisposition } from '../../../platform/files/index.ts';
import { feedAnswer } from '../../../platform/http/feed.ts';
import { makePdf } from '../../../platform/pdf/index.ts';
import { currentStage, dossierPath } from './dossier.ts';
import { findDossier, listDossiers } from './dossiers.ts';
import { dossiersAsCsv } from './export/csv.ts';
import { exportItem } from './export/item.ts';
import { dossierAsPdf } from './export/pdf.ts';
import { readReferences } from './references.ts';
import { stageText } from './views/texts.ts';
import { words } from './words.ts';

const feedLength = 50;

/** `/de/dossiers.csv`: every point of every dossier; as JSON everything. */
export async function dossiersFile(visit: Visit, form: 'csv' | 'json'): Promise<Response> {
  const { services, frame } = visit.var;
  const today = todayOf(services.clock());
  const dossiers = await listDossiers(services.db);
  const items = dossiers.map((one) => exportItem(one, frame.origin, today));
  const text = form === 'csv' ? dossiersAsCsv(items) : json({ dossiers: items });
  return file(text, `dossiers.${form}`, form);
}

/** `/de/dossiers/beispiel.pdf` */
export async function dossierFile(visit: Visit): Promise<Response> {
  const { services, language, frame } = visit.var;
  const name = visit.req.param('file') ?? '';
  const [slug = '', form] = name.split('.') as [string?, ('csv' | 'json' | 'pdf')?];
  const dossier = await findDossier(services.db, slug);
  if (!dossier || !form) return visit.notFound();
  const today = todayOf(services.clock());
  if (form === 'pdf') {
    const references = await readReferences(services.db, dossier, language);
    const url = frame.origin + dossierPath(language, slug);
    return file(
      await makePdf(dossierAsPdf({ dossier, references, language, url, today })),
      name,
      form,
    );
  }
  const item = exportItem(dossier, frame.origin, today);
  return file(form === 'csv' ? dossiersAsCsv([item]) : json(item), name, form);
}

/** The dossiers that changed last. */
export async function dossiersFeed(visit: Visit): Promise<Response> {
  const { services, language, frame } = visit.var;
  const say = words(language);
  const today = todayOf(services.clock());
  const dossiers = (await listDossiers(services.db)).slice(0, feedLength);
  return feedAnswer(
    visit,
    {
      path: dossierPath(language),
      title: (network) => say('feed.title', { network }),
      subtitle: say('feed.subtitle'),
    },
    dossiers.map((dossier) => ({
      id: frame.origin + dossierPath('de', dossier.slug),
      url: frame.origin + dossierPath(language, dossier.slug),
      title: dossier.title[language],
      date: dossier.updated.slice(0, 10),
      updated: dossier.updated,
      terms: dossier.topics,
      summary: [
        `${say('fact.current')}: ${stageText(currentStage(dossier, today), language)}.`,
        dossier.balance?.[language] ?? dossier.lead[language],
      ].join(' '),
    })),
  );
}

const contentTypes = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
} as const;

function file(body: string | Buffer, name: string, form: keyof typeof contentTypes): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'Content-Type': contentTypes[form],
      'Content-Disposition': contentDisposition(name),
    },
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
