/** Text without the marks of Markdown that conversions of treaties carry: links, emphasis, raised letters; no empty lines. */
export function plainText(text: string): string {
  return text
    .replace(/\[([^\]]{0,2000})\]\([^()\s]{0,2000}\)/g, '$1')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]{1,500})(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/<\/?su[bp]>/g, '')
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
