import type {
  ChoiceField,
  Content,
  Field,
  Option,
  Problem,
  Row,
  RowsField,
  Section,
  TextField,
} from '../../../../platform/editable.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import { safeUrl } from '../../../../platform/ui/index.ts';
import { words } from '../words.ts';
import { isoDate, isoPartialDate } from './normal-value.ts';
import { listOf, rowsOf, textOf } from './values.ts';

/** malformed: it is not saved. missing: it is saved, but not submitted or released. */
export type Problems = {
  readonly malformed: readonly Problem[];
  readonly missing: readonly Problem[];
};

/** What is wrong with a content by the rules of its fields alone. */
export function problemsOf(
  sections: readonly Section[],
  content: Content,
  language: Language,
): Problems {
  const fields = sections.flatMap((section) => section.fields);
  const say = words(language);
  return {
    malformed: fields.flatMap((field) => malformedIn(field, content, say)),
    missing: fields.flatMap((field) => missingIn(field, content, say)),
  };
}

type SayProblem = ReturnType<typeof words>;

function malformedIn(field: Field, content: Content, say: SayProblem): Problem[] {
  const { name } = field;
  const problem = (message: string | null): Problem[] =>
    message === null ? [] : [{ field: name, message }];
  if (field.kind === 'rows') return malformedInRows(field, rowsOf(content, name), say);
  if (field.kind === 'files') return problem(tooMany(rowsOf(content, name), field.count, say));
  if (field.kind === 'choices') {
    const unknown = listOf(content, name).find((value) => !isOption(field.options, value));
    return problem(unknown === undefined ? null : say('problem.option'));
  }
  if (field.kind === 'list') {
    const lines = listOf(content, name);
    const long = lines.find((line) => line.length > field.maximum);
    return problem(
      long === undefined
        ? tooMany(lines, field.count, say)
        : say('problem.long_line', { maximum: field.maximum, start: long.slice(0, 30) }),
    );
  }
  return problem(complaint(field, textOf(content, name), say));
}

function malformedInRows(field: RowsField, rows: readonly Row[], say: SayProblem): Problem[] {
  const { name } = field;
  return rows.flatMap((row, index) =>
    field.fields.flatMap((part) => {
      const message = complaint(part, row[part.name] ?? '', say);
      return message === null ? [] : [{ field: name, row: { index, field: part.name }, message }];
    }),
  );
}

/** null: nothing to complain of. '' is never malformed. */
function complaint(field: TextField | ChoiceField, value: string, say: SayProblem): string | null {
  if (value === '') return null;
  if (field.kind === 'choice') return isOption(field.options, value) ? null : say('problem.option');
  if (value.length > field.maximum)
    return say('problem.long', { maximum: field.maximum, length: value.length });
  const { input: form = 'text' } = field;
  if (form === 'text' || isReadable(field, value)) return null;
  return say(form === 'partial-date' ? 'problem.partial_date' : `problem.${form}`);
}

/** Whether a value is of the kind that its field holds. */
export function isReadable({ input = 'text' }: Pick<TextField, 'input'>, value: string): boolean {
  return input === 'text' || isOf[input](value);
}

const isOf: Record<Exclude<NonNullable<TextField['input']>, 'text'>, (value: string) => boolean> = {
  date: (value) => isoDate(value) === value,
  'partial-date': (value) => isoPartialDate(value) === value,
  url: (value) => /^https?:/i.test(value) && safeUrl(value) !== null,
  email: (value) => /^[^\s@,;<>()"]{1,64}@[^\s@,;<>()"]+\.[^\s@,;<>()".]{2,}$/.test(value),
  tel: (value) => /^\+?[\d\s()/–-]{3,40}$/.test(value) && /\d{3}/.test(value.replace(/\D/g, '')),
  integer: (value) => /^-?\d{1,15}$/.test(value),
  decimal: (value) => /^-?\d{1,15}(\.\d{1,10})?$/.test(value),
};

function isOption(options: readonly Option[], value: string): boolean {
  return options.some((option) => option.value === value);
}

function tooMany(values: readonly unknown[], count: number, say: SayProblem): string | null {
  return values.length > count ? say('problem.many', { count, length: values.length }) : null;
}

function missingIn(field: Field, content: Content, say: SayProblem): Problem[] {
  const own =
    field.required && isEmpty(field, content)
      ? [{ field: field.name, message: say('problem.missing') }]
      : [];
  if (field.kind === 'rows') return [...own, ...missingInRows(field, content, say)];
  return own;
}

function missingInRows(field: RowsField, content: Content, say: SayProblem): Problem[] {
  return rowsOf(content, field.name).flatMap((row, index) =>
    field.fields
      .filter((part) => part.required && (row[part.name] ?? '') === '')
      .map((part) => ({
        field: field.name,
        row: { index, field: part.name },
        message: say('problem.missing'),
      })),
  );
}

function isEmpty({ kind, name }: Field, content: Content): boolean {
  if (kind === 'text' || kind === 'choice') return textOf(content, name) === '';
  if (kind === 'rows' || kind === 'files') return rowsOf(content, name).length === 0;
  return listOf(content, name).length === 0;
}
