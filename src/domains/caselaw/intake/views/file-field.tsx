import type { Language } from '../../../../platform/i18n/index.ts';
import { words } from '../words.ts';

type FileFieldProps = {
  readonly label: string;
  readonly hint: string;
  readonly error: string | null;
  readonly language: Language;
};

/** Chooses one file; the browser forgets it when the form comes back. */
export function FileField({ label, hint, error, language }: FileFieldProps) {
  const described = ['field-file-hint', error && 'field-file-error'].filter(Boolean).join(' ');
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label class="field-label" for="field-file">
        {label}
      </label>
      <p class="field-hint" id="field-file-hint">
        {hint}
      </p>
      {error && (
        <p class="field-error" id="field-file-error">
          <span>
            {error} {words(language)('file.again')}
          </span>
        </p>
      )}
      <input
        class="input"
        type="file"
        id="field-file"
        name="file"
        accept=".pdf,.docx,.html,.htm,.txt"
        aria-describedby={described}
        aria-invalid={error ? 'true' : undefined}
      />
    </div>
  );
}
