import type { Language } from '../../../../platform/i18n/index.ts';
import { type FieldInput, TextField } from '../../../../platform/ui/index.ts';
import { maximum } from '../hint-form.ts';
import { words } from '../words.ts';

type HintFieldsProps = {
  readonly field: (name: 'court' | 'date' | 'fileNumber') => FieldInput;
  readonly language: Language;
};

/** What a decision is known by: court, day, file number. */
export function HintFields({ field, language }: HintFieldsProps) {
  const say = words(language);
  return (
    <>
      <TextField
        field={field('court')}
        label={say('court')}
        hint={say('court.hint')}
        maximum={maximum.court}
        language={language}
      />
      <TextField
        field={field('date')}
        label={say('date')}
        hint={say('date.hint')}
        autocomplete="off"
        optional
        language={language}
      />
      <TextField
        field={field('fileNumber')}
        label={say('fileNumber')}
        hint={say('fileNumber.hint')}
        autocomplete="off"
        maximum={maximum.fileNumber}
        language={language}
      />
    </>
  );
}
