import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** Resolves its rules once; the library would do it for every document, which takes a third of the time of checking. */
class OneConfigLoader extends StaticConfigLoader {
  #resolved: ReturnType<StaticConfigLoader['getConfigFor']> | null = null;
  override getConfigFor(handle: string) {
    this.#resolved ??= super.getConfigFor(handle);
    return this.#resolved;
  }
}

const validator = new HtmlValidate(
  new OneConfigLoader({
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      // The way hono/jsx writes: `<br/>`, `open=""`, everything on one line.
      'void-style': ['error', { style: 'selfclose' }],
      'attribute-boolean-style': ['error', { style: 'empty' }],
      'attribute-empty-style': 'off',
      'doctype-style': ['error', { style: 'lowercase' }],
      // A list may be named: that is how screen readers tell one row of links from another.
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
      'no-trailing-whitespace': 'off',
      // Titles of decisions are as long as courts make them.
      'long-title': 'off',
      // The style sheet order of one document is fixed; integrity of our own files is the connection's.
      'require-sri': 'off',
      // The content security policy allows neither.
      'no-inline-style': 'error',
      // Several boxes may share a name: that is what a group of them is.
      'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    },
  }),
);

/** What is wrong with a whole HTML document, one line each; an empty list means valid. */
export function validateHtml(html: string): string[] {
  const report = validator.validateStringSync(html);
  return report.results.flatMap((result) =>
    result.messages.map(
      ({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`,
    ),
  );
}
