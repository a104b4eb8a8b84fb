import type { Kysely } from 'kysely';
import { rowsOf, textOf } from '../../../core/desk/index.ts';
import { parseEnd, resolveEnd } from '../../../core/evidence/index.ts';
import type { CheckedDraft, Problem, Row } from '../../../platform/editable.ts';
import { findTopicByTitle } from '../topics.ts';
import { words } from '../words.ts';

/** What is missing or unknown in a topic, at its rows. */
export async function topicProblems(
  db: Kysely<unknown>,
  { key, content, language }: CheckedDraft,
): Promise<readonly Problem[]> {
  const say = words(language);
  const problems: Problem[] = [];
  const title = textOf(content, 'titleDe');
  const other = title === '' ? null : await findTopicByTitle(db, title);
  if (other !== null && other !== key)
    problems.push({ field: 'titleDe', message: say('problem.taken') });
  for (const [index, row] of rowsOf(content, 'items').entries()) {
    const at = (field: string, message: string) =>
      problems.push({ field: 'items', row: { index, field }, message });
    const { end = '' } = row;
    // A provision may be told of whose page is not here yet.
    const mayWait = isOwn(row) && parseEnd(end) !== null;
    if (end !== '' && !mayWait && !(await resolveEnd(db, end))) at('end', say('problem.end'));
    if (end === '' && !isOwn(row)) at('end', say('problem.empty'));
    if (isOwn(row)) for (const field of missing(row)) at(field, say('problem.incomplete'));
  }
  return problems;
}

function isOwn({ label, textDe }: Row): boolean {
  return Boolean(label || textDe);
}

/** A statement of its own has a name, both texts, a source and its day. */
function missing(row: Row): readonly string[] {
  return ['label', 'textDe', 'textEn', 'verified', 'source', 'on'].filter((field) => !row[field]);
}
