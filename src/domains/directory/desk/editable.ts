import type { Kysely } from 'kysely';
import { textOf } from '../../../core/desk/index.ts';
import type { CheckedDraft, Editable, Problem } from '../../../platform/editable.ts';
import { directoryPath } from '../paths.ts';
import { isDue } from './due.ts';
import { listEntries, possibleParents, readEntryContent, slugOfEntry } from './entries.ts';
import { entryForm } from './form.ts';
import { previewEntry } from './preview.tsx';
import { problemsIn } from './problems.ts';
import { publishEntry, withdrawEntry } from './publish.ts';
import { type Standing, standingOf } from './standing.ts';
import { texts, words } from './words.ts';

/**
 * Each centre keeps its own entry; nobody checks it, because nobody knows better. The key is the id of its organisation,
 * or of a hidden place that has none.
 */
export const entryEditable: Editable = {
  kind: 'entry',
  segment: 'eintraege',
  name: texts('kind'),
  one: texts('kind.one'),
  newOne: texts('kind.new'),
  weight: 20,
  owner: 'organisation',
  editors: ['centre_lead', 'editor', 'office_lead'],
  checks: [],
  withdrawal: 'keep',
  form: async (db, key) => entryForm(await possibleParents(db, key)),
  title: (content) => textOf(content, 'name'),
  list: listEntries,
  read: readEntryContent,
  check: checkEntry,
  publish: publishEntry,
  withdraw: withdrawEntry,
  address: async (db, key, language) => {
    const slug = await slugOfEntry(db, key);
    return slug === null ? null : directoryPath(language, slug);
  },
  preview: previewEntry,
  tools: [{ segment: 'bestaetigung', label: texts('tool.confirmation') }],
  pages: [
    {
      path: 'eintraege/bestaetigung',
      label: texts('tool.confirmation'),
      roles: ['centre_lead'],
      waiting: async (db, { person, at }) => ((await isDue(db, person.organisationId, at)) ? 1 : 0),
    },
    { path: 'netz/eintraege/faellig', label: texts('due.title'), roles: ['office_lead'] },
  ],
};

async function checkEntry(db: Kysely<unknown>, draft: CheckedDraft): Promise<readonly Problem[]> {
  const standing = await standingOf(db, draft.key);
  return [...problemsIn(draft), ...problemsOfStanding(draft, standing)];
}

/** What depends on who edits. */
function problemsOfStanding(
  { key, content, language }: CheckedDraft,
  { isForAll, isOffice, hasEntry, parent }: Standing,
): Problem[] {
  if (isForAll) return [];
  const say = words(language);
  const problems: Problem[] = [];
  if (textOf(content, 'parent') !== parent)
    problems.push({ field: 'parent', message: say('problem.parent') });
  if (key === null && isOffice)
    problems.push({ field: 'name', message: say('problem.new.office') });
  if (key === null && !isOffice && hasEntry)
    problems.push({ field: 'name', message: say('problem.new.second') });
  return problems;
}
