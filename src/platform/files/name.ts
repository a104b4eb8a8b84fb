/** Bounds a header line; file systems stop at 255 bytes. */
const maximumLength = 150;

/** The last part of a path, without quotes, controls, bidi marks and dots at its beginning; "download" if nothing is left. */
export function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{C}"%;]/gu, '')
    .replace(/^\.+/, '')
    .trim();
  if (clean.length <= maximumLength) return clean || 'download';
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? '';
  return [...clean].slice(0, maximumLength - extension.length).join('') + extension;
}

/** The name under which a received file is kept: a safe one, NFC, that ends as its content wants, "Bild.php" → "Bild.jpg". */
export function receivedName(name: string, extension: string): string {
  const stem = safeName(name.normalize('NFC')).replace(/\.[A-Za-z0-9]{1,8}$/, '');
  return `${stem.trim() || 'datei'}.${extension}`;
}
