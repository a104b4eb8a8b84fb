import type { Child } from 'hono/jsx';
import { noBreak } from './no-break.ts';

type GermanProps = { readonly class?: string | undefined; readonly children: Child };

/**
 * What stays German in every language of the site: norms, file numbers, headings of courts, quotations.
 * Read aloud in German (WCAG 3.1.2), left to right among Arabic, and bound where it must not break.
 */
export function German({ class: className, children }: GermanProps) {
  return (
    <bdi class={className} lang="de" dir="ltr">
      {typeof children === 'string' ? noBreak(children) : children}
    </bdi>
  );
}
