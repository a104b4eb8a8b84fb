import type { Language } from '../../i18n/index.ts';
import { words } from '../words.ts';
import { fieldId } from './form-state.ts';

type ErrorSummaryProps = {
  readonly errors: readonly { readonly field: string; readonly message: string }[];
  readonly labels: { readonly [name: string]: string };
  readonly language: Language;
};

/** On top of a form that was not accepted: takes the focus and links to each faulty field. */
export function ErrorSummary({ errors, labels, language }: ErrorSummaryProps) {
  return (
    <section class="error-summary" aria-labelledby="form-errors" tabindex={-1} autofocus>
      <p class="error-summary-title" id="form-errors">
        {words(language)('form.summary', { count: errors.length })}
      </p>
      <ul>
        {errors.map(({ field, message }) => (
          <li>
            <a href={`#${fieldId(field)}`}>
              {labels[field]}: {message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
