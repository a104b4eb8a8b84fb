import type { Kysely } from 'kysely';
import { secondReading, textOf } from '../../../../core/desk/index.ts';
import type { CheckedDraft, Editable, Problem } from '../../../../platform/editable.ts';
import { normAddress } from '../../norm.ts';
import { findLaw } from '../../norms.ts';
import { words } from '../../words.ts';
import { replacedName } from '../replacement.ts';
import { findReplacement, listReplacements } from '../replacements.ts';
import { removeReplacement, writeReplacement } from '../stored-replacements.ts';
import { contentOfReplacement, normOf, replacementOf } from './content.ts';
import { replacementForm } from './form.ts';

/** Laws and sections that others have replaced; publications that cite them carry a warning from that day on. */
export const replacementEditable: Editable = {
  kind: 'replacement',
  segment: 'abloesungen',
  name: { de: 'Abgelöste Vorschriften', en: 'Replaced provisions' },
  one: { de: 'Abgelöste Vorschrift', en: 'Replaced provision' },
  newOne: { de: 'Neue abgelöste Vorschrift', en: 'New replaced provision' },
  weight: 14,
  owner: 'office',
  editors: ['editor', 'office_lead'],
  checks: [secondReading],
  withdrawal: 'keep',
  form: async () => replacementForm,
  title: (content) => `${textOf(content, 'replaced')} → ${textOf(content, 'by')}`,
  list: async (db, { text, limit, offset }) => {
    const found = (await listReplacements(db))
      .map((one) => ({
        key: one.id,
        title: `${replacedName(one.replaced)} → ${replacedName(one.by)}`,
      }))
      .filter(({ title }) => title.toLowerCase().includes(text.toLowerCase()));
    return { total: found.length, found: found.slice(offset, offset + limit) };
  },
  read: async (db, key) => {
    const one = await findReplacement(db, key);
    return one && { content: contentOfReplacement(one), organisationId: null };
  },
  check: problemsOf,
  publish: async (db, { key, content }) => {
    const written = replacementOf(content);
    if (!written) throw new Error('A replacement was released whose norms are not known.');
    return { key: await writeReplacement(db, key, written) };
  },
  withdraw: removeReplacement,
  address: async (db, key, language) => {
    const one = await findReplacement(db, key);
    return one && normAddress(language, one.replaced.law, one.replaced.section);
  },
};

async function problemsOf(
  db: Kysely<unknown>,
  { key, content, language }: CheckedDraft,
): Promise<readonly Problem[]> {
  const say = words(language);
  const replaced = normOf(textOf(content, 'replaced'));
  const by = normOf(textOf(content, 'by'));
  const problems: Problem[] = [];
  for (const [field, norm] of Object.entries({ replaced, by }))
    if (textOf(content, field) !== '' && !(norm && (await findLaw(db, norm.law))))
      problems.push({ field, message: say('replacement.unknown') });
  if (replaced && by && replaced.law === by.law && replaced.section === by.section)
    problems.push({ field: 'by', message: say('replacement.itself') });
  const isTwice = (await listReplacements(db)).some(
    (one) =>
      one.id !== key &&
      one.since === textOf(content, 'since') &&
      one.replaced.law === replaced?.law &&
      one.replaced.section === replaced.section,
  );
  if (isTwice) problems.push({ field: 'replaced', message: say('replacement.twice') });
  return problems;
}
