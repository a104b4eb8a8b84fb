import { raw } from 'hono/html';

/**
 * Structured data for machines. It is data, not script, so the content security policy allows it;
 * "<" is written as an escape, so that no text in it can end the element.
 */
export function JsonLd({ value }: { readonly value: object }) {
  const json = JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return <script type="application/ld+json">{raw(json)}</script>;
}
