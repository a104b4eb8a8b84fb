import type { Kysely } from 'kysely';
import { secondReading } from '../../../../core/desk/index.ts';
import { todayOf } from '../../../../platform/clock/index.ts';
import type { Editable, Listed, Wanted } from '../../../../platform/editable.ts';
import { inEveryLanguage } from '../../../../platform/i18n/index.ts';
import { queueJob } from '../../../../platform/jobs/index.ts';
import { listReplacements } from '../../../norms/index.ts';
import { readFilesJob } from '../../full-text/read-files-job.ts';
import { nameOfEntry, publicationPath } from '../publication.ts';
import { findPublicationById, listPublications } from '../publications.ts';
import { removePublication, writePublication } from '../stored-publications.ts';
import { words } from '../words.ts';
import { contentOf, entryOf } from './content.ts';
import { publicationForm } from './form.ts';
import { withNames } from './names.ts';
import { previewOf } from './preview.tsx';
import { publicationProblems } from './problems.ts';
import { listWarned } from './warned.ts';

/** The catalogue; the key is the publication's id, its address stays when the title changes. */
export const publicationEditable: Editable = {
  kind: 'publication',
  segment: 'veroeffentlichungen',
  name: { de: 'Veröffentlichungen', en: 'Publications' },
  one: { de: 'Veröffentlichung', en: 'Publication' },
  newOne: { de: 'Neue Veröffentlichung', en: 'New publication' },
  weight: 42,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [secondReading],
  withdrawal: 'keep',
  form: async (db) => publicationForm(await listReplacements(db)),
  title: (content) => nameOfEntry(entryOf(content)),
  list: listPublished,
  read: async (db, key) => {
    const publication = await findPublicationById(db, key);
    return publication && { content: contentOf(publication), organisationId: null };
  },
  check: publicationProblems,
  publish: async (db, { key, content, at }) => {
    const id = await writePublication(db, key, await withNames(db, entryOf(content)), at);
    await queueJob(db, readFilesJob.name, {}, { key: readFilesJob.name });
    return { key: id };
  },
  withdraw: removePublication,
  address: async (db, key, language) => {
    const publication = await findPublicationById(db, key);
    return publication && publicationPath(language, publication.slug);
  },
  preview: previewOf,
  pages: [
    {
      path: 'veroeffentlichungen/abgeloest',
      label: inEveryLanguage(words)('desk.warned'),
      roles: ['editor', 'office_lead'],
      waiting: async (db, { at }) => (await listWarned(db, todayOf(at))).length,
    },
  ],
  styles: ['catalogue.css'],
};

async function listPublished(db: Kysely<unknown>, wanted: Wanted): Promise<Listed> {
  const text = wanted.text.toLowerCase();
  const found = (await listPublications(db))
    .map((one) => ({ key: one.id, title: nameOfEntry(one) }))
    .filter(({ title }) => title.toLowerCase().includes(text));
  return { total: found.length, found: found.slice(wanted.offset, wanted.offset + wanted.limit) };
}
