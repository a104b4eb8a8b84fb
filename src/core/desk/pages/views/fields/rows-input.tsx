import type { RowsField } from '../../../../../platform/editable.ts';
import { rowButton } from '../../fields/arrange-rows.ts';
import { rowsOf } from '../../fields/values.ts';
import { words } from '../../words.ts';
import { type DeskFieldsProps, SingleInput } from './desk-field.tsx';
import { anchorOf, fieldInputOf } from './field-input.ts';
import { Group } from './group.tsx';

type RowsInputProps = DeskFieldsProps & { readonly field: RowsField };

/** Groups of fields: those that are filled, and empty ones for more. */
export function RowsInput(props: RowsInputProps) {
  const { field, content, problems, language, more } = props;
  const say = words(language);
  const rows = rowsOf(content, field.name);
  const shown = Math.min(field.count, rows.length + (more === field.name ? 3 : 1));
  const input = fieldInputOf(field.name, null, '', problems);
  return (
    <Group {...props} input={input}>
      {Array.from({ length: shown }, (_, index) => (
        <fieldset class="desk-row">
          <legend>{say('field.row', { number: index + 1 })}</legend>
          <div class="desk-row-fields">
            {field.fields.map((part) => (
              <SingleInput
                field={part}
                input={fieldInputOf(
                  field.name,
                  { index, field: part.name },
                  rows[index]?.[part.name] ?? '',
                  problems,
                )}
                language={language}
              />
            ))}
          </div>
          {index < rows.length && (
            <p class="desk-row-buttons">
              {(['hoch', 'weg'] as const)
                .filter((act) => act === 'weg' || index > 0)
                .map((act) => (
                  <button
                    class="row-button"
                    type="submit"
                    name="zeile"
                    value={rowButton(field, index, act)}
                    formaction={`#${firstOf(field, act === 'hoch' ? index - 1 : index)}`}
                  >
                    {say(`field.row.${act}`)}
                    <span class="unseen">
                      {' '}
                      ({field.label[language]}, {say('field.row', { number: index + 1 })})
                    </span>
                  </button>
                ))}
            </p>
          )}
        </fieldset>
      ))}
      {shown < field.count && (
        <button
          class="row-button"
          type="submit"
          name="mehr"
          value={field.name}
          formaction={`#${firstOf(field, shown)}`}
        >
          {say('field.more')}
          <span class="unseen"> ({field.label[language]})</span>
        </button>
      )}
    </Group>
  );
}

/** Id of the first field of a group: there the page begins that answers a button. */
function firstOf({ name, fields }: RowsField, index: number): string {
  return `field-${anchorOf(name, { index, field: fields[0]?.name ?? '' })}`;
}
