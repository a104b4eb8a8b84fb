import type { Content, Problem } from '../../../platform/editable.ts';
import type { CourtDirectory } from '../courts.ts';
import { ecliKey, fileNumberKey } from '../identity.ts';
import { namedDecision } from './link-rows.ts';
import { listOf, rowsOf, textOf } from './values.ts';
import type { Word, words } from './words.ts';

type Say = ReturnType<typeof words>;

/** Other instances and treated decisions: each must say enough to be looked up. Rows that are public stay as they are. */
export function linkProblems(
  content: Content,
  before: Content | null,
  courts: CourtDirectory,
  say: Say,
): Problem[] {
  const wrong =
    (field: string) =>
    (index: number, part: string, message: Word): Problem => ({
      field,
      row: { index, field: part },
      message: say(message),
    });
  return [
    ...instanceProblems(content, before, wrong('instances')),
    ...treatmentProblems(content, courts, wrong('treatments')),
  ];
}

type Wrong = (index: number, part: string, message: Word) => Problem;

function instanceProblems(content: Content, before: Content | null, wrong: Wrong): Problem[] {
  const names = ['relation', 'court', 'date', 'fileNumber'] as const;
  const known = new Set(rowsOf(before ?? {}, 'instances', names).map((row) => JSON.stringify(row)));
  return rowsOf(content, 'instances', names).flatMap((row, index) => {
    if (known.has(JSON.stringify(row))) return [];
    if (row.relation === '') return [wrong(index, 'relation', 'problem.instance')];
    if (row.court === '') return [wrong(index, 'court', 'problem.instanceCourt')];
    if (row.date === '' && row.fileNumber === '')
      return [wrong(index, 'fileNumber', 'problem.instanceNumber')];
    return [];
  });
}

function treatmentProblems(content: Content, courts: CourtDirectory, wrong: Wrong): Problem[] {
  const own = new Set(listOf(content, 'fileNumbers').map(fileNumberKey));
  const ownCourt = courts.find(textOf(content, 'court'));
  const ownEcli = ecliKey(textOf(content, 'ecli'));
  return rowsOf(content, 'treatments', ['relation', 'decision', 'where']).flatMap((row, index) => {
    if (row.relation === '') return [wrong(index, 'relation', 'problem.treatment')];
    const named = namedDecision(row.decision, courts);
    if (!named) return [wrong(index, 'decision', 'problem.treated')];
    const isNumber = named.file_number_key !== null && own.has(named.file_number_key);
    const isDay = named.date === null || named.date === textOf(content, 'date');
    const isItself =
      named.ecli !== null
        ? ecliKey(named.ecli) === ownEcli
        : isNumber && isDay && named.court_id === ownCourt;
    return isItself ? [wrong(index, 'decision', 'problem.itself')] : [];
  });
}
