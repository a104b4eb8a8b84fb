import { safeName } from './name.ts';

/**
 * The Content-Disposition of a file called `name` (RFC 6266), to be saved or, inline, to be shown: an ASCII name for old clients and,
 * where it differs, the UTF-8 name of RFC 8187. Folders, quotes, controls and bidi marks are left out (R52).
 */
export function contentDisposition(
  name: string,
  how: 'attachment' | 'inline' = 'attachment',
): string {
  const safe = safeName(name);
  const folded = safe.normalize('NFKD').replace(/[^\x20-\x7e]|[/\\"%;]/g, '');
  const ascii = /^(\.|$)/.test(folded) ? `download${folded}` : folded;
  const plain = `${how}; filename="${ascii}"`;
  return ascii === safe ? plain : `${plain}; filename*=UTF-8''${encodeRfc8187(safe)}`;
}

function encodeRfc8187(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
