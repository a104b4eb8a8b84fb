import type { Kysely } from 'kysely';
import type { CheckedDraft, Problem } from '../../../platform/editable.ts';
import { CourtDirectory } from '../courts.ts';
import { readContent } from './contents.ts';
import { figureProblems, groupProblems, normProblems } from './problems-content.ts';
import { identityProblems } from './problems-identity.ts';
import { linkProblems } from './problems-links.ts';
import { words } from './words.ts';

/** What the fields of a decision cannot tell alone. What is public as it stands is not asked again. */
export async function decisionProblems(
  db: Kysely<unknown>,
  { key, content, language }: CheckedDraft,
): Promise<readonly Problem[]> {
  const say = words(language);
  const before = key === null ? null : await readContent(db, key);
  const courts = await CourtDirectory.read(db);
  return [
    ...(await identityProblems(db, { key, content, before, courts, say })),
    ...normProblems(content, before, say),
    ...figureProblems(content, say),
    ...groupProblems(content, say),
    ...linkProblems(content, before, courts, say),
  ];
}
