import type { Section } from '../../../../platform/editable.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import { words } from '../words.ts';
import { DeskField, type DeskFieldsProps } from './fields/desk-field.tsx';

type FormSectionsProps = DeskFieldsProps & { readonly sections: readonly Section[] };

/** The sections of a form, with a table of contents where there are several. */
export function FormSections(props: FormSectionsProps) {
  const { sections, language } = props;
  return (
    <>
      <Contents sections={sections} language={language} />
      {sections.map(({ title, fields }, index) => (
        <section class={classOf({ title, fields }, language)}>
          {title && <h2 id={sectionId(index)}>{title[language]}</h2>}
          {fields.map((field) => (
            <DeskField {...props} field={field} />
          ))}
        </section>
      ))}
    </>
  );
}

function classOf({ title, fields }: Section, language: Language): string | undefined {
  if (!title) return undefined;
  const [only, further] = fields;
  const isNamedTwice = further === undefined && only?.label[language] === title[language];
  return `section desk-section${isNamedTwice ? ' desk-section-one' : ''}`;
}

type ContentsProps = Pick<FormSectionsProps, 'sections'> & { readonly language: Language };

function Contents({ sections, language }: ContentsProps) {
  const titled = sections.flatMap(({ title }, index) => (title ? [{ title, index }] : []));
  if (titled.length < 2) return null;
  return (
    <nav class="desk-contents" aria-label={words(language)('draft.contents')}>
      <ol>
        {titled.map(({ title, index }) => (
          <li>
            <a href={`#${sectionId(index)}`}>{title[language]}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function sectionId(index: number): string {
  return `abschnitt-${index + 1}`;
}
