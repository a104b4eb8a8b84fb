/** What may be received; everything else is refused: SVG and HTML, which can hold scripts, office files, archives. */
const kinds = {
  'image/jpeg': { group: 'image', extension: 'jpg' },
  'image/png': { group: 'image', extension: 'png' },
  'image/webp': { group: 'image', extension: 'webp' },
  'image/avif': { group: 'image', extension: 'avif' },
  'application/pdf': { group: 'pdf', extension: 'pdf' },
} as const;

export type FileType = keyof typeof kinds;
export type FileGroup = (typeof kinds)[FileType]['group'];

/** The type of a file by its content, never by its name; null for one that is not received. */
export async function fileTypeOf(bytes: Uint8Array): Promise<FileType | null> {
  // Thirty files, which most starts of the program do without.
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const type = found?.mime;
  return type && isFileType(type) ? type : null;
}

export function groupOf(type: FileType): FileGroup {
  return kinds[type].group;
}

/** "jpg", for a name that says what the file is. */
export function extensionOf(type: FileType): string {
  return kinds[type].extension;
}

function isFileType(type: string): type is FileType {
  return Object.hasOwn(kinds, type);
}
