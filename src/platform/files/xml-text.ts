import { plainText } from './plain-text.ts';

/** Text between tags or in an attribute's quotes; signs that XML 1.0 forbids are left out. */
export function xmlText(text: string): string {
  return plainText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
