import { type Kysely, sql } from 'kysely';
import { freeSlug } from '../../../../core/accounts/index.ts';
import { secondReading, textOf } from '../../../../core/desk/index.ts';
import { systemClock, todayOf } from '../../../../platform/clock/index.ts';
import type { Editable, Listed, Option, Wanted } from '../../../../platform/editable.ts';
import { formatPartialDate, type Language } from '../../../../platform/i18n/index.ts';
import { listReportingDates, type ReportingDate } from '../../../monitoring/index.ts';
import { contactPages } from '../../contacts/desk-pages.ts';
import { dueSteps } from '../../contacts/due-steps.ts';
import { listDemands } from '../../demands/demands.ts';
import { noteDeadlines } from '../deadlines/noted-events.ts';
import { dossierPath } from '../dossier.ts';
import { findDossier, listDossiers } from '../dossiers.ts';
import { readReferences } from '../references.ts';
import { stageKinds } from '../stage-kinds.ts';
import { removeDossier, writeDossier } from '../stored-dossiers.ts';
import { DossierText } from '../views/dossier-page.tsx';
import { contentOfDossier, dossierOf } from './content.ts';
import { textsFor } from './fields.ts';
import { finished } from './finished.ts';
import { dossierForm } from './form.ts';
import { dossierProblems } from './problems.ts';
import { withNames } from './statements.ts';

/** Dossiers; the key is the last part of the address, which stays when the title changes. */
export const dossierEditable: Editable = {
  kind: 'dossier',
  segment: 'dossiers',
  name: textsFor('name'),
  one: textsFor('one'),
  newOne: textsFor('new'),
  weight: 62,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [secondReading],
  withdrawal: 'keep',
  form: async (db, key) => {
    const dossier = key === null ? null : await findDossier(db, key);
    const named = dossier?.stages.map(({ id }) => id) ?? [];
    return dossierForm({
      stages: [...new Set([...named, ...stageKinds.map(({ id }) => id)])],
      points: dossier?.points.map(({ id }) => id) ?? [],
      demands: (await listDemands(db)).map(({ slug, title }) => ({ value: slug, label: title })),
      deadlines: (await listReportingDates(db)).map(optionOf),
    });
  },
  title: (content) => textOf(content, 'titleDe'),
  list: listPublished,
  read: async (db, key) => {
    const dossier = await findDossier(db, key);
    return dossier && { content: contentOfDossier(dossier), organisationId: null };
  },
  check: dossierProblems,
  publish: async (db, { key, content, at }) => {
    const used = new Set((await listDossiers(db)).map(({ slug }) => slug));
    const slug = key ?? freeSlug(textOf(content, 'titleDe'), used);
    const dossier = dossierOf(await withNames(db, content), slug);
    await writeDossier(db, dossier, { at, isNew: key === null });
    return { key: slug };
  },
  withdraw: removeDossier,
  afterwards: ({ db, clock }) => noteDeadlines(db, clock()),
  address: async (_db, key, language) => dossierPath(language, key),
  preview: async (db, content, language) => {
    const today = todayOf(systemClock());
    const dossier = finished(dossierOf(await withNames(db, content), ''), today);
    const references = await readReferences(db, dossier, language);
    return (
      <>
        <h2>{dossier.title[language]}</h2>
        <DossierText
          dossier={dossier}
          references={references}
          links={[]}
          today={today}
          language={language}
        />
      </>
    );
  },
  styles: ['dossiers.css'],
  pages: contactPages,
  due: dueSteps,
};

/** "GREVIO: Staatenbericht, Dezember 2025". */
function optionOf({ id, on, title, body }: ReportingDate): Option {
  const label = (language: Language) =>
    `${body.short[language]}: ${title[language]}, ${formatPartialDate(on, language)}`;
  return { value: id, label: { de: label('de'), en: label('en') } };
}

async function listPublished(db: Kysely<unknown>, wanted: Wanted): Promise<Listed> {
  const { rows } = await sql<{ key: string; title: string; total: number }>`
    select slug as key, title_de as title, count(*) over ()::integer as total
      from advocacy.dossier
     where strpos(lower(title_de || ' ' || title_en), lower(${wanted.text})) > 0
     order by updated_at desc, slug
     limit ${wanted.limit} offset ${wanted.offset}`.execute(db);
  return { total: rows[0]?.total ?? 0, found: rows.map(({ key, title }) => ({ key, title })) };
}
