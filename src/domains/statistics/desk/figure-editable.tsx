import type { Kysely } from 'kysely';
import { secondReading, textOf } from '../../../core/desk/index.ts';
import type { CheckedDraft, Content, Editable, Problem } from '../../../platform/editable.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { type Edition, type Figure, type FigureRecord, figurePath } from '../figure.ts';
import {
  findFigures,
  listEditions,
  listFigures,
  listMeasures,
  listPublishers,
} from '../figures.ts';
import { faultsOf } from '../rules.ts';
import { keepFigure, withdrawFigure, withdrawnFigures, writeFigures } from '../stored-figures.ts';
import { FigurePreview } from '../views/figure-page.tsx';
import { type Key, words } from '../words.ts';
import { contentOfFigure, figureOfContent } from './content.ts';
import { figureForm } from './form.ts';
import { halfTexts } from './half-texts.ts';
import { listed } from './listed.ts';

/** Published figures; the key is "kok-released-2024@6". A newer edition's figure is another thing. */
export const figureEditable: Editable = {
  kind: 'figure',
  segment: 'zahlen',
  name: { de: 'Zahlen', en: 'Figures' },
  one: { de: 'Zahl', en: 'Figure' },
  newOne: { de: 'Neue Zahl', en: 'New figure' },
  weight: 80,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [secondReading],
  withdrawal: 'keep',
  form: async (db) => figureForm(await listMeasures(db), await listEditions(db)),
  title: (content) =>
    ['measure', 'year', 'edition'].map((name) => textOf(content, name)).join(' · '),
  list: async (db, wanted) =>
    listed(
      (await listFigures(db)).toReversed().map((figure) => ({
        key: figure.id,
        title: `${figure.measure.label.de}, ${figure.year}: ${figure.edition.title.de}`,
      })),
      wanted,
    ),
  read: async (db, key) => {
    const [figure] = await findFigures(db, [key]);
    return figure ? { content: contentOfFigure(recordOf(figure)), organisationId: null } : null;
  },
  check: problemsOf,
  publish: async (db, { content, at }) => {
    const edition = await editionOf(db, content);
    if (!edition) throw new Error('A figure was released without its edition.');
    const figure = figureOfContent(content, edition);
    await writeFigures(db, [figure], at);
    await keepFigure(db, figure.id);
    return { key: figure.id };
  },
  withdraw: withdrawFigure,
  address: async (_db, key, language) => figurePath(language, key),
  preview: async (db, content, language) => preview(db, content, language),
  styles: ['statistics.css'],
};

/** Measure, year and edition are what a figure is: with another one it is another figure, and the old one stays. */
async function problemsOf(
  db: Kysely<unknown>,
  { key, content, language }: CheckedDraft,
): Promise<readonly Problem[]> {
  const say = words(language);
  const measure = (await listMeasures(db)).find(({ id }) => id === textOf(content, 'measure'));
  const edition = await editionOf(db, content);
  if (!measure || !edition) return [];
  const figure = figureOfContent(content, edition);
  const isComplete = !Number.isNaN(figure.year) && !Number.isNaN(figure.value);
  const problems: Problem[] = isComplete
    ? faultsOf(figure, measure, edition).map(({ field, reason }) => ({
        field: field === 'note' ? 'noteDe' : field,
        message: say(`fault.${reason}` as Key),
      }))
    : [];
  if (key !== null && key !== figure.id)
    problems.push({ field: 'edition', message: say('desk.problem.moved') });
  if (key === null && (await isTaken(db, figure.id)))
    problems.push({ field: 'edition', message: say('desk.problem.taken') });
  return [...problems, ...halfTexts(content, ['note', 'population'], language)];
}

/** Also by one that was withdrawn: it is restored, not made again. */
async function isTaken(db: Kysely<unknown>, id: string): Promise<boolean> {
  return (await findFigures(db, [id])).length > 0 || (await withdrawnFigures(db)).has(id);
}

async function preview(db: Kysely<unknown>, content: Content, language: Language) {
  const measure = (await listMeasures(db)).find(({ id }) => id === textOf(content, 'measure'));
  const publisher = (await listPublishers(db)).find(({ id }) => id === measure?.publisher);
  const edition = await editionOf(db, content);
  if (!measure || !publisher || !edition) return null;
  const record = figureOfContent(content, edition);
  if (Number.isNaN(record.value) || Number.isNaN(record.year)) return null;
  const population = record.population ?? measure.population;
  const figure: Figure = { ...record, measure, publisher, edition, population, newer: null };
  const others = (await listFigures(db, { measure: measure.id })).filter(
    ({ id, year }) => id !== figure.id && year === figure.year,
  );
  return FigurePreview({ figure, others, url: null, language });
}

async function editionOf(db: Kysely<unknown>, content: Content): Promise<Edition | undefined> {
  return (await listEditions(db)).find(({ id }) => id === textOf(content, 'edition'));
}

function recordOf({
  measure,
  publisher: _,
  edition,
  population,
  newer: __,
  ...rest
}: Figure): FigureRecord {
  const isOwn = population.de !== measure.population.de || population.en !== measure.population.en;
  return {
    ...rest,
    measure: measure.id,
    edition: edition.id,
    population: isOwn ? population : null,
  };
}
