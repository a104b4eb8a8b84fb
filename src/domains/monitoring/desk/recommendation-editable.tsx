import { type Kysely, sql } from 'kysely';
import { secondReading, textOf } from '../../../core/desk/index.ts';
import type { Editable, Listed, Wanted } from '../../../platform/editable.ts';
import { inEveryLanguage } from '../../../platform/i18n/index.ts';
import { readNames } from '../names.ts';
import { recommendationPath } from '../paths.ts';
import { findRecommendations } from '../recommendations.ts';
import { listBodies, listDocuments, listRounds } from '../rounds.ts';
import { removeRecommendation, writeRecommendation } from '../stored-monitoring.ts';
import { RecommendationPreview } from '../views/recommendation-page.tsx';
import { contentOfRecommendation, recommendationOf } from './content.ts';
import { recommendationForm } from './form.ts';
import { recommendationProblems } from './recommendation-problems.ts';
import { words } from './table/words.ts';

/** What bodies ask of Germany, what the State answered, and how far the network finds that it has come. */
export const recommendationEditable: Editable = {
  kind: 'recommendation',
  segment: 'empfehlungen',
  name: { de: 'Empfehlungen', en: 'Recommendations' },
  one: { de: 'Empfehlung', en: 'Recommendation' },
  newOne: { de: 'Neue Empfehlung', en: 'New recommendation' },
  weight: 72,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [secondReading],
  withdrawal: 'keep',
  form: async (db) =>
    recommendationForm({
      bodies: await listBodies(db),
      rounds: await listRounds(db),
      documents: await listDocuments(db),
    }),
  title: (content) =>
    `${textOf(content, 'key')}: ${textOf(content, 'textDe') || textOf(content, 'textEn')}`,
  list: listPublished,
  read: async (db, key) => {
    const [one] = await findRecommendations(db, [key]);
    return one ? { content: contentOfRecommendation(one), organisationId: null } : null;
  },
  check: recommendationProblems,
  publish: async (db, { content, at }) => {
    const one = recommendationOf(content);
    await writeRecommendation(db, one, at);
    return { key: one.id };
  },
  withdraw: removeRecommendation,
  address: async (_db, key, language) => recommendationPath(language, key),
  preview: async (db, content, language) => {
    const typed = recommendationOf(content);
    const one = { ...typed, assessments: typed.assessments.filter(({ on }) => on !== '') };
    const names = await readNames(db, [one]);
    return RecommendationPreview({ one, chain: [], names, language });
  },
  styles: ['monitoring.css'],
  pages: [
    {
      path: 'empfehlungen/tabelle',
      label: inEveryLanguage(words)('title'),
      roles: ['editor', 'office_lead'],
    },
  ],
};

async function listPublished(db: Kysely<unknown>, wanted: Wanted): Promise<Listed> {
  const { rows } = await sql<{ key: string; title: string; total: number }>`
    select id as key, id || ': ' || coalesce(text_de, text_en) as title, count(*) over ()::integer as total
      from monitoring.recommendation
     where strpos(lower(id || ' ' || concat_ws(' ', text_de, text_en)), lower(${wanted.text})) > 0
     order by updated_at desc, id
     limit ${wanted.limit} offset ${wanted.offset}`.execute(db);
  return { total: rows[0]?.total ?? 0, found: rows.map(({ key, title }) => ({ key, title })) };
}
