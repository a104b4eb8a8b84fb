import type { Kysely } from 'kysely';
import { secondReading, textOf } from '../../../core/desk/index.ts';
import type { CheckedDraft, Editable, Problem } from '../../../platform/editable.ts';
import { dataPath, type Edition } from '../figure.ts';
import { listEditions, listFigures, listPublishers } from '../figures.ts';
import { years } from '../rules.ts';
import { writeEditions } from '../stored-figures.ts';
import { words } from '../words.ts';
import { contentOfEdition, editionOfContent } from './content.ts';
import { editionForm } from './form.ts';
import { listed } from './listed.ts';

/** Reports that figures are taken from; the key is "kok-6". */
export const editionEditable: Editable = {
  kind: 'edition',
  segment: 'ausgaben',
  name: { de: 'Ausgaben mit Zahlen', en: 'Editions with figures' },
  one: { de: 'Ausgabe', en: 'Edition' },
  newOne: { de: 'Neue Ausgabe', en: 'New edition' },
  weight: 81,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [secondReading],
  // Figures hang on it.
  withdrawal: 'none',
  form: async (db) => editionForm(await listPublishers(db)),
  title: (content) => textOf(content, 'titleDe'),
  list: async (db, wanted) =>
    listed(
      (await listEditions(db)).map(({ id, title }) => ({ key: id, title: title.de })),
      wanted,
    ),
  read: async (db, key) => {
    const edition = await editionOfKey(db, key);
    return edition ? { content: contentOfEdition(edition), organisationId: null } : null;
  },
  check: problemsOf,
  publish: async (db, { content }) => {
    const edition = editionOfContent(content);
    await writeEditions(db, [edition]);
    return { key: edition.id };
  },
  withdraw: async () => {
    throw new Error('An edition is never withdrawn.');
  },
  address: async (_db, _key, language) => `${dataPath(language)}#ausgaben`,
};

async function problemsOf(
  db: Kysely<unknown>,
  { key, content, language }: CheckedDraft,
): Promise<readonly Problem[]> {
  const say = words(language);
  const edition = editionOfContent(content);
  const { symbol, dataFrom, dataTo } = edition;
  const problems: Problem[] = [];
  if (symbol !== '' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(symbol))
    problems.push({ field: 'symbol', message: say('desk.problem.symbol') });
  else if (key !== null && key !== edition.id)
    problems.push({ field: 'symbol', message: say('desk.problem.edition.moved') });
  else if (key === null && (await editionOfKey(db, edition.id)))
    problems.push({ field: 'symbol', message: say('desk.problem.edition.taken') });
  for (const [field, year] of [
    ['dataFrom', dataFrom],
    ['dataTo', dataTo],
  ] as const)
    if (year < years.first || year > years.last)
      problems.push({ field, message: say('fault.year.range') });
  if (dataFrom > dataTo) problems.push({ field: 'dataTo', message: say('desk.problem.order') });
  if (key !== null && (await newestYear(db, key)) > dataTo)
    problems.push({ field: 'dataTo', message: say('desk.problem.figures') });
  return problems;
}

async function newestYear(db: Kysely<unknown>, key: string): Promise<number> {
  const figures = (await listFigures(db)).filter(({ edition }) => edition.id === key);
  return Math.max(0, ...figures.map(({ year }) => year));
}

async function editionOfKey(db: Kysely<unknown>, key: string): Promise<Edition | undefined> {
  return (await listEditions(db)).find(({ id }) => id === key);
}
