import type {
  ChoiceField,
  Content,
  Field,
  Problem,
  Source,
  TextField as TypedText,
} from '../../../../../platform/editable.ts';
import type { PdfAccess } from '../../../../../platform/files/read/index.ts';
import type { Language } from '../../../../../platform/i18n/index.ts';
import {
  CheckboxGroup,
  type FieldInput,
  Select,
  TextField,
} from '../../../../../platform/ui/index.ts';
import { shownText, shownValue } from '../../fields/shown-value.ts';
import { listOf, textOf } from '../../fields/values.ts';
import { words } from '../../words.ts';
import { fieldInputOf } from './field-input.ts';
import { FilesInput } from './files-input.tsx';
import { RowsInput } from './rows-input.tsx';

export type DeskFieldsProps = {
  readonly content: Content;
  readonly problems: readonly Problem[];
  readonly language: Language;
  /** The field of rows that is to have more empty groups. */
  readonly more: string | null;
  /** Below which the files of drafts are; null: none can be received, because the thing does not exist yet. */
  readonly filesAt: string | null;
  readonly source: Source | null;
  /** What a screen reader finds in PDFs, by hash. */
  readonly access: ReadonlyMap<string, PdfAccess>;
};

type DeskFieldProps = DeskFieldsProps & { readonly field: Field };

/** A field of the form, beside the text that it is translated from where there is one. */
export function DeskField(props: DeskFieldProps) {
  const { field, source, language } = props;
  const original = source ? shownValue(field, source.content, language) : '';
  if (!source || original === '') return <Control {...props} />;
  return (
    <div class="desk-pair">
      <div class="desk-source">
        <p class="small quiet">{source.label[language]}</p>
        <div class="desk-text" lang={source.lang} dir="auto">
          {original}
        </div>
      </div>
      <Control {...props} />
    </div>
  );
}

function Control(props: DeskFieldProps) {
  const { field, content, problems } = props;
  if (field.kind === 'rows') return <RowsInput {...props} field={field} />;
  if (field.kind === 'files') return <FilesInput {...props} field={field} />;
  if (field.kind === 'text' || field.kind === 'choice')
    return (
      <SingleInput
        {...props}
        field={field}
        input={fieldInputOf(field.name, null, textOf(content, field.name), problems)}
      />
    );
  const typed = listOf(content, field.name);
  const input = (text: string) => fieldInputOf(field.name, null, text, problems);
  if (field.kind === 'list')
    return (
      <TextField
        {...wordsOf(field, props.language)}
        field={input(typed.join('\n'))}
        rows={Math.min(8, Math.max(3, typed.length + 1))}
      />
    );
  return (
    <CheckboxGroup
      {...wordsOf(field, props.language)}
      field={input(typed.join(' '))}
      options={[
        ...field.options.map(({ value, label }) => ({ value, label: label[props.language] })),
        ...unknownOptions(field.options, typed),
      ]}
    />
  );
}

type SingleInputProps = {
  readonly field: TypedText | ChoiceField;
  readonly input: FieldInput;
  readonly language: Language;
};

/** A field that holds one text or one choice; in a group of rows, too. */
export function SingleInput({ field, input, language }: SingleInputProps) {
  const common = wordsOf(field, language);
  const typed = input.typed ?? '';
  if (field.kind === 'choice')
    return (
      <Select
        {...common}
        field={input}
        options={[
          ...(field.options.some(({ value }) => value === '')
            ? []
            : [{ value: '', label: words(language)('field.choose') }]),
          ...field.options.map(({ value, label }) => ({ value, label: label[language] })),
          ...(typed === '' ? [] : unknownOptions(field.options, [typed])),
        ]}
      />
    );
  const { input: form = 'text', rows, lang, dir, suggestions } = field;
  return (
    <TextField
      {...common}
      field={{ ...input, typed: shownText(field, typed, language) }}
      rows={rows}
      // Not the browser's own kinds: those drop what they cannot read, and it could not be shown again.
      inputmode={inputModes[form]}
      autocomplete="off"
      lang={lang}
      dir={dir}
      suggestions={suggestions}
    />
  );
}

const inputModes = {
  text: undefined,
  date: undefined,
  'partial-date': undefined,
  url: 'url',
  email: 'email',
  tel: 'tel',
  integer: 'numeric',
  decimal: 'decimal',
} as const;

/** What is chosen though the form does not offer it any more: it is shown, so that nothing goes unseen. */
function unknownOptions(options: ChoiceField['options'], chosen: readonly string[]) {
  return chosen
    .filter((value) => !options.some((option) => option.value === value))
    .map((value) => ({ value, label: value }));
}

function wordsOf(field: Field, language: Language) {
  const say = words(language);
  const label = field.label[language];
  const form = field.kind === 'text' ? field.input : undefined;
  const hints = [
    field.hint?.[language],
    form === 'date' && say('field.date'),
    form === 'partial-date' && say('field.partial_date'),
    field.kind === 'list' && say('field.list'),
  ].filter(Boolean);
  return {
    label: field.required ? `${label} (${say('field.required')})` : label,
    hint: hints.length > 0 ? hints.join(' ') : undefined,
    language,
  };
}
