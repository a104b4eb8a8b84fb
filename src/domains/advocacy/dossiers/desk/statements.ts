import type { Kysely } from 'kysely';
import { rowsOf } from '../../../../core/desk/index.ts';
import { endText, resolveEnd } from '../../../../core/evidence/index.ts';
import type { Content, Problem, Row } from '../../../../platform/editable.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import type { OwnStatement } from '../dossier.ts';
import { words } from '../words.ts';

/** A statement leads to something of this site, or has a title of its own. */
export async function statementProblems(
  db: Kysely<unknown>,
  statements: readonly OwnStatement[],
  language: Language,
): Promise<readonly Problem[]> {
  const say = words(language);
  const problems: Problem[] = [];
  for (const [index, { end, title }] of statements.entries()) {
    const at = (field: string, message: string) =>
      problems.push({ field: 'statements', row: { index, field }, message });
    if (end === null && title === '') at('title', say('problem.statement'));
    if (end !== null && !(await resolveEnd(db, end))) at('end', say('problem.end'));
  }
  return problems;
}

/** Addresses that were typed become names "kind:id", which stay when an address changes. */
export async function withNames(db: Kysely<unknown>, content: Content): Promise<Content> {
  const statements: Row[] = [];
  for (const row of rowsOf(content, 'statements')) {
    const name = row.end ? await resolveEnd(db, row.end) : null;
    statements.push(name ? { ...row, end: endText(name) } : row);
  }
  return { ...content, statements };
}
