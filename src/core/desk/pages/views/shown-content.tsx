import type { Content, Field, Section } from '../../../../platform/editable.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import { shownValue } from '../fields/shown-value.ts';
import { words } from '../words.ts';

type ShownContentProps = {
  readonly sections: readonly Section[];
  readonly content: Content;
  readonly language: Language;
};

/** Every field to be read, the empty ones too: what is missing is part of what is checked. */
export function ShownContent({ sections, content, language }: ShownContentProps) {
  return (
    <>
      {sections.map(({ title, fields }) => (
        <>
          {title && <h3>{title[language]}</h3>}
          <dl class="desk-differences">
            {fields.map((field) => (
              <div>
                <dt>{field.label[language]}</dt>
                <dd>
                  <Shown field={field} content={content} language={language} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      ))}
    </>
  );
}

type ShownProps = {
  readonly field: Field;
  readonly content: Content;
  readonly language: Language;
};

function Shown({ field, content, language }: ShownProps) {
  const text = shownValue(field, content, language);
  if (text === '') return <span class="quiet">{words(language)('empty')}</span>;
  const lang = field.kind === 'text' ? field.lang : undefined;
  return (
    <div class="desk-text" dir="auto" lang={lang}>
      {text}
    </div>
  );
}
