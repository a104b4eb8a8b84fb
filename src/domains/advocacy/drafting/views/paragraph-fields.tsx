import type { Language } from '../../../../platform/i18n/index.ts';
import { fieldId, Select, TextField } from '../../../../platform/ui/index.ts';
import { bounds, type Paper } from '../paper.ts';
import { words } from '../words.ts';

type ParagraphFieldsProps = {
  readonly language: Language;
  readonly paper: Pick<Paper, 'language'>;
  /** Part of the fields' ids: a page has many such forms. */
  readonly of: string;
  readonly kind: string;
  readonly text: string;
  readonly error: string | undefined;
};

/** What one writes of a paragraph. */
export function ParagraphFields(props: ParagraphFieldsProps) {
  const { language, paper, of, kind, text, error } = props;
  const say = words(language);
  return (
    <>
      <Select
        field={{ name: 'art', id: `${fieldId(of)}-art`, typed: kind, error: undefined }}
        label={say('writing.kind')}
        options={(['text', 'heading'] as const).map((value) => ({
          value,
          label: say(`writing.kind.${value}`),
        }))}
        language={language}
      />
      <TextField
        field={{ name: 'text', id: fieldId(of), typed: text, error }}
        label={say('writing.text')}
        hint={say('writing.hint')}
        rows={8}
        maximum={bounds.paragraph}
        lang={paper.language}
        language={language}
      />
    </>
  );
}
