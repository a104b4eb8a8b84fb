import type {
  ChoiceField,
  Content,
  Field,
  Option,
  TextField,
} from '../../../../platform/editable.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import { isoDate, isoPartialDate } from './normal-value.ts';
import { listOf, rowsOf, textOf } from './values.ts';

/** What a field holds, as it is read: names instead of values, one line each; '' when it is empty. */
export function shownValue(field: Field, content: Content, language: Language): string {
  const { kind, name } = field;
  if (kind === 'list') return listOf(content, name).join('\n');
  if (kind === 'choices')
    return listOf(content, name)
      .map((value) => nameOf(field.options, value, language))
      .join('\n');
  if (kind === 'files')
    return rowsOf(content, name)
      .map((row) => [row.name, row.alt].filter(Boolean).join(' – '))
      .join('\n');
  if (kind === 'rows')
    return rowsOf(content, name)
      .map((row) =>
        field.fields
          .filter((part) => (row[part.name] ?? '') !== '')
          .map((part) => `${part.label[language]}: ${shownText(part, row[part.name]!, language)}`)
          .join(' · '),
      )
      .join('\n');
  return shownText(field, textOf(content, name), language);
}

/** As it is typed, too: a date as "26.11.2026", "11.2026" or "2026"; one that is none stays as it is. */
export function shownText(
  field: TextField | ChoiceField,
  value: string,
  language: Language,
): string {
  if (field.kind === 'choice') return nameOf(field.options, value, language);
  const isDate =
    (field.input === 'date' && isoDate(value) === value) ||
    (field.input === 'partial-date' && isoPartialDate(value) === value);
  return isDate ? value.split('-').reverse().join('.') : value;
}

function nameOf(options: readonly Option[], value: string, language: Language): string {
  return options.find((option) => option.value === value)?.label[language] ?? value;
}
