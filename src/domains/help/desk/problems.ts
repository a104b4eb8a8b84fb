import type { Kysely } from 'kysely';
import type { CheckedDraft, Problem } from '../../../platform/editable.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { standsForSomething } from '../placeholders.ts';
import type { TextFiles } from '../texts/files.ts';
import { parseInline, placeholdersOf } from '../texts/inline.ts';
import type { TextKey } from '../texts/names.ts';
import { type Parts, partsOf } from '../texts/parts.ts';
import { type TextProblem, textProblems } from '../texts/problems.ts';
import { presentFiles } from '../texts/released-texts.ts';
import { shipped } from '../texts/shipped.ts';
import { fieldOf, keyIn, partsIn } from './content.ts';
import { words } from './words.ts';

/** The rules of texts, with a sentence at each field; that a field is empty its form says. */
export async function helpTextProblems(
  db: Kysely<unknown>,
  { content, language }: CheckedDraft,
): Promise<readonly Problem[]> {
  const key = keyIn(content);
  if (!key) return [];
  const problems = problemsOfParts(key, partsIn(content), await presentFiles(db));
  return problems
    .filter(({ kind }) => kind !== 'missing' && kind !== 'unknown')
    .map((problem) => ({ field: fieldOf(problem.part), message: messageOf(problem, language) }));
}

/**
 * What is wrong with the parts of a text: a translation is measured by the present German text; the German sentences by
 * those that the program fills, and a German page by itself, since it may name other placeholders from now on.
 */
export function problemsOfParts(
  { code, name }: TextKey,
  parts: Parts,
  files: TextFiles,
): readonly TextProblem[] {
  if (code !== 'de') return textProblems(name, parts, germanParts(files, name));
  if (name === 'core') return textProblems(name, parts, germanParts(shipped.files, name));
  return [...textProblems(name, parts, parts), ...[...parts].flatMap(strangers)];
}

function germanParts(files: TextFiles, name: TextKey['name']): Parts {
  return partsOf(name, files.get(`de/${name}`)!.body);
}

function strangers([part, text]: readonly [string, string]): readonly TextProblem[] {
  return placeholdersOf(parseInline(text))
    .filter((name) => !standsForSomething(name))
    .map((name) => ({ part, kind: 'foreign', found: `{${name}}` }));
}

function messageOf({ kind, found }: TextProblem, language: Language): string {
  return words(language)(`problem.${kind as 'digit'}`, { found });
}
