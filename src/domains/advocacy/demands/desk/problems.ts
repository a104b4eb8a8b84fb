import type { Kysely } from 'kysely';
import { textOf } from '../../../../core/desk/index.ts';
import { systemClock, todayOf } from '../../../../platform/clock/index.ts';
import type { CheckedDraft, Problem } from '../../../../platform/editable.ts';
import { firstDay, lastDay } from '../../../../platform/i18n/index.ts';
import { listDemands } from '../demands.ts';
import { words } from '../words.ts';
import { demandOf } from './content.ts';

/** What the fields of a demand cannot tell alone. */
export async function demandProblems(
  db: Kysely<unknown>,
  draft: CheckedDraft,
): Promise<readonly Problem[]> {
  return [
    ...(await titleProblems(db, draft)),
    ...addresseeProblems(draft),
    ...sinceProblems(draft),
    ...stateProblems(draft),
  ];
}

async function titleProblems(
  db: Kysely<unknown>,
  { key, content, language }: CheckedDraft,
): Promise<Problem[]> {
  const typed = textOf(content, 'titleDe').toLowerCase();
  const isTaken = (await listDemands(db)).some(
    ({ slug, title }) => slug !== key && title.de.toLowerCase() === typed,
  );
  return isTaken ? [{ field: 'titleDe', message: words(language)('problem.taken') }] : [];
}

function addresseeProblems({ content, language }: CheckedDraft): Problem[] {
  const { addressees } = demandOf(content, '');
  return addressees.length > 0
    ? []
    : [{ field: 'addressees', message: words(language)('problem.addressee') }];
}

/** Since when, and who tells it: both or neither. */
function sinceProblems({ content, language }: CheckedDraft): Problem[] {
  const say = words(language);
  const on = textOf(content, 'sinceOn');
  const source = textOf(content, 'sinceSource');
  if (on === '')
    return source === '' ? [] : [{ field: 'sinceOn', message: say('problem.sinceOn') }];
  return [
    ...dayProblem(on, language).map((message) => ({ field: 'sinceOn', message })),
    ...(source === '' ? [{ field: 'sinceSource', message: say('problem.sinceSource') }] : []),
  ];
}

function stateProblems({ content, language }: CheckedDraft): Problem[] {
  const { since, states } = demandOf(content, '');
  return states.flatMap(({ on }, index) =>
    [
      ...dayProblem(on, language),
      ...(since && on !== '' && lastDay(on) < firstDay(since.on)
        ? [words(language)('problem.before')]
        : []),
    ].map((message) => ({ field: 'states', row: { index, field: 'on' }, message })),
  );
}

/** What is wrong with a day that has come; '' is the form's own affair. */
function dayProblem(on: string, language: CheckedDraft['language']): string[] {
  const isAhead = on !== '' && firstDay(on) > todayOf(systemClock());
  return isAhead ? [words(language)('problem.ahead')] : [];
}
