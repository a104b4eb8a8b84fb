import { linksOf } from '../../../core/evidence/index.ts';
import { todayOf } from '../../../platform/clock/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import { page } from '../../../platform/http/page.tsx';
import { dossierPath } from './dossier.ts';
import { findDossier, listDossiers } from './dossiers.ts';
import { readReferences } from './references.ts';
import { DossierPage } from './views/dossier-page.tsx';
import { DossiersPage } from './views/dossiers-page.tsx';
import { words } from './words.ts';

const styles = ['dossiers.css'];

/** `/de/dossiers` */
export async function dossiersPage(visit: Visit): Promise<Response> {
  const { services, language } = visit.var;
  const say = words(language);
  const path = dossierPath(language);
  return page(
    visit,
    {
      title: say('name'),
      description: say('lead'),
      crumbs: [{ label: say('name'), href: null }],
      styles,
      canonical: path,
      alternates: [
        { type: 'application/atom+xml', href: `${path}/feed.xml`, title: say('feed.subtitle') },
      ],
    },
    <DossiersPage
      dossiers={await listDossiers(services.db)}
      today={todayOf(services.clock())}
      language={language}
    />,
  );
}

/** `/de/dossiers/umsetzung-der-richtlinie` */
export async function dossierPage(visit: Visit): Promise<Response> {
  const { services, language } = visit.var;
  const { db, clock } = services;
  const dossier = await findDossier(db, visit.req.param('slug') ?? '');
  if (!dossier) return visit.notFound();
  const say = words(language);
  const { slug, title, lead } = dossier;
  const path = dossierPath(language, slug);
  return page(
    visit,
    {
      title: `${title[language]}, ${say('one')}`,
      description: lead[language],
      crumbs: [
        { label: say('name'), href: dossierPath(language) },
        { label: title[language], href: null },
      ],
      styles,
      canonical: path,
      alternates: [{ type: 'application/pdf', href: `${path}.pdf`, title: say('pdf') }],
    },
    <DossierPage
      dossier={dossier}
      references={await readReferences(db, dossier, language)}
      links={await linksOf(db, { kind: 'dossier', id: slug }, language)}
      today={todayOf(clock())}
      language={language}
    />,
  );
}
