import type { Kysely } from 'kysely';
import { secondReading, textOf } from '../../../core/desk/index.ts';
import type { CheckedDraft, Editable, Problem } from '../../../platform/editable.ts';
import { dataPath } from '../figure.ts';
import { listMeasures, listPublishers } from '../figures.ts';
import { writePublishers } from '../stored-vocabulary.ts';
import { idProblems } from './id-problems.ts';
import { listed } from './listed.ts';
import { contentOfPublisher, publisherOfContent } from './vocabulary-content.ts';
import { publisherForm } from './vocabulary-form.ts';

/** Who publishes figures; the key is "kok". */
export const publisherEditable: Editable = {
  kind: 'publisher',
  segment: 'zahlen-stellen',
  name: { de: 'Stellen, die Zahlen veröffentlichen', en: 'Publishers of figures' },
  one: { de: 'Stelle', en: 'Publisher' },
  newOne: { de: 'Neue Stelle', en: 'New publisher' },
  weight: 83,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [secondReading],
  // Measures and editions hang on it.
  withdrawal: 'none',
  form: async (db, key) =>
    publisherForm((await listMeasures(db)).filter(({ publisher }) => publisher === key)),
  title: (content) => textOf(content, 'nameDe'),
  list: async (db, wanted) =>
    listed(
      (await listPublishers(db)).map(({ id, name }) => ({ key: id, title: name.de })),
      wanted,
    ),
  read: async (db, key) => {
    const publisher = (await listPublishers(db)).find(({ id }) => id === key);
    return publisher ? { content: contentOfPublisher(publisher), organisationId: null } : null;
  },
  check: problemsOf,
  publish: async (db, { content }) => {
    const publisher = publisherOfContent(content);
    await writePublishers(db, [publisher]);
    return { key: publisher.id };
  },
  withdraw: async () => {
    throw new Error('A publisher is never withdrawn.');
  },
  address: async (_db, _key, language) => `${dataPath(language)}#wer-zaehlt-was`,
};

async function problemsOf(
  db: Kysely<unknown>,
  { key, content, language }: CheckedDraft,
): Promise<readonly Problem[]> {
  const id = textOf(content, 'id');
  const isTaken = (await listPublishers(db)).some((one) => one.id === id);
  return idProblems({ id, key, isTaken, language });
}
