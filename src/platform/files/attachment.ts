/** Bounds a header line; file systems stop at 255 bytes. */
const maximumNameLength = 150;

/**
 * The Content-Disposition of a file to be saved as `name` (RFC 6266): an ASCII name for old clients and,
 * where it differs, the UTF-8 name of RFC 8187. Folders, quotes, controls and bidi marks are left out (R52).
 */
export function contentDisposition(name: string): string {
  const safe = safeName(name);
  const folded = safe.normalize('NFKD').replace(/[^\x20-\x7e]|[/\\"%;]/g, '');
  const ascii = /^(\.|$)/.test(folded) ? `download${folded}` : folded;
  const plain = `attachment; filename="${ascii}"`;
  return ascii === safe ? plain : `${plain}; filename*=UTF-8''${encodeRfc8187(safe)}`;
}

function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{C}"%;]/gu, '')
    .replace(/^\.+/, '')
    .trim();
  if (clean.length <= maximumNameLength) return clean || 'download';
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? '';
  return [...clean].slice(0, maximumNameLength - extension.length).join('') + extension;
}

function encodeRfc8187(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
