import type { Content, Problem } from '../../../platform/editable.ts';
import { parseNorm } from '../../norms/index.ts';
import { listOf, numberOf, rowsOf, textOf } from './values.ts';
import type { words } from './words.ts';

type Say = ReturnType<typeof words>;

/** A norm that the parser cannot read; those that an import brought stay as they came. */
export function normProblems(content: Content, before: Content | null, say: Say): Problem[] {
  const known = new Set(listOf(before ?? {}, 'norms'));
  const unread = listOf(content, 'norms').find(
    (norm) => !known.has(norm) && parseNorm(norm).length === 0,
  );
  return unread === undefined
    ? []
    : [{ field: 'norms', message: say('problem.norm', { text: unread }) }];
}

/** Bounds figures, so that a slip of the finger is seen. */
const mostMonths = 1200;
const mostEuro = 1_000_000_000;
const mostPeople = 10_000;

export function figureProblems(content: Content, say: Say): Problem[] {
  const problems: Problem[] = [];
  const months = textOf(content, 'sentenceMonths');
  if (months !== '' && !isWhole(months, mostMonths))
    problems.push({ field: 'sentenceMonths', message: say('problem.months') });
  if (months === '' && textOf(content, 'suspended') === 'yes')
    problems.push({ field: 'suspended', message: say('problem.suspended') });
  for (const field of ['confiscationEuro', 'damagesEuro', 'wageEuro']) {
    const amount = textOf(content, field);
    const value = numberOf(amount);
    if (amount !== '' && (value === null || value < 0 || value > mostEuro))
      problems.push({ field, message: say('problem.euro') });
  }
  return problems;
}

const groupFields: Readonly<Record<string, readonly string[]>> = {
  victims: ['number', 'sex', 'age', 'origin'],
  perpetrators: ['number', 'relation'],
};

/** Groups of people, and points of the reasoning. */
export function groupProblems(content: Content, say: Say): Problem[] {
  const problems: Problem[] = [];
  for (const [field, names] of Object.entries(groupFields))
    for (const [index, row] of rowsOf(content, field, names).entries())
      if (row.number !== '' && !isWhole(row.number ?? '', mostPeople))
        problems.push({ field, row: { index, field: 'number' }, message: say('problem.number') });
  for (const [index, { point, where }] of rowsOf(content, 'reasoning', [
    'point',
    'where',
  ]).entries())
    if (point === '' && where !== '')
      problems.push({
        field: 'reasoning',
        row: { index, field: 'point' },
        message: say('problem.point'),
      });
  return problems;
}

function isWhole(text: string, most: number): boolean {
  return /^[0-9]{1,7}$/.test(text) && Number(text) >= 1 && Number(text) <= most;
}
