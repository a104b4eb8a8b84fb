import type { FilesField } from '../../../../../platform/editable.ts';
import { Isolated, TextField } from '../../../../../platform/ui/index.ts';
import { rowsOf } from '../../fields/values.ts';
import { words } from '../../words.ts';
import type { DeskFieldsProps } from './desk-field.tsx';
import { fieldInputOf } from './field-input.ts';
import { Group } from './group.tsx';
import { PdfAccessNote } from './pdf-access.tsx';

type FilesInputProps = DeskFieldsProps & { readonly field: FilesField };

const acceptedTypes = {
  image: 'image/jpeg,image/png,image/webp,image/avif',
  pdf: 'application/pdf',
} as const;

/** The files that are there, each with a box to take it away, and a place for new ones. */
export function FilesInput(props: FilesInputProps) {
  const { field, content, problems, language, filesAt } = props;
  const say = words(language);
  const rows = rowsOf(content, field.name);
  const input = fieldInputOf(field.name, null, '', problems);
  return (
    <Group {...props} input={input}>
      {rows.map((row, index) => {
        const access = props.access.get(row.file ?? '');
        return (
          <fieldset class="desk-row">
            <legend>
              <a href={`${filesAt}/${row.file}`}>
                <Isolated>{row.name}</Isolated>
              </a>
            </legend>
            {(['file', 'name', 'type'] as const).map((part) => (
              <input
                type="hidden"
                name={`${field.name}.${index}.${part}`}
                value={row[part] ?? ''}
              />
            ))}
            {row.type?.startsWith('image/') && (
              <TextField
                field={fieldInputOf(field.name, { index, field: 'alt' }, row.alt ?? '', problems)}
                label={say('field.alt')}
                hint={say('field.alt.hint')}
                language={language}
              />
            )}
            {access && <PdfAccessNote name={row.name ?? ''} access={access} language={language} />}
            <div class="choice">
              <input
                type="checkbox"
                id={`${input.id}-${index}-remove`}
                name={`${field.name}.${index}.remove`}
                value="on"
              />
              <label class="field-label" for={`${input.id}-${index}-remove`}>
                {say('field.remove_file')}
              </label>
            </div>
          </fieldset>
        );
      })}
      {filesAt ? (
        <div class="field">
          <label class="field-label" for={`${input.id}-new`}>
            {say('field.new_file')}
          </label>
          <input
            class="desk-file"
            type="file"
            id={`${input.id}-new`}
            name={`${field.name}.neu`}
            accept={field.accept.map((kind) => acceptedTypes[kind]).join(',')}
            multiple
          />
        </div>
      ) : (
        <p class="quiet">{say('field.files_later')}</p>
      )}
    </Group>
  );
}
