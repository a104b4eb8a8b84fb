import type { Problem, Section } from '../../../../platform/editable.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import { ErrorSummary } from '../../../../platform/ui/index.ts';
import { words } from '../words.ts';
import { anchorOf } from './fields/field-input.ts';

type ProblemsProps = {
  readonly problems: readonly Problem[];
  readonly sections: readonly Section[];
  readonly language: Language;
};

/** On top of a form: every problem with a link to its field. Nothing when there is none. */
export function ProblemSummary({ problems, sections, language }: ProblemsProps) {
  if (problems.length === 0) return null;
  const errors = problems.map((problem) => ({
    field: anchorOf(problem.field, problem.row),
    message: problem.message,
  }));
  const labels = Object.fromEntries(
    problems.map((problem) => [
      anchorOf(problem.field, problem.row),
      problemPlace(problem, sections, language),
    ]),
  );
  return <ErrorSummary errors={errors} labels={labels} language={language} />;
}

/** "Handlungen, Eintrag 2, Paragraf". */
export function problemPlace(
  { field: name, row }: Problem,
  sections: readonly Section[],
  language: Language,
): string {
  const field = sections.flatMap(({ fields }) => fields).find((one) => one.name === name);
  const label = field?.label[language] ?? name;
  if (!row) return label;
  const part =
    field?.kind === 'rows' ? field.fields.find((one) => one.name === row.field) : undefined;
  const number = words(language)('field.row', { number: row.index + 1 });
  return [label, number, part?.label[language]].filter(Boolean).join(', ');
}
