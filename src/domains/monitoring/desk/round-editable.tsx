import type { Kysely } from 'kysely';
import { secondReading, textOf } from '../../../core/desk/index.ts';
import type { CheckedDraft, Editable, Problem } from '../../../platform/editable.ts';
import type { Round } from '../monitoring.ts';
import { roundPath } from '../paths.ts';
import { listBodies, listRounds } from '../rounds.ts';
import { writeRound } from '../stored-monitoring.ts';
import { Milestones } from '../views/milestones.tsx';
import { words } from '../words.ts';
import { contentOfRound, roundOf } from './content.ts';
import { roundForm } from './form.ts';
import { listed } from './listed.ts';
import { keyProblems } from './problems.ts';

/** Evaluations of Germany: what happened when, and what is due. */
export const roundEditable: Editable = {
  kind: 'round',
  segment: 'pruefrunden',
  name: { de: 'Prüfrunden', en: 'Evaluation rounds' },
  one: { de: 'Prüfrunde', en: 'Evaluation round' },
  newOne: { de: 'Neue Prüfrunde', en: 'New evaluation round' },
  weight: 73,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [secondReading],
  withdrawal: 'none',
  form: async (db) => roundForm(await listBodies(db)),
  title: (content) => `${textOf(content, 'key')}: ${textOf(content, 'titleDe')}`,
  list: async (db, wanted) =>
    listed(
      (await listRounds(db)).map(({ id, title }) => ({ key: id, title: `${id}: ${title.de}` })),
      wanted,
    ),
  read: async (db, key) => {
    const round = await findRound(db, key);
    return round && { content: contentOfRound(round), organisationId: null };
  },
  check: problemsOf,
  publish: async (db, { content }) => {
    const round = roundOf(content);
    await writeRound(db, round);
    return { key: round.id };
  },
  withdraw: async () => {},
  address: async (_db, key, language) => roundPath(language, key),
  preview: async (_db, content, language) =>
    Milestones({
      milestones: roundOf(content).milestones.filter(({ on }) => on !== ''),
      language,
    }),
  styles: ['monitoring.css'],
};

async function problemsOf(db: Kysely<unknown>, draft: CheckedDraft): Promise<readonly Problem[]> {
  const say = words(draft.language);
  const { id, body, number } = roundOf(draft.content);
  const rounds = await listRounds(db);
  const taken = rounds.some(
    (one) => one.body === body && one.number === number && one.id !== draft.key,
  );
  return [
    ...keyProblems(
      draft,
      id,
      rounds.some((one) => one.id === id),
    ),
    ...(taken || number === 0
      ? [{ field: 'number', message: say(taken ? 'problem.numberTaken' : 'problem.number') }]
      : []),
  ];
}

async function findRound(db: Kysely<unknown>, key: string): Promise<Round | null> {
  return (await listRounds(db)).find(({ id }) => id === key) ?? null;
}
