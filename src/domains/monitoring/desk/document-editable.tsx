import type { Kysely } from 'kysely';
import { secondReading, textOf } from '../../../core/desk/index.ts';
import type { CheckedDraft, Editable, Problem } from '../../../platform/editable.ts';
import { type Document, speaksIn } from '../monitoring.ts';
import { bodyPath, roundPath } from '../paths.ts';
import { listBodies, listDocuments, listRounds } from '../rounds.ts';
import { removeDocument, writeDocument } from '../stored-monitoring.ts';
import { DocumentList } from '../views/document-list.tsx';
import { words } from '../words.ts';
import { contentOfDocument, documentOf } from './content.ts';
import { documentForm } from './form.ts';
import { listed } from './listed.ts';
import { keyProblems } from './problems.ts';

/** Reports and concluding observations, by symbol. */
export const documentEditable: Editable = {
  kind: 'document',
  segment: 'pruefdokumente',
  name: { de: 'Dokumente von Gremien', en: 'Documents of bodies' },
  one: { de: 'Dokument eines Gremiums', en: 'Document of a body' },
  newOne: { de: 'Neues Dokument', en: 'New document' },
  weight: 74,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [secondReading],
  withdrawal: 'keep',
  form: async (db) => documentForm(await listBodies(db), await listRounds(db)),
  title: (content) => `${textOf(content, 'symbol')} ${textOf(content, 'titleDe')}`.trim(),
  list: async (db, wanted) =>
    listed(
      (await listDocuments(db)).map(({ id, symbol, title }) => ({
        key: id,
        title: `${symbol ?? ''} ${title.de}`.trim(),
      })),
      wanted,
    ),
  read: async (db, key) => {
    const document = await findDocument(db, key);
    return document && { content: contentOfDocument(document), organisationId: null };
  },
  check: problemsOf,
  publish: async (db, { content }) => {
    const document = documentOf(content);
    await writeDocument(db, document);
    return { key: document.id };
  },
  withdraw: removeDocument,
  address: async (db, key, language) => {
    const document = await findDocument(db, key);
    if (!document) return null;
    const { round, body } = document;
    return round ? roundPath(language, round) : bodyPath(language, body);
  },
  preview: async (_db, content, language) =>
    DocumentList({ documents: [documentOf(content)], language }),
  styles: ['monitoring.css'],
};

async function problemsOf(db: Kysely<unknown>, draft: CheckedDraft): Promise<readonly Problem[]> {
  const { id, symbol, body, round } = documentOf(draft.content);
  const say = words(draft.language);
  const documents = await listDocuments(db);
  const place = (await listRounds(db)).find((one) => one.id === round);
  const isTwice =
    symbol !== null &&
    documents.some(
      (one) => one.symbol?.toLowerCase() === symbol.toLowerCase() && one.id !== draft.key,
    );
  return [
    ...keyProblems(
      draft,
      id,
      documents.some((one) => one.id === id),
    ),
    ...(isTwice ? [{ field: 'symbol', message: say('problem.symbol') }] : []),
    ...(place && !speaksIn(body, place)
      ? [{ field: 'round', message: say('problem.roundBody') }]
      : []),
  ];
}

async function findDocument(db: Kysely<unknown>, key: string): Promise<Document | null> {
  return (await listDocuments(db)).find(({ id }) => id === key) ?? null;
}
