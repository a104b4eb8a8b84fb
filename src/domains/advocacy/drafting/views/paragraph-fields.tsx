import type { Language } from '../../../../platform/i18n/index.ts';
import { fieldId, Select, TextField } from '../../../../platform/ui/index.ts';
import { bounds, type Paper } from '../paper.ts';
import type { ParagraphKind } from '../paragraph.ts';
import { words } from '../words.ts';

/** several: a text that becomes paragraphs where it has empty lines. */
export type WrittenKind = ParagraphKind | 'several';

export const writtenKinds = {
  add: ['text', 'heading', 'several'],
  edit: ['text', 'heading'],
  none: ['text'],
} as const satisfies Record<string, readonly WrittenKind[]>;

/** UTF-16 code units. */
export function boundOf(kind: WrittenKind): number {
  return kind === 'several' ? bounds.several : bounds.paragraph;
}

type ParagraphFieldsProps = {
  readonly language: Language;
  readonly paper: Pick<Paper, 'language'>;
  /** Part of the fields' ids: a page has many such forms. */
  readonly of: string;
  readonly form: 'add' | 'edit';
  readonly kind: WrittenKind;
  readonly text: string;
  readonly error: string | undefined;
};

/** What one writes of a paragraph. */
export function ParagraphFields(props: ParagraphFieldsProps) {
  const { language, paper, of, form, kind, text, error } = props;
  const kinds = writtenKinds[form];
  const say = words(language);
  return (
    <>
      <Select
        field={{ name: 'art', id: `${fieldId(of)}-art`, typed: kind, error: undefined }}
        label={say('writing.kind')}
        options={kinds.map((value) => ({ value, label: say(`writing.kind.${value}`) }))}
        language={language}
      />
      <TextField
        field={{ name: 'text', id: fieldId(of), typed: text, error }}
        label={say('writing.text')}
        hint={say(form === 'add' ? 'writing.hint.add' : 'writing.hint')}
        rows={8}
        maximum={boundOf(form === 'add' ? 'several' : 'text')}
        lang={paper.language}
        language={language}
      />
    </>
  );
}
