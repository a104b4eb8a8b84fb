import type { Kysely } from 'kysely';
import { secondReading, textOf } from '../../../core/desk/index.ts';
import type { CheckedDraft, Editable, Problem } from '../../../platform/editable.ts';
import { dataPath, type Measure } from '../figure.ts';
import { listFigures, listMeasures, listPublishers } from '../figures.ts';
import { writeMeasures } from '../stored-vocabulary.ts';
import { words } from '../words.ts';
import { halfTexts } from './half-texts.ts';
import { idProblems } from './id-problems.ts';
import { listed } from './listed.ts';
import { contentOfMeasure, measureOfContent } from './vocabulary-content.ts';
import { measureForm } from './vocabulary-form.ts';

/** What is counted; the key is "kok-released". */
export const measureEditable: Editable = {
  kind: 'measure',
  segment: 'zahlen-masse',
  name: { de: 'Kennzahlen', en: 'Measures' },
  one: { de: 'Kennzahl', en: 'Measure' },
  newOne: { de: 'Neue Kennzahl', en: 'New measure' },
  weight: 82,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [secondReading],
  // Figures hang on it.
  withdrawal: 'none',
  form: async (db) => measureForm(await listPublishers(db)),
  title: (content) => textOf(content, 'labelDe'),
  list: async (db, wanted) =>
    listed(
      (await listMeasures(db)).map(({ id, label }) => ({ key: id, title: `${label.de} (${id})` })),
      wanted,
    ),
  read: async (db, key) => {
    const measure = await measureOfKey(db, key);
    return measure ? { content: contentOfMeasure(measure), organisationId: null } : null;
  },
  check: problemsOf,
  publish: async (db, { content }) => {
    const measure = measureOfContent(content);
    await writeMeasures(db, [measure]);
    return { key: measure.id };
  },
  withdraw: async () => {
    throw new Error('A measure is never withdrawn.');
  },
  // Without a figure there is no page yet.
  address: async (db, key, language) =>
    (await listFigures(db, { measure: key })).length === 0 ? null : dataPath(language, key),
};

async function problemsOf(
  db: Kysely<unknown>,
  { key, content, language }: CheckedDraft,
): Promise<readonly Problem[]> {
  const say = words(language);
  const id = textOf(content, 'id');
  const isTaken = (await measureOfKey(db, id)) !== undefined;
  const problems = [
    ...idProblems({ id, key, isTaken, language }),
    ...halfTexts(content, ['note'], language),
  ];
  const answers = textOf(content, 'answers');
  if (answers !== '' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(answers))
    problems.push({ field: 'answers', message: say('desk.problem.id') });
  const held = key === null ? undefined : await measureOfKey(db, key);
  if (!held || (await listFigures(db, { measure: held.id })).length === 0) return problems;
  for (const field of ['unit', 'publisher'] as const)
    if (![held[field], ''].includes(textOf(content, field)))
      problems.push({ field, message: say(`desk.problem.${field}`) });
  return problems;
}

async function measureOfKey(db: Kysely<unknown>, key: string): Promise<Measure | undefined> {
  return (await listMeasures(db)).find(({ id }) => id === key);
}
